import { Pool, types } from 'pg';
import type { PoolClient } from 'pg';
import type { Logger } from 'pino';

/** bigint and numeric: what sums of amounts come as. */
const EXACT_INTEGERS: ReadonlySet<number> = new Set([types.builtins.INT8, types.builtins.NUMERIC]);

/** A number of the database that a JavaScript number cannot hold exactly. */
export class UnsafeInteger extends Error {
  override readonly name = 'UnsafeInteger';
}

function exactInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new UnsafeInteger(text);
  return value;
}

/** Makes a pool whose bigint columns are exact numbers; throws UnsafeInteger beyond 2^53. */
export function createPool(url: string, log?: Logger): Pool {
  const pool = new Pool({
    connectionString: url,
    max: 8,
    connectionTimeoutMillis: 3_000,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        EXACT_INTEGERS.has(oid) ? exactInteger : (types.getTypeParser(oid, format) as (text: string) => unknown),
    },
  });
  pool.on('error', (cause) => log?.warn({ cause: cause.message }, 'an idle connection to PostgreSQL has an error'));
  return pool;
}

/** Runs `work` in one transaction: all of it is kept, or nothing. */
export async function inTransaction<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // While a connection is lent out nobody else hears of its loss, and an error that nobody hears ends the process.
  const onLoss = (cause: Error): void => {
    broken = cause;
  };
  client.on('error', onLoss);
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (cause) {
    broken = cause instanceof Error ? cause : new Error(String(cause));
    await client.query('ROLLBACK').catch((rollback: unknown) => {
      broken = new AggregateError([cause, rollback], 'a transaction failed, and so did taking it back');
    });
    throw cause;
  } finally {
    client.off('error', onLoss);
    client.release(broken);
  }
}
