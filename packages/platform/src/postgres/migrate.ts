import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { inTransaction } from './create-pool';

const LOCK = 7_205_759;

/** Applies the numbered SQL files of a folder that were not applied yet, in order and in one transaction. */
export async function migrate(pool: Pool, folder: string): Promise<readonly string[]> {
  return inTransaction(pool, async (client) => {
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    await client.query(
      'CREATE TABLE IF NOT EXISTS schema_migration (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())',
    );
    const { rows } = await client.query<{ name: string }>('SELECT name FROM schema_migration');
    const applied = new Set(rows.map(({ name }) => name));
    const missing = readdirSync(folder)
      .filter((name) => name.endsWith('.sql') && !applied.has(name))
      .sort();
    for (const name of missing) {
      await client.query(readFileSync(join(folder, name), 'utf8'));
      await client.query('INSERT INTO schema_migration (name) VALUES ($1)', [name]);
    }
    return missing;
  });
}
