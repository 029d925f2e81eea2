import { splitItem } from '@medclear/domain';
import type { CatalogueVersion, SplitLine } from '@medclear/domain';
import type { FieldIssue } from '../validation/field-issue';
import { BILL_SENTENCES } from './bill-sentences';
import type { DeclaredClaim } from './declared-claim';

/** The JSON pointer of a line's field in the institution's own vocabulary. */
export type LinePath = (lineIndex: number, field: 'lineNumber' | 'amount' | 'traceCodes') => string;

export type SplitLines =
  | { readonly ok: true; readonly lines: readonly SplitLine[] }
  | { readonly ok: false; readonly issues: readonly FieldIssue[] };

/** Splits every line by the treating place's catalogue in force on the day of the visit, none before its first version; names all lines that are wrong. */
export function splitLines(claim: DeclaredClaim, catalogue: CatalogueVersion | null, pathOf: LinePath): SplitLines {
  const issues: FieldIssue[] = [];
  const lines: SplitLine[] = [];
  const numbers = new Set<string>();
  claim.lines.forEach((line, at) => {
    if (numbers.has(line.lineNumber)) {
      issues.push({ path: pathOf(at, 'lineNumber'), ...BILL_SENTENCES.lineTwice });
    }
    numbers.add(line.lineNumber);
    const entry = catalogue?.entries.get(line.itemCode) ?? null;
    const split = splitItem(line, entry, claim.hospitalLevel);
    if (split.ok) lines.push(split.value);
    else issues.push({ path: pathOf(at, 'amount'), ...BILL_SENTENCES.amountDiffers });
  });
  return issues.length === 0 ? { ok: true, lines } : { ok: false, issues };
}
