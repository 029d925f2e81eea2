import * as fc from 'fast-check';
import { basisPoints } from '../money/basis-points';
import { fen } from '../money/fen';
import type { HospitalLevel } from '../province/command';
import type { CatalogueEntry } from './catalogue';
import type { DeclaredLine } from './declared-line';
import type { ItemClass } from './item-split';
import { parseLineAmount, parseQuantity, parseUnitPrice } from './line-numbers';
import { checkItemSplit, coveredParts, splitItem } from './split-item';
import { netItemSplits, sumItemSplits } from './sum-item-splits';
import { valueOf } from '../testing/value-of';
import vectors from './vectors/item-split.json';

interface Given {
  readonly itemClass: string | null;
  readonly advanceShare: string;
  readonly ceilings: readonly string[] | null;
  readonly level: number;
  readonly isLimitedUse: boolean;
  readonly isUseCovered: boolean | null;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly amount: string;
}

function lineOf({ quantity, unitPrice, amount, isUseCovered }: Given): DeclaredLine {
  return {
    lineNumber: '7',
    itemCode: 'X',
    quantityTenThousandths: valueOf(parseQuantity(quantity)),
    unitPriceMicroYuan: valueOf(parseUnitPrice(unitPrice)),
    amountFen: valueOf(parseLineAmount(amount)),
    ...(isUseCovered === null ? {} : { isUseCovered }),
  };
}

function entryOf({ itemClass, advanceShare, ceilings, isLimitedUse }: Given): CatalogueEntry | null {
  if (itemClass === null) return null;
  const [level1 = 0, level2 = 0, level3 = 0] = (ceilings ?? []).map((text) => valueOf(parseUnitPrice(text)));
  return {
    itemCode: 'X',
    zh: '示例',
    en: 'sample',
    itemClass: itemClass as ItemClass,
    advanceShareBp: basisPoints(Math.round(Number(advanceShare) * 10_000)),
    ceilingMicroYuanByLevel: ceilings === null ? null : { 1: level1, 2: level2, 3: level3 },
    chargeCategory: '09',
    isLimitedUse,
  };
}

const splitGiven = (given: Given) => splitItem(lineOf(given), entryOf(given), given.level as HospitalLevel);
const sumOf = (part: string): number => valueOf(parseLineAmount(part));

describe('splitItem', () => {
  it.each(vectors.cases)('$id: $why', ({ given, then }) => {
    const { quantityTenThousandths, unitPriceMicroYuan, amountFen } = lineOf(given);
    expect(splitGiven(given)).toMatchObject({
      ok: true,
      value: {
        lineNumber: '7',
        itemCode: 'X',
        quantityTenThousandths,
        unitPriceMicroYuan,
        totalFen: amountFen,
        fullySelfPaidFen: sumOf(then.fullySelfPaid),
        overLimitFen: sumOf(then.overLimit),
        advanceSelfPayFen: sumOf(then.advanceSelfPay),
        inScopeFen: sumOf(then.inScope),
      },
    });
  });

  it.each(vectors.refused)('$id: $why', ({ given, then }) => {
    expect(splitGiven(given)).toEqual({ ok: false, reason: then });
  });

  const plain: Given = {
    itemClass: 'B',
    advanceShare: '0.1',
    ceilings: ['1', '2', '999999'],
    level: 2,
    isLimitedUse: false,
    isUseCovered: null,
    quantity: '1',
    unitPrice: '3',
    amount: '3',
  };

  it('tells by which terms a line was split', () => {
    const terms = { itemClass: 'B', chargeCategory: '09', advanceShareBp: 1_000 };
    expect(splitGiven(plain)).toMatchObject({ value: { ...terms, ceilingMicroYuan: 2_000_000 } });
    expect(splitGiven({ ...plain, level: 3 })).toMatchObject({ value: { ...terms, ceilingMicroYuan: null } });
  });

  it('tells of a self-paid line its class and category, a share of one and no ceiling', () => {
    const terms = { advanceShareBp: 10_000, ceilingMicroYuan: null };
    const ofClassC = splitGiven({ ...plain, itemClass: 'C' });
    expect(ofClassC).toMatchObject({ value: { ...terms, itemClass: 'C', chargeCategory: '09' } });
    expect(splitGiven({ ...plain, advanceShare: '1' })).toMatchObject({ value: { ...terms, itemClass: 'B' } });
    const ofNone = splitGiven({ ...plain, itemClass: null });
    expect(ofNone).toMatchObject({ value: { ...terms, itemClass: 'C', chargeCategory: '14' } });
  });

  const bigAmounts = fc.oneof(fc.integer({ min: 0, max: 10 ** 7 }), fc.integer({ min: 0, max: 2 ** 52 }));
  const ceilings = fc.oneof(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }));

  it('equals whole-number arithmetic of any size', () => {
    const quantities = fc.oneof(fc.integer({ min: 1, max: 10 ** 6 }), fc.integer({ min: 1, max: 2 ** 53 - 1 }));
    fc.assert(
      fc.property(
        bigAmounts,
        quantities,
        ceilings,
        fc.integer({ min: 0, max: 9_999 }),
        (amount, quantity, ceiling, share) => {
          const line = { ...lineOf(plain), amountFen: fen(amount), quantityTenThousandths: quantity };
          const above = BigInt(amount) * 10n ** 8n - BigInt(quantity) * BigInt(ceiling);
          const over = above > 0n ? (above * 2n + 10n ** 8n) / (2n * 10n ** 8n) : 0n;
          const advance = ((BigInt(amount) - over) * BigInt(share) * 2n + 10_000n) / 20_000n;
          expect(coveredParts(line, ceiling, basisPoints(share))).toEqual({
            totalFen: amount,
            fullySelfPaidFen: 0,
            overLimitFen: Number(over),
            advanceSelfPayFen: Number(advance),
            inScopeFen: Number(BigInt(amount) - over - advance),
          });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('leaves no less in scope when the line costs more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 6 }), fc.integer({ min: 0, max: 9_999 }), (amount, share) => {
        const inScope = (amountFen: number) =>
          coveredParts({ ...lineOf(plain), amountFen: fen(amountFen) }, 10 ** 9, basisPoints(share)).inScopeFen;
        expect(inScope(amount + 1)).toBeGreaterThanOrEqual(inScope(amount));
      }),
    );
  });
});

describe('the sum of a bill’s lines', () => {
  const half = {
    totalFen: fen(9),
    fullySelfPaidFen: fen(2),
    overLimitFen: fen(3),
    advanceSelfPayFen: fen(1),
    inScopeFen: fen(3),
  };
  const more = {
    totalFen: fen(90),
    fullySelfPaidFen: fen(20),
    overLimitFen: fen(30),
    advanceSelfPayFen: fen(10),
    inScopeFen: fen(30),
  };

  it('adds part by part', () => {
    expect(sumItemSplits([])).toMatchObject({ totalFen: 0 });
    expect(sumItemSplits([half, more])).toEqual({
      totalFen: 99,
      fullySelfPaidFen: 22,
      overLimitFen: 33,
      advanceSelfPayFen: 11,
      inScopeFen: 33,
    });
  });

  it('takes refunds off part by part, and stops where more of a part is taken back than was sold', () => {
    expect(netItemSplits([half, more], [half])).toEqual(more);
    expect(() => netItemSplits([half], [more])).toThrow(RangeError);
  });

  it('stops at a line whose parts do not add up', () => {
    const broken = { ...half, inScopeFen: fen(4) };
    expect(() => checkItemSplit(broken)).toThrow('the four parts of a split add up to its total');
    expect(() => sumItemSplits([broken])).toThrow('the four parts of a split add up to its total');
    expect(() => checkItemSplit(half)).not.toThrow();
  });
});
