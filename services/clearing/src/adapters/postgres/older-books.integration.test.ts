import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPool, migrate } from '@medclear/platform';
import { createPostgresLedger } from './postgres-ledger';

const SQL_FOLDER = join(__dirname, '../../../sql');
const FIRST = '0001-books.sql';
/** A claim of the first version, paid with 2.50 yuan. */
const FIRST_CLAIM = `
  INSERT INTO account (fund_book, province, kind, fund, counterparty) VALUES
    ('medical', '36', 'fund', 'employee-pool', ''), ('medical', '36', 'payable', 'employee-pool', '11');
  INSERT INTO claim VALUES ('a', '36', 0, 0, 1000, '2026-03-02', 's', 'H', '360100', '110100', 'outpatient', 250);
  INSERT INTO posting SELECT 'a', 0, 'medical', 1, 2, 250;
  INSERT INTO account_total VALUES (1, 250, 0, 1), (2, 0, 250, 1);`;

describe('books that the first version has written', () => {
  const shared = createPool(process.env.TEST_POSTGRES_URL ?? '');
  const name = `older_${randomUUID().replaceAll('-', '')}`;
  const folder = mkdtempSync(join(tmpdir(), 'medclear-sql-'));
  afterAll(async () => {
    await shared.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await shared.end();
    rmSync(folder, { recursive: true });
  });

  it('are read as they were, with nothing given back', async () => {
    copyFileSync(join(SQL_FOLDER, FIRST), join(folder, FIRST));
    await shared.query(`CREATE DATABASE ${name}`);
    const pool = createPool(Object.assign(new URL(process.env.TEST_POSTGRES_URL ?? ''), { pathname: `/${name}` }).href);
    await migrate(pool, folder);
    await pool.query(FIRST_CLAIM);
    await migrate(pool, SQL_FOLDER);
    const ledger = createPostgresLedger(pool);
    const [owed] = (await ledger.obligations()).obligations;
    const [fund] = (await ledger.books()).funds;
    await pool.end();
    const paid = { amountFen: 250, paidFen: 250, givenBackFen: 0, claims: 1, refunds: 0 };
    expect(owed).toMatchObject(paid);
    expect(fund).toMatchObject(paid);
  });
});
