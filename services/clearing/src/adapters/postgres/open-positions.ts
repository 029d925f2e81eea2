import type { ProvinceCode } from '@medclear/domain';
import type { ChainPosition } from '@medclear/platform';
import type { Pool } from 'pg';
import type { JournalPosition } from '../../ledger/ledger';
import { POSITION_COLUMNS } from './position-columns';

const BEGIN = `
  INSERT INTO journal_position (province, next_command_offset, journal_offset, hash, clock_ms)
  SELECT province, next_command_offset, journal_offset, hash, 0
  FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::text[])
    AS genesis (province, next_command_offset, journal_offset, hash)
  ORDER BY province
  ON CONFLICT DO NOTHING`;

/** Gives the stored positions; those that are missing begin at their genesis. */
export async function openPositions(
  pool: Pool,
  provinces: readonly { readonly province: ProvinceCode; readonly genesis: ChainPosition }[],
): Promise<ReadonlyMap<ProvinceCode, JournalPosition>> {
  const codes = provinces.map(({ province }) => province);
  await pool.query(BEGIN, [
    codes,
    provinces.map(({ genesis }) => genesis.nextCommandOffset),
    provinces.map(({ genesis }) => genesis.journalOffset),
    provinces.map(({ genesis }) => genesis.hash),
  ]);
  const { rows } = await pool.query<JournalPosition & { province: ProvinceCode }>(
    `SELECT ${POSITION_COLUMNS} FROM journal_position WHERE province = ANY($1)`,
    [codes],
  );
  return new Map(rows.map(({ province, ...position }) => [province, position]));
}
