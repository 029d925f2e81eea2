import type { PoolClient } from 'pg';
import { accountKey } from '../../books/account';
import type { Account, FundBook } from '../../books/account';
import { claimKey } from '../../books/claim-entry';
import type { ClaimEntry } from '../../books/claim-entry';
import type { AccountBook, AccountIds } from './account-book';

const INSERT_POSTINGS = `
  INSERT INTO posting (claim_key, line, fund_book, debit_account_id, credit_account_id, amount_fen)
  SELECT * FROM unnest($1::text[], $2::smallint[], $3::text[], $4::integer[], $5::integer[], $6::bigint[])`;
const MOVE_TOTALS = `
  INSERT INTO account_total (account_id, debit_fen, credit_fen, posting_count, debit_count)
  SELECT * FROM unnest($1::integer[], $2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[])
    AS moved (account_id, debit_fen, credit_fen, posting_count, debit_count)
  ORDER BY account_id
  ON CONFLICT (account_id) DO UPDATE SET debit_fen = account_total.debit_fen + excluded.debit_fen,
    credit_fen = account_total.credit_fen + excluded.credit_fen,
    posting_count = account_total.posting_count + excluded.posting_count,
    debit_count = account_total.debit_count + excluded.debit_count`;

interface Row {
  readonly claimKey: string;
  readonly line: number;
  readonly fundBook: FundBook;
  readonly debitKey: string;
  readonly creditKey: string;
  readonly amountFen: number;
}

/** Writes the postings of claims that are in the books for the first time, and moves the totals of their accounts. */
export async function insertPostings(
  client: PoolClient,
  book: AccountBook,
  entries: readonly ClaimEntry[],
): Promise<{ readonly postings: number; readonly newAccounts: AccountIds }> {
  const accounts = new Map<string, Account>();
  const rows = entries.flatMap((entry) => rowsOf(entry, accounts));
  if (rows.length === 0) return { postings: 0, newAccounts: new Map() };
  const { ids, made } = await book.find(client, accounts);
  await client.query(INSERT_POSTINGS, [
    rows.map((row) => row.claimKey),
    rows.map((row) => row.line),
    rows.map((row) => row.fundBook),
    rows.map((row) => ids.get(row.debitKey)),
    rows.map((row) => ids.get(row.creditKey)),
    rows.map((row) => row.amountFen),
  ]);
  await moveTotals(client, rows, ids);
  return { postings: rows.length, newAccounts: made };
}

function rowsOf(entry: ClaimEntry, accounts: Map<string, Account>): readonly Row[] {
  const keyOf = (account: Account): string => {
    const key = accountKey(account);
    accounts.set(key, account);
    return key;
  };
  return entry.postings.map(({ debit, credit, amountFen }, line) => ({
    claimKey: claimKey(entry.claimId),
    line,
    fundBook: debit.fundBook,
    debitKey: keyOf(debit),
    creditKey: keyOf(credit),
    amountFen,
  }));
}

async function moveTotals(client: PoolClient, rows: readonly Row[], ids: AccountIds): Promise<void> {
  const moved = new Map<string, { debitFen: number; creditFen: number; postings: number; debits: number }>();
  const move = (key: string, debitFen: number, creditFen: number): void => {
    const total = moved.get(key) ?? { debitFen: 0, creditFen: 0, postings: 0, debits: 0 };
    total.debitFen += debitFen;
    total.creditFen += creditFen;
    total.postings += 1;
    total.debits += debitFen > 0 ? 1 : 0;
    moved.set(key, total);
  };
  for (const { debitKey, creditKey, amountFen } of rows) {
    move(debitKey, amountFen, 0);
    move(creditKey, 0, amountFen);
  }
  const totals = [...moved.values()];
  await client.query(MOVE_TOTALS, [
    [...moved.keys()].map((key) => ids.get(key)),
    totals.map(({ debitFen }) => debitFen),
    totals.map(({ creditFen }) => creditFen),
    totals.map(({ postings }) => postings),
    totals.map(({ debits }) => debits),
  ]);
}
