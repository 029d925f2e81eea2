import * as fc from 'fast-check';
import { trusted } from '../ids/trusted';
import { basisPoints } from '../money/basis-points';
import { formatYuan } from '../money/yuan-text';
import { catalogueVersion } from './catalogue';
import type { CatalogueEntry, CatalogueVersion } from './catalogue';
import type { ItemClass, ItemSplit } from './item-split';
import type { LineTexts } from './read-line';
import { splitBill } from './split-bill';
import vectors from './vectors/bills.json';

const ROWS: readonly (readonly [string, ItemClass, number, number | null])[] = [
  ['A', 'A', 0, null],
  ['A-SHARE', 'A', 500, null],
  ['B10', 'B', 1_000, null],
  ['B20-CEILING', 'B', 2_000, 20_000_000],
  ['B33-CEILING', 'B', 3_333, 1_234_567],
  ['B90-CEILING', 'B', 9_000, 1_000_000],
  ['C', 'C', 10_000, null],
];

function entryOf([itemCode, itemClass, shareBp, ceiling]: (typeof ROWS)[number]): CatalogueEntry {
  return {
    itemCode,
    zh: '示例',
    en: 'sample',
    itemClass,
    advanceShareBp: basisPoints(shareBp),
    ceilingMicroYuanByLevel: ceiling === null ? null : { 1: ceiling, 2: ceiling, 3: ceiling },
    chargeCategory: '09',
    isLimitedUse: false,
  };
}

const CATALOGUE: CatalogueVersion = catalogueVersion(trusted.businessDate('2020-01-01'), 'test', ROWS.map(entryOf));

function textsOf(split: ItemSplit, sign: '' | '-' = '') {
  const text = (amountFen: ItemSplit['totalFen']) => (amountFen === 0 ? '' : sign) + formatYuan(amountFen);
  return {
    fullySelfPaid: text(split.fullySelfPaidFen),
    overLimit: text(split.overLimitFen),
    advanceSelfPay: text(split.advanceSelfPayFen),
    inScope: text(split.inScopeFen),
  };
}

function splitOf(lines: readonly LineTexts[]) {
  const bill = splitBill(lines, CATALOGUE, 2);
  if (!bill.ok) throw new Error(JSON.stringify(bill.issues));
  return bill;
}

describe('splitBill', () => {
  it.each(vectors.bills)('$id: $why', ({ given, then }) => {
    const { sales, refunds, totals } = splitOf(given.lines);
    const split = new Map([
      ...sales.map((line) => [line.lineNumber, textsOf(line)] as const),
      ...refunds.map((line) => [line.lineNumber, textsOf(line, '-')] as const),
    ]);
    expect(given.lines.map(({ lineNumber }) => split.get(lineNumber))).toEqual(then.lines);
    expect({ total: formatYuan(totals.totalFen), ...textsOf(totals) }).toEqual(then.totals);
  });

  it.each(vectors.refused)('$id: $why', ({ given, then }) => {
    expect(splitBill(given.lines, CATALOGUE, 2)).toEqual({ ok: false, issues: then.issues });
  });

  it('leaves all to the patient where no catalogue is in force', () => {
    const line = {
      lineNumber: '1',
      itemCode: 'A',
      quantity: '1',
      unitPrice: '5',
      amount: '5',
      originalLineNumber: null,
    };
    expect(splitBill([line], null, 1)).toMatchObject({ ok: true, totals: { fullySelfPaidFen: 500, inScopeFen: 0 } });
  });

  it('keeps of a refund line the terms of its sale and its own number, direction and quantity', () => {
    const sale = {
      lineNumber: '1',
      itemCode: 'B20-CEILING',
      quantity: '3',
      unitPrice: '25',
      amount: '75',
      originalLineNumber: null,
    };
    const refund = { ...sale, lineNumber: '2', quantity: '-1', amount: '-25', originalLineNumber: '1' };
    expect(splitOf([sale, refund]).refunds).toEqual([
      {
        direction: 'refund',
        lineNumber: '2',
        originalLineNumber: '1',
        itemCode: 'B20-CEILING',
        itemClass: 'B',
        chargeCategory: '09',
        quantityTenThousandths: 10_000,
        unitPriceMicroYuan: 25_000_000,
        advanceShareBp: 2_000,
        ceilingMicroYuan: 20_000_000,
        totalFen: 2_500,
        fullySelfPaidFen: 0,
        overLimitFen: 500,
        advanceSelfPayFen: 400,
        inScopeFen: 1_600,
      },
    ]);
  });

  it('takes a line back whole, in whatever parts', () => {
    const lots = fc.array(fc.integer({ min: 1, max: 30_000 }), { minLength: 1, maxLength: 8 });
    const codes = fc.constantFrom(...ROWS.map(([code]) => code), 'NOWHERE');
    fc.assert(
      fc.property(codes, lots, fc.integer({ min: 0, max: 50_000_000 }), (itemCode, parts, priceMicroYuan) => {
        const lines = linesInParts(itemCode, parts, priceMicroYuan);
        const { sales, refunds, totals } = splitOf(lines);
        expect(totals).toEqual({
          totalFen: 0,
          fullySelfPaidFen: 0,
          overLimitFen: 0,
          advanceSelfPayFen: 0,
          inScopeFen: 0,
        });
        expect([sales.length, refunds.length]).toEqual([1, lines.length - 1]);
      }),
      { numRuns: 300 },
    );
  });
});

/** A sale and refunds of its parts; the last takes what the others have left of the amount. */
function linesInParts(itemCode: string, parts: readonly number[], priceMicroYuan: number): readonly LineTexts[] {
  const amountOf = (quantity: number): number => Math.floor((quantity * priceMicroYuan + 50_000_000) / 100_000_000);
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const lineOf = (lineNumber: number, quantity: number, amountFen: number): LineTexts => {
    const sign = lineNumber === 0 ? '' : '-';
    return {
      lineNumber: String(lineNumber),
      itemCode,
      quantity: `${sign}${(quantity / 10_000).toFixed(4)}`,
      unitPrice: (priceMicroYuan / 1_000_000).toFixed(6),
      amount: `${sign}${(amountFen / 100).toFixed(2)}`,
      originalLineNumber: lineNumber === 0 ? null : '0',
    };
  };
  let [quantityLeft, fenLeft] = [whole, amountOf(whole)];
  const refunds: LineTexts[] = [];
  for (const part of parts) {
    const isLast = part === quantityLeft;
    const amountFen = isLast ? fenLeft : Math.min(amountOf(part), fenLeft);
    if (!isLast && Math.abs(amountFen - amountOf(part)) > 1) continue;
    refunds.push(lineOf(refunds.length + 1, part, amountFen));
    quantityLeft -= part;
    fenLeft -= amountFen;
  }
  if (quantityLeft > 0) refunds.push(lineOf(refunds.length + 1, quantityLeft, fenLeft));
  return [lineOf(0, whole, amountOf(whole)), ...refunds];
}
