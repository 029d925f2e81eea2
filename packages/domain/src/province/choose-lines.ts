import type { RefusalCode } from '../refusals/refusals';
import type { ClaimDocument, LineState } from './claim-document';
import type { Refusal } from './decision';
import { lineShares } from './line-shares';
import type { LineShare } from './line-shares';
import { billAnswerOf, moneyOf } from './open-hold';

/** A line of a claim with what it has and where it is. */
export interface ClaimLine {
  readonly share: LineShare;
  readonly state: LineState;
}

/** The lines of a claim with money, in the order of its bill; a bill without lines is one line without a number. */
export function claimLines(document: ClaimDocument): readonly ClaimLine[] {
  const { usage, lines, state } = moneyOf(document);
  const common = state === 'refunded' ? 'refunded' : 'captured';
  return lineShares(billAnswerOf(document), usage).map((share, at) => ({ share, state: lines?.[at] ?? common }));
}

/** What is said of a line that an act cannot have. */
export type ObjectToLine = (line: ClaimLine) => RefusalCode | null;

export type ChosenLines =
  { readonly ok: true; readonly numbers: ReadonlySet<string> } | { readonly ok: false; readonly refusal: Refusal };

/**
 * Reads which lines of a claim an act names.
 *
 * @param unknown the refusal of a line that the claim has not
 */
export function chooseLines(
  lines: readonly ClaimLine[],
  lineNumbers: readonly string[],
  unknown: RefusalCode,
  objectTo: ObjectToLine,
): ChosenLines {
  if (lineNumbers.length === 0) return { ok: false, refusal: { code: 'ENVELOPE_INVALID', detail: 'lineNumbers' } };
  const byNumber = new Map(lines.map((line) => [line.share.lineNumber, line]));
  const numbers = new Set<string>();
  for (const lineNumber of lineNumbers) {
    const line = lineNumber === '' ? undefined : byNumber.get(lineNumber);
    const twice = numbers.has(lineNumber) ? 'LINE_TWICE' : null;
    const code = line === undefined ? unknown : (twice ?? objectTo(line));
    if (code !== null) return { ok: false, refusal: { code, detail: lineNumber } };
    numbers.add(lineNumber);
  }
  return { ok: true, numbers };
}
