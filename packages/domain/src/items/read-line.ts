import type { Parsed } from '../ids/parsed';
import type { DeclaredLine, DeclaredRefundLine } from './declared-line';
import { parseLineAmount, parseQuantity, parseUnitPrice } from './line-numbers';

/** A line in the texts of the wire, where a refund has a negative quantity and amount. */
export interface LineTexts {
  readonly lineNumber: string;
  readonly itemCode: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly amount: string;
  /** The line that a refund takes back; null for a sale. */
  readonly originalLineNumber: string | null;
  /** False when a limited-use item was not used as its catalogue names it. */
  readonly isUseCovered?: boolean;
}

export type LineField = 'quantity' | 'unitPrice' | 'amount' | 'originalLineNumber';

export type LineReading =
  | { readonly ok: true; readonly direction: 'sale'; readonly line: DeclaredLine }
  | { readonly ok: true; readonly direction: 'refund'; readonly line: DeclaredRefundLine }
  | { readonly ok: false; readonly field: LineField; readonly reason: string };

/** Reads a line of the wire: the sign of its quantity becomes its direction; a field that is wrong is named with a reason. */
export function readLine(texts: LineTexts): LineReading {
  const isRefund = isNegative(texts.quantity);
  const quantity = parseQuantity(withoutSign(texts.quantity));
  if (!quantity.ok) return wrong('quantity', quantity);
  const unitPrice = parseUnitPrice(texts.unitPrice);
  if (!unitPrice.ok) return wrong('unitPrice', unitPrice);
  const amount = parseLineAmount(withoutSign(texts.amount));
  if (!amount.ok) return wrong('amount', amount);
  if (isNegative(texts.amount) !== isRefund && amount.value > 0) return signsDiffer();
  return directed(texts, isRefund, {
    lineNumber: texts.lineNumber,
    itemCode: texts.itemCode,
    quantityTenThousandths: quantity.value,
    unitPriceMicroYuan: unitPrice.value,
    amountFen: amount.value,
    ...(texts.isUseCovered === undefined ? {} : { isUseCovered: texts.isUseCovered }),
  });
}

function directed({ originalLineNumber }: LineTexts, isRefund: boolean, line: DeclaredLine): LineReading {
  if (isRefund && originalLineNumber === null) {
    return { ok: false, field: 'originalLineNumber', reason: 'a refund line refers to the line it takes back' };
  }
  if (originalLineNumber === null) return { ok: true, direction: 'sale', line };
  if (isRefund) return { ok: true, direction: 'refund', line: { originalLineNumber, ...line } };
  return { ok: false, field: 'originalLineNumber', reason: 'only a refund line refers to another' };
}

function wrong(field: LineField, { reason }: Extract<Parsed<never>, { ok: false }>): LineReading {
  return { ok: false, field, reason };
}

function signsDiffer(): LineReading {
  return { ok: false, field: 'amount', reason: 'has another sign than the quantity' };
}

function isNegative(text: string): boolean {
  return text.startsWith('-');
}

function withoutSign(text: string): string {
  return isNegative(text) ? text.slice(1) : text;
}
