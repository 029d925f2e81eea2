import type { ClaimId, ProvinceCode } from '@medclear/domain';
import type { Pool } from 'pg';
import { claimKey } from '../../books/claim-entry';
import type { Account } from '../../books/account';
import type { PostedClaim, PostedLine } from '../../ledger/ledger';

interface ClaimRow {
  readonly insuredProvince: ProvinceCode;
  readonly journalOffset: number;
  readonly commandOffset: number;
}

type PostingRow = Readonly<Record<'debit' | 'credit', Account>> & { readonly amountFen: number };

const CLAIM = `
  SELECT insured_province AS "insuredProvince", journal_offset AS "journalOffset", command_offset AS "commandOffset"
  FROM claim WHERE claim_key = $1`;
const accountOf = (alias: string): string =>
  `json_build_object('fundBook', ${alias}.fund_book, 'province', ${alias}.province, 'kind', ${alias}.kind,
    'fund', ${alias}.fund, 'counterparty', ${alias}.counterparty)`;
const POSTINGS = `
  SELECT ${accountOf('debit')} AS debit, ${accountOf('credit')} AS credit, posting.amount_fen AS "amountFen"
  FROM posting
    JOIN account AS debit ON debit.account_id = posting.debit_account_id
    JOIN account AS credit ON credit.account_id = posting.credit_account_id
  WHERE posting.claim_key = $1 ORDER BY posting.line`;

/** Reads what the books hold of one claim; null when nothing was posted for it. */
export async function readClaim(pool: Pool, claimId: ClaimId): Promise<PostedClaim | null> {
  const key = claimKey(claimId);
  const { rows: claims } = await pool.query<ClaimRow>(CLAIM, [key]);
  const [claim] = claims;
  if (claim === undefined) return null;
  const { rows } = await pool.query<PostingRow>(POSTINGS, [key]);
  return { postings: rows.map(({ debit, credit, amountFen }): PostedLine => ({ debit, credit, amountFen })), ...claim };
}
