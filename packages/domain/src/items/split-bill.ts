import type { HospitalLevel } from '../province/command';
import type { CatalogueEntry, CatalogueVersion } from './catalogue';
import type { ItemSplit, SplitLine } from './item-split';
import type { LineField, LineTexts } from './read-line';
import { readLine } from './read-line';
import { splitRefundLine } from './refund-line';
import type { SplitRefundLine } from './refund-line';
import { splitItem } from './split-item';
import { netItemSplits } from './sum-item-splits';

/** One wrong line: its place in the bill, the field and what is wrong with it. */
export interface LineIssue {
  readonly lineIndex: number;
  readonly field: LineField | 'lineNumber';
  readonly reason: string;
}

export type BillSplit =
  | {
      readonly ok: true;
      readonly sales: readonly SplitLine[];
      readonly refunds: readonly SplitRefundLine[];
      /** Sales less refunds, part by part. */
      readonly totals: ItemSplit;
    }
  | { readonly ok: false; readonly issues: readonly LineIssue[] };

/**
 * Splits a bill of the wire by the treating place's catalogue; a refund line takes back a sale line that stands before it.
 *
 * @param catalogue the version in force; null lists nothing, so that the patient pays all
 * @returns every wrong line at once when there is one
 */
export function splitBill(
  lines: readonly LineTexts[],
  catalogue: CatalogueVersion | null,
  level: HospitalLevel,
): BillSplit {
  const bill: OpenBill = { sales: new Map(), refunds: [], issues: [] };
  const entryOf = (itemCode: string): CatalogueEntry | null => catalogue?.entries.get(itemCode) ?? null;
  lines.forEach((texts, lineIndex) => {
    const issue = addLine(bill, texts, (itemCode) => ({ entry: entryOf(itemCode), level }));
    if (issue !== null) bill.issues.push({ lineIndex, ...issue });
  });
  const { refunds, issues } = bill;
  if (issues.length > 0) return { ok: false, issues };
  const sales = [...bill.sales.values()];
  return { ok: true, sales, refunds, totals: netItemSplits(sales, refunds) };
}

interface OpenBill {
  readonly sales: Map<string, SplitLine>;
  readonly refunds: SplitRefundLine[];
  readonly issues: LineIssue[];
}

interface Terms {
  readonly entry: CatalogueEntry | null;
  readonly level: HospitalLevel;
}

type Issue = Omit<LineIssue, 'lineIndex'> | null;

function addLine(bill: OpenBill, texts: LineTexts, termsOf: (itemCode: string) => Terms): Issue {
  if (isNumberTaken(bill, texts.lineNumber)) return { field: 'lineNumber', reason: 'stands twice' };
  const reading = readLine(texts);
  if (!reading.ok) return { field: reading.field, reason: reading.reason };
  if (reading.direction === 'refund') return addRefund(bill, reading.line);
  const { entry, level } = termsOf(reading.line.itemCode);
  const split = splitItem(reading.line, entry, level);
  if (!split.ok) return { field: 'amount', reason: split.reason };
  bill.sales.set(texts.lineNumber, split.value);
  return null;
}

function isNumberTaken({ sales, refunds }: OpenBill, lineNumber: string): boolean {
  return sales.has(lineNumber) || refunds.some((refund) => refund.lineNumber === lineNumber);
}

function addRefund(bill: OpenBill, refund: Parameters<typeof splitRefundLine>[0]): Issue {
  const sale = bill.sales.get(refund.originalLineNumber);
  if (sale === undefined) return { field: 'originalLineNumber', reason: 'no sale line before it has this number' };
  const earlier = bill.refunds.filter(({ originalLineNumber }) => originalLineNumber === refund.originalLineNumber);
  const split = splitRefundLine(refund, sale, earlier);
  if (!split.ok) return { field: 'amount', reason: split.reason };
  bill.refunds.push(split.value);
  return null;
}
