import type { PoolClient } from 'pg';
import { claimKey } from '../../books/claim-entry';
import type { ClaimEntry } from '../../books/claim-entry';
import type { BreakKind } from '../../ledger/ledger';

const INSERT_CLAIMS = `
  INSERT INTO claim (claim_key, insured_province, journal_offset, command_offset, clock_ms, business_date, settlement_id,
    institution_code, insured_region, treatment_region, business, total_fen, direction, original_key)
  SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[], $5::bigint[], $6::date[], $7::text[],
    $8::text[], $9::text[], $10::text[], $11::text[], $12::bigint[], $13::text[], $14::text[])
    AS row (claim_key, insured_province, journal_offset, command_offset, clock_ms)
  ORDER BY claim_key, clock_ms, insured_province, journal_offset
  ON CONFLICT (claim_key) DO NOTHING
  RETURNING insured_province AS "insuredProvince", journal_offset AS "journalOffset"`;
const FIND_ORIGINALS = `
  SELECT claim_key AS "claimKey", insured_province AS "insuredProvince" FROM claim
  WHERE claim_key = ANY($1) AND direction = 'forward'`;

/** Entries that are in the books now, and why the others are not. */
export interface InsertedClaims {
  readonly posted: readonly ClaimEntry[];
  readonly broken: readonly { readonly entry: ClaimEntry; readonly kind: BreakKind }[];
}

/**
 * Writes the claims, first those that pay and then those that take back of one that its own province has paid.
 *
 * One whose key is in the books already, from whatever province, is broken.
 */
export async function insertClaims(client: PoolClient, entries: readonly ClaimEntry[]): Promise<InsertedClaims> {
  const paying = entries.filter(({ originalId }) => originalId === null);
  const acts = entries.filter(({ originalId }) => originalId !== null);
  const paid = await insertRows(client, paying);
  const known = acts.length === 0 ? [] : await withOriginal(client, acts);
  const written = new Set([...paid, ...(await insertRows(client, known))]);
  const isLost = (entry: ClaimEntry): boolean => entry.originalId !== null && !known.includes(entry);
  return {
    posted: entries.filter((entry) => written.has(entry)),
    broken: entries
      .filter((entry) => !written.has(entry))
      .map((entry) => ({ entry, kind: isLost(entry) ? 'original-not-posted' : 'claim-settled-twice' })),
  };
}

async function insertRows(client: PoolClient, entries: readonly ClaimEntry[]): Promise<readonly ClaimEntry[]> {
  if (entries.length === 0) return [];
  const { rows } = await client.query<JournalPlace>(INSERT_CLAIMS, columnsOf(entries));
  const written = new Set(rows.map(placeKey));
  return entries.filter((entry) => written.has(placeKey(entry)));
}

/** The acts whose original the same province has posted. */
async function withOriginal(client: PoolClient, acts: readonly ClaimEntry[]): Promise<readonly ClaimEntry[]> {
  const keys = acts.map(originalKey);
  const { rows } = await client.query<{ claimKey: string; insuredProvince: string }>(FIND_ORIGINALS, [keys]);
  const owners = new Map(rows.map(({ claimKey: key, insuredProvince }) => [key, insuredProvince]));
  return acts.filter((act) => owners.get(originalKey(act) ?? '') === act.insuredProvince);
}

function originalKey({ originalId }: ClaimEntry): string | null {
  return originalId === null ? null : claimKey(originalId);
}

type JournalPlace = Pick<ClaimEntry, 'insuredProvince' | 'journalOffset'>;

function placeKey({ insuredProvince, journalOffset }: JournalPlace): string {
  return `${insuredProvince}|${journalOffset}`;
}

function columnsOf(entries: readonly ClaimEntry[]): (string | number | null)[][] {
  return [
    entries.map(({ claimId }) => claimKey(claimId)),
    entries.map(({ insuredProvince }) => insuredProvince),
    entries.map(({ journalOffset }) => journalOffset),
    entries.map(({ commandOffset }) => commandOffset),
    entries.map(({ clockMs }) => clockMs),
    entries.map(({ businessDate }) => businessDate),
    entries.map(({ settlementId }) => settlementId),
    entries.map(({ institutionCode }) => institutionCode),
    entries.map(({ insuredRegion }) => insuredRegion),
    entries.map(({ treatmentRegion }) => treatmentRegion),
    entries.map(({ business }) => business),
    entries.map(({ totalFen }) => totalFen),
    entries.map(({ direction }) => direction),
    entries.map(originalKey),
  ];
}
