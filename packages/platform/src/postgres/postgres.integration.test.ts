import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { createPool, inTransaction } from './create-pool';
import { migrate } from './migrate';

const serverUrl = process.env['TEST_POSTGRES_URL'] ?? '';
const database = `platform_${randomUUID().replaceAll('-', '')}`;
const folder = mkdtempSync(join(tmpdir(), 'medclear-migrations-'));
const server = createPool(serverUrl);
let pool: Pool;

beforeAll(async () => {
  await server.query(`CREATE DATABASE ${database}`);
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  pool = createPool(url.href);
  writeFileSync(join(folder, '001-table.sql'), 'CREATE TABLE amount (fen bigint NOT NULL CHECK (fen > 0))');
});

afterAll(async () => {
  await pool.end();
  await server.query(`DROP DATABASE ${database} WITH (FORCE)`);
  await server.end();
  rmSync(folder, { recursive: true });
});

describe('PostgreSQL', () => {
  it('gets each migration once, in order, also when two processes start together', async () => {
    const both = await Promise.all([migrate(pool, folder), migrate(pool, folder)]);
    expect(both.flat()).toEqual(['001-table.sql']);
    writeFileSync(join(folder, '002-more.sql'), 'INSERT INTO amount VALUES (7)');
    expect(await migrate(pool, folder)).toEqual(['002-more.sql']);
  });

  it('keeps all of a transaction or nothing, and the connection stays of use', async () => {
    const add = (amounts: readonly number[]) =>
      inTransaction(pool, async (client) => {
        for (const amount of amounts) await client.query('INSERT INTO amount VALUES ($1)', [amount]);
      });
    await expect(add([5, 0])).rejects.toThrow(/check constraint/);
    await add([5, 6]);
    const { rows } = await pool.query<{ sum: number }>('SELECT sum(fen) AS sum FROM amount');
    expect(rows).toEqual([{ sum: 18 }]);
  });

  it('loses a transaction, and nothing else, with the connection it runs on', async () => {
    const lost = inTransaction(pool, async (client) => {
      const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      const ended = new Promise((resolve) => client.once('end', resolve));
      await server.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
      await ended;
      await client.query('SELECT 1');
    });
    await expect(lost).rejects.toThrow();
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });

  it('reads bigints as exact numbers and throws where a number cannot be exact', async () => {
    const ask = async (text: string) => (await pool.query<{ v: number }>(`SELECT ${text}::bigint AS v`)).rows[0]?.v;
    expect(await ask('9007199254740991')).toBe(Number.MAX_SAFE_INTEGER);
    await expect(ask('9007199254740993')).rejects.toThrow('9007199254740993');
  });
});
