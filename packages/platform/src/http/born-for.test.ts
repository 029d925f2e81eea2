import { createServer } from 'node:http';
import express from 'express';
import request from 'supertest';
import { bornFor } from './born-for';

describe('requests and responses that are born for an application', () => {
  it('have its prototypes before it sees them, and behave as express has them', async () => {
    const app = express().get('/who', (asked, answer) => void answer.status(201).json({ path: asked.path }));
    const born: boolean[] = [];
    const server = createServer(bornFor(app), (asked, answer) => {
      born.push(Object.getPrototypeOf(asked) === app.request, Object.getPrototypeOf(answer) === app.response);
      app(asked, answer);
    });
    const answered = await request(server).get('/who');
    expect([answered.status, answered.body, born]).toEqual([201, { path: '/who' }, [true, true]]);
  });
});
