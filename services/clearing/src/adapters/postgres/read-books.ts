import type { ProvinceCode } from '@medclear/domain';
import type { Pool } from 'pg';
import type { Books, Break, FundTotal, JournalPosition, Obligation } from '../../ledger/ledger';
import { POSITION_COLUMNS } from './position-columns';

const OBLIGATIONS = `
  SELECT province AS "insuredProvince", counterparty AS "treatmentProvince", fund,
    credit_fen - debit_fen AS "amountFen", credit_fen AS "paidFen", debit_fen AS "givenBackFen",
    posting_count - debit_count AS claims, debit_count AS refunds
  FROM account JOIN account_total USING (account_id)
  WHERE kind = 'payable' ORDER BY fund_book, province, fund, counterparty`;
const FUNDS = `
  SELECT province AS "insuredProvince", fund, debit_fen - credit_fen AS "amountFen", debit_fen AS "paidFen",
    credit_fen AS "givenBackFen", debit_count AS claims, posting_count - debit_count AS refunds
  FROM account JOIN account_total USING (account_id)
  WHERE kind = 'fund' ORDER BY fund_book, province, fund`;
const TOTALS = `
  SELECT coalesce(sum(posting_count), 0) / 2 AS postings, coalesce(sum(debit_fen), 0) AS "debitFen",
    coalesce(sum(credit_fen), 0) AS "creditFen" FROM account_total`;

/** Reads what provinces owe each other, and the clock of the newest decision in the books. */
export async function readObligations(
  pool: Pool,
): Promise<{ readonly asOfMs: number; readonly obligations: readonly Obligation[] }> {
  return readTogether(pool, async (query) => {
    const obligations = await query<Obligation>(OBLIGATIONS);
    const clocks = await query<{ asOfMs: number }>(
      'SELECT coalesce(max(clock_ms), 0) AS "asOfMs" FROM journal_position',
    );
    return { asOfMs: clocks[0]?.asOfMs ?? 0, obligations };
  });
}

/** Reads totals and positions of one moment. */
export async function readBooks(pool: Pool): Promise<Books> {
  return readTogether(pool, async (query) => {
    const funds = await query<FundTotal>(FUNDS);
    const positions = await query<JournalPosition & { province: ProvinceCode }>(
      `SELECT ${POSITION_COLUMNS} FROM journal_position ORDER BY province`,
    );
    const totals = await query<Books['totals']>(TOTALS);
    const breaks = await query<{ count: number }>('SELECT count(*) AS count FROM break');
    return {
      funds,
      positions,
      totals: totals[0] ?? { postings: 0, debitFen: 0, creditFen: 0 },
      breaks: breaks[0]?.count ?? 0,
    };
  });
}

/** Reads every break, oldest first. */
export async function readBreaks(pool: Pool): Promise<readonly Break[]> {
  const { rows } = await pool.query<Break>(`
    SELECT kind, province, journal_offset AS "journalOffset", claim_id AS "claimId", legs
    FROM break ORDER BY recorded_at, province, journal_offset`);
  return rows;
}

type Query = <Row extends object>(text: string) => Promise<readonly Row[]>;

/** Runs several questions against one state of the database. */
async function readTogether<Answer>(pool: Pool, ask: (query: Query) => Promise<Answer>): Promise<Answer> {
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const answer = await ask(async <Row extends object>(text: string) => (await client.query<Row>(text)).rows);
    await client.query('COMMIT');
    return answer;
  } catch (cause) {
    failure = new Error('the books could not be read', { cause });
    throw failure;
  } finally {
    client.release(failure);
  }
}
