import type { ProvinceCode } from '@medclear/domain';
import type { PoolClient } from 'pg';
import type { Break, ProvinceBatch, Recorded } from '../../ledger/ledger';
import type { AccountBook, AccountIds } from './account-book';
import { insertClaims } from './insert-claims';
import type { InsertedClaims } from './insert-claims';
import { insertPostings } from './insert-postings';

const LOCK_POSITIONS =
  'SELECT province, hash FROM journal_position WHERE province = ANY($1) ORDER BY province FOR UPDATE';
const MOVE_POSITIONS = `
  UPDATE journal_position SET next_command_offset = moved.next_command_offset, journal_offset = moved.journal_offset,
    hash = moved.hash, clock_ms = moved.clock_ms
  FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::text[], $5::bigint[])
    AS moved (province, next_command_offset, journal_offset, hash, clock_ms)
  WHERE journal_position.province = moved.province`;
const INSERT_BREAKS = `
  INSERT INTO break (province, journal_offset, kind, claim_id, legs)
  SELECT * FROM unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::jsonb[])`;

/** Writes entries, breaks and positions inside the caller's transaction; a province whose hash has moved is left out. */
export async function recordBatches(
  client: PoolClient,
  accounts: AccountBook,
  batches: readonly ProvinceBatch[],
): Promise<{ readonly recorded: Recorded; readonly newAccounts: AccountIds }> {
  const { current, fenced } = await lockPositions(client, batches);
  const entries = current.flatMap((batch) => batch.entries);
  const { posted, broken } = await insertClaims(client, entries);
  const breaks = broken.map(toBreak);
  if (breaks.length > 0) await insertBreaks(client, breaks);
  const { postings, newAccounts } = await insertPostings(client, accounts, posted);
  await movePositions(client, current);
  return { recorded: { fenced, postings, breaks }, newAccounts };
}

async function lockPositions(
  client: PoolClient,
  batches: readonly ProvinceBatch[],
): Promise<{ readonly current: readonly ProvinceBatch[]; readonly fenced: readonly ProvinceCode[] }> {
  const { rows } = await client.query<{ province: ProvinceCode; hash: string }>(LOCK_POSITIONS, [
    batches.map(({ province }) => province),
  ]);
  const hashes = new Map(rows.map(({ province, hash }) => [province, hash]));
  const isCurrent = ({ province, fromHash }: ProvinceBatch) => hashes.get(province) === fromHash;
  return {
    current: batches.filter(isCurrent),
    fenced: batches.filter((batch) => !isCurrent(batch)).map(({ province }) => province),
  };
}

async function movePositions(client: PoolClient, batches: readonly ProvinceBatch[]): Promise<void> {
  await client.query(MOVE_POSITIONS, [
    batches.map(({ province }) => province),
    batches.map(({ to }) => to.nextCommandOffset),
    batches.map(({ to }) => to.journalOffset),
    batches.map(({ to }) => to.hash),
    batches.map(({ to }) => to.clockMs),
  ]);
}

async function insertBreaks(client: PoolClient, breaks: readonly Break[]): Promise<void> {
  await client.query(INSERT_BREAKS, [
    breaks.map(({ province }) => province),
    breaks.map(({ journalOffset }) => journalOffset),
    breaks.map(({ kind }) => kind),
    breaks.map(({ claimId }) => claimId),
    breaks.map(({ legs }) => JSON.stringify(legs)),
  ]);
}

function toBreak({ entry, kind }: InsertedClaims['broken'][number]): Break {
  const { insuredProvince, journalOffset, claimId, legs } = entry;
  return { kind, province: insuredProvince, journalOffset, claimId, legs };
}
