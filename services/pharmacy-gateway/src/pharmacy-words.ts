import type { BillWords, Vocabulary } from '@medclear/gateway-kit';

/** What a pharmacy calls things: the lines of a bill are drugs at their positions. */
export const PHARMACY_WORDS: Vocabulary = { bill: toSaleBody, lineNumber: 'position', lineNumbers: 'positions' };

function toSaleBody({ lines, ...body }: BillWords): object {
  const drugs = lines.map(({ lineNumber, itemCode, quantity, unitPrice, total, ...split }) => ({
    position: lineNumber,
    drugCode: itemCode,
    packs: quantity,
    packPrice: unitPrice,
    price: total,
    ...split,
  }));
  return Object.assign(body, { drugs });
}
