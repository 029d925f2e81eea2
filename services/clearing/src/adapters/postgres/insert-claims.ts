import type { PoolClient } from 'pg';
import { claimKey } from '../../books/claim-entry';
import type { ClaimEntry } from '../../books/claim-entry';

const INSERT_CLAIMS = `
  INSERT INTO claim (claim_key, insured_province, journal_offset, command_offset, clock_ms, business_date, settlement_id,
    institution_code, insured_region, treatment_region, business, total_fen)
  SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[], $5::bigint[], $6::date[], $7::text[],
    $8::text[], $9::text[], $10::text[], $11::text[], $12::bigint[])
    AS row (claim_key, insured_province, journal_offset, command_offset, clock_ms)
  ORDER BY claim_key, clock_ms, insured_province, journal_offset
  ON CONFLICT (claim_key) DO NOTHING
  RETURNING insured_province AS "insuredProvince", journal_offset AS "journalOffset"`;

/** Writes the claims; those whose key is in the books already, from whatever province, come back as repeated. */
export async function insertClaims(
  client: PoolClient,
  entries: readonly ClaimEntry[],
): Promise<{ readonly posted: readonly ClaimEntry[]; readonly repeated: readonly ClaimEntry[] }> {
  if (entries.length === 0) return { posted: [], repeated: [] };
  const { rows } = await client.query<JournalPlace>(INSERT_CLAIMS, columnsOf(entries));
  const written = new Set(rows.map(placeKey));
  return {
    posted: entries.filter((entry) => written.has(placeKey(entry))),
    repeated: entries.filter((entry) => !written.has(placeKey(entry))),
  };
}

type JournalPlace = Pick<ClaimEntry, 'insuredProvince' | 'journalOffset'>;

function placeKey({ insuredProvince, journalOffset }: JournalPlace): string {
  return `${insuredProvince}|${journalOffset}`;
}

function columnsOf(entries: readonly ClaimEntry[]): (string | number)[][] {
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
  ];
}
