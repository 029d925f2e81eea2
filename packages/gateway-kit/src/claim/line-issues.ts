import {
  isQuantityTimesPrice,
  parseDecimal,
  parseYuan,
  QUANTITY_DECIMALS,
  UNIT_PRICE_DECIMALS,
} from '@medclear/domain';
import type { FieldIssue } from '../validation/field-issue';
import { TEXT_FORMATS } from '../validation/text-formats';
import type { TextFormatName } from '../validation/text-formats';
import { BILL_SENTENCES } from './bill-sentences';

/** Where an institution's message has the lines of its bill and what they cost: two JSON pointers, and names of fields. */
export interface BillFields {
  readonly total: string;
  readonly lines: string;
  readonly lineNumber: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly amount: string;
}

/**
 * Names what the lines of a message say together that cannot be, as far as the fields it takes are right by themselves.
 *
 * For messages that are refused anyway: whoever corrects one hears everything at once.
 */
export function lineIssues(message: unknown, fields: BillFields): readonly FieldIssue[] {
  const lines = valueAt(message, fields.lines);
  if (!Array.isArray(lines)) return [];
  const twice = repeatedNumbers(lines, fields);
  const wrong = lines.flatMap((line: unknown, at) =>
    isAmountRight(line, fields) ? [] : [issueAt(fields, at, fields.amount, 'amountDiffers')],
  );
  const total = valueAt(message, fields.total);
  return [
    ...twice,
    ...wrong,
    ...(isSum(total, lines, fields) ? [] : [{ path: fields.total, ...BILL_SENTENCES.sumDiffers }]),
  ];
}

function repeatedNumbers(lines: readonly unknown[], fields: BillFields): readonly FieldIssue[] {
  const seen = new Set<string>();
  return lines.flatMap((line, at) => {
    const number = valueAt(line, `/${fields.lineNumber}`);
    if (typeof number !== 'string') return [];
    if (seen.has(number)) return [issueAt(fields, at, fields.lineNumber, 'lineTwice')];
    seen.add(number);
    return [];
  });
}

/** Right as long as nothing shows that it is wrong. */
function isAmountRight(line: unknown, fields: BillFields): boolean {
  const quantity = textAt(line, fields.quantity, 'quantity');
  const unitPrice = textAt(line, fields.unitPrice, 'unit-price');
  const amount = textAt(line, fields.amount, 'yuan');
  const amountFen = amount === null ? null : parseYuan(amount);
  const quantityTenThousandths = quantity === null ? null : parseDecimal(quantity, QUANTITY_DECIMALS);
  const unitPriceMicroYuan = unitPrice === null ? null : parseDecimal(unitPrice, UNIT_PRICE_DECIMALS);
  if (amountFen === null || quantityTenThousandths === null || unitPriceMicroYuan === null) return true;
  return isQuantityTimesPrice({ quantityTenThousandths, unitPriceMicroYuan, amountFen });
}

function isSum(total: unknown, lines: readonly unknown[], fields: BillFields): boolean {
  const totalFen = typeof total === 'string' ? parseYuan(total) : null;
  if (totalFen === null || lines.length === 0) return true;
  let sumFen = 0;
  for (const line of lines) {
    const amount = textAt(line, fields.amount, 'yuan');
    const amountFen = amount === null ? null : parseYuan(amount);
    if (amountFen === null) return true;
    sumFen += amountFen;
  }
  return sumFen === totalFen;
}

function issueAt(fields: BillFields, at: number, field: string, sentence: keyof typeof BILL_SENTENCES): FieldIssue {
  return { path: `${fields.lines}/${String(at)}/${field}`, ...BILL_SENTENCES[sentence] };
}

/** A text of the right format, or null. */
function textAt(line: unknown, field: string, format: TextFormatName): string | null {
  const text = valueAt(line, `/${field}`);
  return typeof text === 'string' && TEXT_FORMATS[format].accepts(text) ? text : null;
}

function valueAt(message: unknown, pointer: string): unknown {
  let value = message;
  for (const name of pointer.slice(1).split('/')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return value;
}
