import { splitBill } from '@medclear/domain';
import type { BillSplit, CatalogueVersion, HospitalLevel } from '@medclear/domain';
import type { LineJson } from '../schema/bill-schema';
import { problem } from '../validate/problem';
import type { Checked } from '../validate/problem';

/** Lines that the catalogue has split. */
export type SplitLines = Extract<BillSplit, { readonly ok: true }>;

/** Splits declared lines by a catalogue; every wrong line is a problem at its path. */
export function toSplitLines(
  lines: readonly LineJson[],
  catalogue: CatalogueVersion | null,
  level: HospitalLevel,
  at: string,
): Checked<SplitLines> {
  const split = splitBill(lines.map(toTexts), catalogue, level);
  if (split.ok) return { ok: true, value: split };
  const problems = split.issues.map(({ lineIndex, field, reason }) =>
    problem(`${at}/${String(lineIndex)}/${field}`, reason, `明细不符：${reason}`),
  );
  return { ok: false, problems };
}

function toTexts({ originalLineNumber, ...line }: LineJson): Parameters<typeof splitBill>[0][number] {
  return { ...line, originalLineNumber: originalLineNumber ?? null };
}
