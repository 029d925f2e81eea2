import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createPool, migrate } from '@medclear/platform';
import type { Pool } from 'pg';

const SQL_FOLDER = join(__dirname, '../../sql');

/** A migrated database of its own on the shared stack. */
export interface TestDatabase {
  readonly url: string;
  readonly pool: Pool;
  /** Forgets all claims and positions. */
  empty(): Promise<void>;
  drop(): Promise<void>;
}

export async function createTestDatabase(sharedUrl: string): Promise<TestDatabase> {
  const name = `clearing_${randomUUID().replaceAll('-', '')}`;
  const shared = createPool(sharedUrl);
  await shared.query(`CREATE DATABASE ${name}`);
  const url = Object.assign(new URL(sharedUrl), { pathname: `/${name}` }).href;
  const pool = createPool(url);
  await migrate(pool, SQL_FOLDER);
  return {
    url,
    pool,
    empty: async () => {
      await pool.query('TRUNCATE posting, claim, account_total, account, journal_position, break');
    },
    drop: async () => {
      await pool.end();
      await shared.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await shared.end();
    },
  };
}
