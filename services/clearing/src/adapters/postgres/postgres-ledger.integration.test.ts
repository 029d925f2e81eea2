import { genesisPosition } from '@medclear/platform';
import { batchOf, describeLedger } from '../../ledger/ledger.suite';
import { province } from '../../testing/sample-claims';
import { createTestDatabase } from '../../testing/create-test-database';
import type { TestDatabase } from '../../testing/create-test-database';
import { createPostgresLedger } from './postgres-ledger';

const genesisOf = (code: string) => ({
  province: province(code),
  genesis: genesisPosition(`suite.decisions.${code}`),
});
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase(process.env.TEST_POSTGRES_URL ?? '');
});
afterAll(() => database.drop());

describeLedger('in PostgreSQL', async () => {
  await database.empty();
  return createPostgresLedger(database.pool);
});

describe('the tables of the books', () => {
  const claim = { treatment: '11', letter: 'a', poolFen: 250, accountFen: 0 };
  const post = (columns: string) =>
    database.pool.query(
      `INSERT INTO posting (claim_key, line, fund_book, debit_account_id, credit_account_id, amount_fen)
       SELECT claim_key, 9, ${columns} FROM posting, account other WHERE other.fund_book = 'pension' LIMIT 1`,
    );

  beforeAll(async () => {
    await database.empty();
    const ledger = createPostgresLedger(database.pool);
    await ledger.open([genesisOf('36')]);
    await ledger.record([batchOf('36', 0, [claim])]);
    await database.pool.query(
      `INSERT INTO account (fund_book, province, kind, fund, counterparty) VALUES ('pension', '36', 'fund', 'basic', '')`,
    );
  });

  it.each([
    ['crosses fund books', `'medical', debit_account_id, other.account_id, 1`, /posting_fund_book_credit/],
    ['names the wrong book', `'pension', debit_account_id, other.account_id, 1`, /posting_fund_book_debit/],
    ['moves nothing', `'medical', debit_account_id, credit_account_id, 0`, /amount_fen/],
    ['moves less than nothing', `'medical', debit_account_id, credit_account_id, -1`, /amount_fen/],
    ['has only one side', `'medical', debit_account_id, NULL, 1`, /credit_account_id/],
    ['goes round in one account', `'medical', debit_account_id, debit_account_id, 1`, /check/],
  ])('refuse a posting that %s', async (_what, columns, refusal) => {
    await expect(post(columns)).rejects.toThrow(refusal);
  });

  it('have totals that are the sums of the postings', async () => {
    const { rows } = await database.pool.query(`
      SELECT account_id FROM account_total t
      WHERE debit_fen <> (SELECT coalesce(sum(amount_fen), 0) FROM posting WHERE debit_account_id = t.account_id)
         OR credit_fen <> (SELECT coalesce(sum(amount_fen), 0) FROM posting WHERE credit_account_id = t.account_id)`);
    expect(rows).toEqual([]);
  });
});

describe('two processes at once', () => {
  it('post every stretch of a journal once, and one claim of two provinces once', async () => {
    await database.empty();
    const one = createPostgresLedger(database.pool);
    const other = createPostgresLedger(database.pool);
    await one.open(['11', '36'].map(genesisOf));
    const claims = Array.from({ length: 26 }, (_, index) => ({
      treatment: '31',
      letter: String.fromCharCode(97 + index),
      poolFen: 10,
      accountFen: 0,
    }));
    const batches = [batchOf('11', 0, claims), batchOf('36', 0, [...claims].reverse())];
    const recorded = await Promise.all([one.record(batches), other.record([...batches].reverse())]);
    expect(recorded.flatMap(({ fenced }) => fenced).sort()).toEqual(['11', '36']);
    const books = await one.books();
    expect([books.totals.postings, books.breaks]).toEqual([52, 26]);
  });
});
