import type { IncomingMessage } from 'node:http';
import express from 'express';
import type { Request, Response } from 'express';

const LARGEST_BODY_BYTES = 1024 * 1024;
const PLAIN_LENGTH = /^\d{1,15}$/;

/** A body that was not read; told by its type and status, as express tells it. */
export class BodyNotRead extends Error {
  override readonly name = 'BodyNotRead';
  constructor(
    readonly type: 'entity.too.large' | 'request.aborted',
    readonly status: number,
    options?: ErrorOptions,
  ) {
    super(type, options);
  }
}

const readByExpress = express.raw({ type: () => true, limit: LARGEST_BODY_BYTES });

/**
 * Reads a body of at most 1 MiB; undefined when there is none.
 *
 * One that is plain and says its length, as nearly all are, is gathered here: express looks at each for far longer.
 *
 * @throws BodyNotRead, or what express throws for compressed and chunked bodies
 */
export function readBody(request: Request, response: Response): Promise<unknown> {
  const length = plainLengthOf(request);
  if (length !== null) return gather(request, length);
  return new Promise((resolve, reject) => {
    readByExpress(request, response, (cause?: unknown) => {
      if (cause === undefined) resolve(request.body);
      else reject(cause instanceof Error ? cause : new Error('express could not read a body', { cause }));
    });
  });
}

function plainLengthOf({ headers }: IncomingMessage): number | null {
  const length = headers['content-length'];
  const isPlain = headers['content-encoding'] === undefined && headers['transfer-encoding'] === undefined;
  return isPlain && length !== undefined && PLAIN_LENGTH.test(length) ? Number(length) : null;
}

function gather(request: IncomingMessage, length: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    if (length > LARGEST_BODY_BYTES) {
      reject(new BodyNotRead('entity.too.large', 413));
      return;
    }
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const [first] = chunks;
      resolve(chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks));
    });
    request.on('error', (cause) => {
      reject(new BodyNotRead('request.aborted', 400, { cause }));
    });
  });
}
