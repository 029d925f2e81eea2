import type { Receipt } from '@medclear/contracts';
import { fen, trusted } from '@medclear/domain';
import type { Decision, DecisionOutcome } from '@medclear/domain';
import type { TillOutcome } from '../../tills/till-record';
import { createClaimBook } from './claim-book';

const JIANGXI = trusted.provinceCode('36');
const CLAIM = trusted.claimId('36-aaaaaaaaaaaaaaaaaaaaaaaaaa');
const LEGS = [{ fund: 'employee-pool', amountFen: 1_230 }] as const;
const MONEY = { accountFen: fen(0), familyFen: fen(0), cashFen: fen(770) };
const SPLIT = { ...MONEY, fundTotalFen: 1_230 };
const SETTLED = { kind: 'settled', claimId: CLAIM, legs: LEGS, answer: { totals: { totalFen: 2_000 }, split: SPLIT } };
const REFUNDED = {
  kind: 'refunded',
  claimId: trusted.claimId('36-bbbbbbbbbbbbbbbbbbbbbbbbbb'),
  answer: { legs: LEGS, amounts: { ...MONEY, totalFen: 2_000, fundTotalFen: 1_230 } },
};
const SHOWN = { ...MONEY, totalFen: fen(2_000), fundFen: fen(1_230) };

/** Only what the book looks at. */
function decision(outcome: object): Decision {
  return { commandOffset: 7, clockMs: 1, reply: null, outcome: outcome as DecisionOutcome };
}

function receipt(told: Partial<Receipt>): Receipt {
  return { claimId: CLAIM, code: null, amounts: null, ...told } as Receipt;
}

function bookOf(...outcomes: readonly object[]) {
  const book = createClaimBook();
  const found = outcomes.flatMap((outcome) => book.decided(JIANGXI, decision(outcome)));
  const told = (outcome: TillOutcome) =>
    book.compareTold({ messageId: 'M1', insuredProvince: JIANGXI, treatmentProvince: JIANGXI, outcome });
  return { book, found, told };
}

describe('the book of claims', () => {
  it('sums up what funds have paid and been given back', () => {
    const { book, found } = bookOf(SETTLED, REFUNDED);
    expect([found, book.entries()]).toEqual([[], [{ insuredProvince: JIANGXI, fund: 'employee-pool', amountFen: 0 }]]);
  });

  it('finds a claim that is decided twice', () => {
    expect(bookOf(SETTLED, SETTLED).found).toEqual([expect.stringContaining('decided twice')]);
  });

  it('agrees with a till that was told what is on record', () => {
    const { told } = bookOf(SETTLED, REFUNDED);
    const funds = [{ fund: 'employee-pool', amountFen: -1_230 }] as const;
    expect(told({ kind: 'settled', claimId: CLAIM, funds: LEGS })).toEqual([]);
    expect(told({ kind: 'acted', act: 'refunded', claimId: REFUNDED.claimId, funds })).toEqual([]);
    expect(told({ kind: 'refused', code: 'FUND_SHORT' })).toEqual([]);
  });

  it('finds a till that was told of money, or of an outcome, which is not on record', () => {
    const { told } = bookOf(SETTLED);
    const more = [{ fund: 'employee-pool', amountFen: 1_231 }] as const;
    expect(told({ kind: 'settled', claimId: CLAIM, funds: more })).toHaveLength(1);
    expect(told({ kind: 'acted', act: 'held', claimId: CLAIM, funds: [] })).toHaveLength(1);
    expect(told({ kind: 'settled', claimId: '36-c', funds: LEGS })).toHaveLength(1);
  });

  it.each<[string, Partial<Receipt>, number]>([
    ['settled as on record', { outcome: 'settled', amounts: SHOWN }, 0],
    ['settled with another amount', { outcome: 'settled', amounts: { ...SHOWN, cashFen: fen(771) } }, 1],
    ['refused although it is settled', { outcome: 'refused', code: 'FUND_SHORT' }, 1],
    ['that one sending was refused before its effect', { outcome: 'refused', code: 'SERVICE_OVERLOADED' }, 0],
    ['nothing yet', { outcome: 'left-waiting' }, 0],
  ])('judges a receipt by which an institution was told: %s', (_what, told, found) => {
    expect(bookOf(SETTLED).book.compareReceipt(receipt(told))).toHaveLength(found);
  });

  it('knows what is on record', () => {
    const { book } = bookOf(SETTLED);
    expect([book.knows(CLAIM), book.knows(REFUNDED.claimId)]).toEqual([true, false]);
  });
});
