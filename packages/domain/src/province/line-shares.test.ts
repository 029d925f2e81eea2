import * as fc from 'fast-check';
import type { BenefitMovement } from '../benefit/benefit-visit';
import type { BenefitSplit } from '../benefit/explained-split';
import { basisPoints } from '../money/basis-points';
import { sumItemSplits } from '../items/sum-item-splits';
import { fen } from '../money/fen';
import type { Fen } from '../money/fen';
import { ZERO_FEN } from '../money/fen';
import { createActHistory } from '../testing/act-history';
import { claimIdOf } from '../testing/act-step';
import type { PersonUsage, SettlementAnswer } from './decision';
import { lineShares } from './line-shares';
import type { LineShare } from './line-shares';
import { sumShares } from './sum-shares';

interface Bill {
  readonly answer: SettlementAnswer;
  readonly usage: PersonUsage;
}

const settled = (() => {
  const history = createActHistory();
  history.run('settle s');
  const claim = history.state.claim(claimIdOf('s'));
  if (claim?.outcome.kind !== 'settled' || claim.money === null) throw new Error('the usual bill is settled');
  return { answer: claim.outcome.answer, usage: claim.money.usage };
})();

const partOf = (most: number) => fc.integer({ min: 0, max: most }).map(fen);
const lineParts = fc
  .record({
    inScopeFen: partOf(1_000_000),
    fullySelfPaidFen: partOf(300_000),
    overLimitFen: partOf(300_000),
    advanceSelfPayFen: partOf(300_000),
  })
  .map((parts) => ({ ...parts, totalFen: fen(Object.values(parts).reduce<number>((sum, part) => sum + part, 0)) }));

/** Any split of any lines that adds up, whatever a policy could make. */
const bills: fc.Arbitrary<Bill> = fc
  .array(lineParts, { minLength: 1, maxLength: 8 })
  .chain((parts) => {
    const totals = sumItemSplits(parts);
    return fc.record({
      parts: fc.constant(parts),
      totals: fc.constant(totals),
      cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }),
      deductibleFen: partOf(totals.inScopeFen),
    });
  })
  .map(({ parts, totals, cuts, deductibleFen }) => {
    const { inScopeFen, totalFen } = totals;
    const cut = (restFen: number, at: number): Fen => fen(Math.floor(restFen * (cuts[at] ?? 0)));
    const poolFundFen = cut(inScopeFen, 0);
    const largeSumFundFen = cut(inScopeFen - poolFundFen, 1);
    const fundTotalFen = fen(poolFundFen + largeSumFundFen);
    const hospitalPartFen = cut(totalFen - fundTotalFen, 2);
    const personFen = fen(totalFen - fundTotalFen - hospitalPartFen);
    const accountFen = cut(personFen, 3);
    const familyFen = cut(personFen - accountFen, 4);
    const cashFen = fen(personFen - accountFen - familyFen);
    const split: BenefitSplit = {
      ...settled.answer.split,
      ...{ deductibleFen, poolRateBp: basisPoints(6_000), poolFundFen, largeSumFundFen, fundTotalFen },
      ...{ hospitalPartFen, personFen, accountFen, familyFen, cashFen },
    };
    const none = { inScopeFen, limitFen: null };
    const details = [
      { ...none, fund: 'employee-pool' as const, amountFen: poolFundFen },
      { ...none, fund: 'large-sum' as const, amountFen: largeSumFundFen },
      { ...none, fund: 'personal-account' as const, amountFen: fen(accountFen + familyFen) },
    ].filter(({ amountFen }) => amountFen > 0);
    const [line] = settled.answer.lines;
    if (line === undefined) throw new Error('the usual bill has lines');
    const lines = parts.map((part, at) => ({ ...line, ...part, lineNumber: String(at + 1) }));
    const groupUsage = {
      ...settled.usage.movement.groupUsage,
      deductibleUsedFen: deductibleFen,
      poolPaidFen: poolFundFen,
    };
    const movement: BenefitMovement = { ...settled.usage.movement, groupUsage, accountFen, familyFen };
    return { answer: { ...settled.answer, totals, split, details, lines }, usage: { ...settled.usage, movement } };
  });

const payersOf = (share: LineShare): number =>
  share.fundTotalFen + share.hospitalPartFen + share.ownAccountFen + share.familyFen + share.cashFen;

describe('the shares of the lines', () => {
  it('are worked out by hand for the usual bill', () => {
    const shares = lineShares(settled.answer, settled.usage);
    expect(
      shares.map(({ lineNumber, legs, ownAccountFen, cashFen, movement }) => [
        lineNumber,
        ...legs.map(({ amountFen }) => amountFen),
        ownAccountFen,
        cashFen,
        movement.groupUsage.deductibleUsedFen,
      ]),
    ).toEqual([
      ['A', 7_200, 6_000, 6_000, 16_800, 18_000],
      ['B', 3_600, 3_000, 3_000, 8_400, 9_000],
      ['C', 1_200, 1_000, 1_000, 2_800, 3_000],
    ]);
  });

  it('add up to the claim, fund by fund and step by step, and each line is paid exactly', () => {
    fc.assert(
      fc.property(bills, ({ answer, usage }) => {
        const shares = lineShares(answer, usage);
        expect(shares).toHaveLength(answer.lines.length);
        for (const [at, share] of shares.entries()) {
          expect(payersOf(share)).toBe(answer.lines[at]?.totalFen);
          expect(share.fundTotalFen).toBeLessThanOrEqual(answer.lines[at]?.inScopeFen ?? 0);
          const fundsFen = share.legs.filter(({ fund }) => fund !== 'personal-account');
          expect(fundsFen.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(share.fundTotalFen);
        }
        const { amounts, legs, movement } = sumShares(answer, shares);
        const { fundTotalFen, hospitalPartFen, personFen, accountFen, familyFen, cashFen } = answer.split;
        const { totalFen, ...parts } = answer.totals;
        expect(amounts).toEqual({
          ...{ totalFen, fundTotalFen, hospitalPartFen, personFen, accountFen, familyFen, cashFen },
          parts: { ...parts, deductibleFen: answer.split.deductibleFen },
        });
        expect(legs).toEqual(answer.details.map(({ fund, amountFen }) => ({ fund, amountFen })));
        const { groupUsage, ...rest } = usage.movement;
        expect(movement).toEqual({ ...rest, groupUsage: { ...groupUsage, admissions: 0 } });
      }),
      { numRuns: 500 },
    );
  });

  it('are given back by however many refunds, in whatever order, to the fen of every part', () => {
    const refunds = bills.chain((bill) =>
      fc.tuple(
        fc.constant(bill),
        fc.shuffledSubarray([...bill.answer.lines.keys()], { minLength: bill.answer.lines.length }),
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 8, maxLength: 8 }),
      ),
    );
    fc.assert(
      fc.property(refunds, ([{ answer, usage }, order, sizes]) => {
        const shares = lineShares(answer, usage);
        const back: Record<string, number> = {};
        const left = order.flatMap((at) => shares[at] ?? []);
        for (const size of sizes) {
          const { parts, ...payers } = sumShares(answer, left.splice(0, size)).amounts;
          for (const [name, amountFen] of Object.entries({ ...payers, ...parts }))
            back[name] = (back[name] ?? 0) + amountFen;
        }
        const { parts, ...payers } = sumShares(answer, shares).amounts;
        expect(back).toEqual({ ...payers, ...parts });
      }),
    );
  });

  it('have no parts where those of the lines are not those of the bill', () => {
    const [first, ...others] = settled.answer.lines;
    if (first === undefined) throw new Error('the usual bill has lines');
    const { inScopeFen, totalFen } = first;
    const outside = { ...first, inScopeFen: ZERO_FEN, fullySelfPaidFen: totalFen };
    const { amounts } = sumShares(settled.answer, lineShares(settled.answer, settled.usage));
    expect(amounts.parts).toMatchObject({ inScopeFen: 50_000, deductibleFen: 30_000 });
    for (const lines of [
      [{ ...first, overLimitFen: fen(1) }, ...others],
      [{ ...outside, fullySelfPaidFen: ZERO_FEN, inScopeFen }, { ...outside, totalFen: ZERO_FEN }, ...others],
    ]) {
      const answer = { ...settled.answer, lines };
      const shares = lineShares(answer, settled.usage);
      expect(shares).toHaveLength(lines.length);
      expect(sumShares(answer, shares).amounts).toEqual({ ...amounts, parts: null });
    }
  });

  it.each([
    ['a bill without lines', []],
    ['lines that are not the bill', settled.answer.lines.slice(1)],
  ])('are one share of the whole for %s', (_, lines) => {
    const answer = { ...settled.answer, lines };
    const shares = lineShares(answer, settled.usage);
    expect(shares.map(({ lineNumber }) => lineNumber)).toEqual(['']);
    const { fundTotalFen, cashFen } = answer.split;
    expect(sumShares(answer, shares).amounts).toMatchObject({ totalFen: 50_000, fundTotalFen, cashFen });
  });
});
