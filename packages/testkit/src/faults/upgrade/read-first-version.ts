import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ProvinceCode } from '@medclear/domain';
import type { NewRecord } from '@medclear/platform';
import type { HospitalBill } from '../../tills/hospital-till';
import type { PharmacySale } from '../../tills/pharmacy-sale';
import type { TillRecord } from '../../tills/till-record';

interface StoredRecord {
  readonly key: string | null;
  /** In base64. */
  readonly value: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A command that was on the log when the first house ended, and had not been decided. */
export interface UndecidedCommand {
  readonly record: StoredRecord;
  readonly messageId: string;
  readonly institutionCode: string;
  readonly claimId: string;
}

/** What a till sent to the first house, and the answer's text. */
export type AnsweredMessage = { readonly text: string } & (
  { readonly kind: 'bill'; readonly message: HospitalBill } | { readonly kind: 'sale'; readonly message: PharmacySale }
);

/** What a house of the first version of every schema wrote and told, to the byte. */
export interface FirstVersion {
  readonly province: ProvinceCode;
  readonly commands: readonly StoredRecord[];
  readonly decisions: readonly StoredRecord[];
  readonly undecided: readonly UndecidedCommand[];
  readonly told: readonly TillRecord[];
  readonly messages: readonly AnsweredMessage[];
}

/** From `src/faults/upgrade` and from `dist/faults/upgrade` alike. */
const STORED = path.join(__dirname, '../../../vectors/first-version-house.json');

export function readFirstVersion(): FirstVersion {
  return JSON.parse(readFileSync(STORED, 'utf8')) as FirstVersion;
}

/** The record as it stood on the log. */
export function toRecord({ key, value, headers }: StoredRecord): NewRecord {
  return { key, value: Buffer.from(value, 'base64'), headers };
}
