import * as fc from 'fast-check';
import { basisPoints } from '../money/basis-points';
import { fen } from '../money/fen';
import type { CatalogueEntry } from './catalogue';
import type { ItemClass } from './item-split';
import { checkItemSplit, splitItem } from './split-item';
import { sumItemSplits } from './sum-item-splits';
import vectors from './vectors/item-split.json';

interface Given {
  readonly itemClass: string;
  readonly shareBp: number;
  readonly ceilingMicroYuan: number | null;
  readonly quantity: number;
  readonly priceMicroYuan: number;
  readonly amountFen: number;
}

function entryOf(given: Given): CatalogueEntry {
  const ceiling = given.ceilingMicroYuan;
  return {
    itemCode: 'X',
    zh: '示例',
    en: 'sample',
    itemClass: given.itemClass as ItemClass,
    advanceShareBp: basisPoints(given.shareBp),
    ceilingMicroYuanByLevel: ceiling === null ? null : { 1: ceiling, 2: ceiling, 3: ceiling },
    chargeCategory: '09',
  };
}

function splitOf(given: Given) {
  const line = {
    lineNumber: '1',
    itemCode: 'X',
    quantityTenThousandths: given.quantity,
    unitPriceMicroYuan: given.priceMicroYuan,
    amountFen: fen(given.amountFen),
  };
  return splitItem(line, entryOf(given), 3);
}

describe('splitItem', () => {
  it.each(vectors.cases)('$id: $why', ({ given, then }) => {
    expect(splitOf(given)).toMatchObject({ ok: true, value: then });
  });

  it.each(vectors.refused)('$id: $why', ({ given }) => {
    expect(splitOf(given)).toEqual({ ok: false, reason: 'not quantity x unit price' });
  });

  it('leaves an item outside the catalogue to the patient', () => {
    const line = {
      lineNumber: '1',
      itemCode: '?',
      quantityTenThousandths: 10_000,
      unitPriceMicroYuan: 1_000_000,
      amountFen: fen(100),
    };
    expect(splitItem(line, null, 1)).toMatchObject({ ok: true, value: { fullySelfPaidFen: 100, itemClass: 'C' } });
  });

  it('rounds per line before it sums', () => {
    const line = splitOf({
      itemClass: 'B',
      shareBp: 1000,
      ceilingMicroYuan: null,
      quantity: 10_000,
      priceMicroYuan: 50_000,
      amountFen: 5,
    });
    if (!line.ok) throw new Error(line.reason);
    expect(sumItemSplits([line.value, line.value, line.value])).toMatchObject({
      totalFen: 15,
      advanceSelfPayFen: 3,
      inScopeFen: 12,
    });
  });

  it('conserves every line', () => {
    const lines = fc.record({
      itemClass: fc.constantFrom('A', 'B', 'C'),
      shareBp: fc.integer({ min: 0, max: 10_000 }),
      ceilingMicroYuan: fc.option(fc.integer({ min: 0, max: 10 ** 9 })),
      quantity: fc.constant(10_000),
      amountFen: fc.integer({ min: 0, max: 10 ** 7 }),
    });
    fc.assert(
      fc.property(lines, (given) => {
        const line = splitOf({ ...given, priceMicroYuan: given.amountFen * 10_000 });
        if (!line.ok) throw new Error(line.reason);
        checkItemSplit(line.value);
        expect(line.value.totalFen).toBe(given.amountFen);
      }),
    );
  });
});
