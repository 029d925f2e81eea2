import { fen } from '../money/fen';
import type { AccountRule, SchemePolicy } from '../policy/benefit-policy';
import type { BenefitVisit } from './benefit-visit';
import { checkSplit } from './check-split';
import type { BenefitSplit, ExplainedSplit } from './explained-split';
import { checkRefund, refundOfSplit } from './refund-of-split';
import type { RefundAmounts } from './refund-of-split';
import { splitBenefit } from './split-benefit';
import { buildBenefits } from './testing/build-benefits';
import { buildScheme } from './testing/build-scheme';
import { buildVisit } from './testing/build-visit';

const bill = { inScopeFen: 1_000_000, fullySelfPaidFen: 3_000, overLimitFen: 2_000, advanceSelfPayFen: 1_000 };
const visit = buildVisit({
  bill,
  place: 'referral',
  account: true,
  civil: true,
  assistance: true,
  hospitalPartFen: 100,
});
const counted = { countsDeductible: true, countsAdvanceShare: true };

const schemeWith = (family: AccountRule['family']): SchemePolicy =>
  buildScheme({
    rules: {
      inpatient: {
        deductible: { kind: 'per-visit', standardFen: [1, 2, 50_000], later: 'same', outside: null },
        cap: 400_000,
        aboveCap: { rateBp: 5_000, annualCapFen: null, isRemoteReduced: false },
        aboveCapRestEntersLargeIllness: true,
        remote: { kind: 'advance-share', shareBp: [0, 1_000, 0, 0, 0], order: 'before-deductible' },
      },
    },
    largeIllness: {
      ...counted,
      tiers: [[0, 1_000]],
      hardshipTiers: null,
      annualCapFen: null,
      paidFrom: 'large-illness',
    },
    civilServant: { ...counted, shareBp: 1_000 },
    assistance: { ...counted, rateBp: 1_000, thresholdFen: 0, span: 'visit' },
    account: { limit: 'whole-person-part', family },
  });
const scheme = schemeWith('outside-account');
const accounts = buildBenefits({ accountBalanceFen: 1_000, familyBalanceFen: 500 });

function explain(one: SchemePolicy): ExplainedSplit {
  const explained = splitBenefit(visit, one, accounts);
  if (explained === null) throw new Error('the rule has a benefit');
  return explained;
}

let explained: ExplainedSplit;
beforeEach(() => {
  explained = explain(scheme);
});

const changed = (change: Partial<BenefitSplit>): ExplainedSplit => ({
  ...explained,
  split: { ...explained.split, ...change },
});
const check = (one: ExplainedSplit, seen: BenefitVisit = visit): void => checkSplit(seen, scheme, one);
const oneMore = (name: keyof BenefitSplit): Partial<BenefitSplit> => ({ [name]: explained.split[name] + 1 });

describe('checkSplit', () => {
  it('lets a split through to which every payer has a part', () => {
    expect(explained.details.map(({ fund }) => fund)).toEqual([
      'employee-pool',
      'large-sum',
      'large-illness',
      'civil-servant',
      'medical-assistance',
      'personal-account',
    ]);
    expect(() => check(explained)).not.toThrow();
  });

  it.each(['totalFen', 'fullySelfPaidFen', 'overLimitFen', 'advanceSelfPayFen', 'inScopeFen'] as const)(
    'stops at a bill whose %s does not add up',
    (name) => {
      const totals = { ...visit.totals, [name]: visit.totals[name] + 1 };
      expect(() => check(explained, { ...visit, totals })).toThrow('the four parts are the whole bill');
    },
  );

  it.each(['fundTotalFen', 'hospitalPartFen', 'personFen'] as const)('stops at a payer too much: %s', (name) => {
    expect(() => check(changed(oneMore(name)))).toThrow('funds, hospital and person pay the whole bill');
  });

  it.each(['accountFen', 'familyFen', 'cashFen'] as const)(
    'stops at a person part that does not add up: %s',
    (name) => {
      expect(() => check(changed(oneMore(name)))).toThrow('accounts and cash are the person part');
    },
  );

  it.each([
    'poolFundFen',
    'largeSumFundFen',
    'largeIllnessFundFen',
    'civilServantFundFen',
    'assistanceFundFen',
  ] as const)('stops at a fund that is not in the total: %s', (name) => {
    expect(() => check(changed(oneMore(name)))).toThrow('the funds add up to the fund total');
  });

  it('stops at a row of a fund that is missing, and needs none of the accounts', () => {
    const details = explained.details.slice(1);
    expect(() => check({ ...explained, details })).toThrow('the rows of the funds add up to the fund total');
    expect(() => check({ ...explained, details: explained.details.slice(0, -1) })).not.toThrow();
  });

  it('stops at a deductible and a share beyond the scope, not at it', () => {
    const { deductibleFen, remoteShareFen } = explained.split;
    const beyond = { deductibleFen: fen(bill.inScopeFen - remoteShareFen + 1) };
    expect(() => check(changed(beyond))).toThrow('deductible and share are in scope');
    const atScope = fen(bill.inScopeFen - deductibleFen);
    expect(() => check(changed({ remoteShareFen: atScope }))).not.toThrow();
    expect(() => check(changed({ remoteShareFen: fen(atScope + 1) }))).toThrow('deductible and share are in scope');
  });

  it('stops at funds that pay more than the scope, not at all of it', () => {
    const paid = (inScopeFen: number): BenefitVisit => ({
      ...visit,
      totals: { ...visit.totals, inScopeFen: fen(inScopeFen), overLimitFen: fen(2_000 + bill.inScopeFen - inScopeFen) },
    });
    const { fundTotalFen } = explained.split;
    const small = changed({ remoteShareFen: fen(0) });
    expect(() => check(small, paid(fundTotalFen))).not.toThrow();
    expect(() => check(small, paid(fundTotalFen - 1))).toThrow('funds pay nothing out of scope');
  });

  it('stops at a year that moves by something else', () => {
    const { movement } = explained;
    const moved = (name: 'poolPaidFen' | 'deductibleUsedFen'): ExplainedSplit => ({
      ...explained,
      movement: { ...movement, groupUsage: { ...movement.groupUsage, [name]: movement.groupUsage[name] + 1 } },
    });
    expect(() => check(moved('poolPaidFen'))).toThrow('the year moves by what the pool pays');
    expect(() => check(moved('deductibleUsedFen'))).toThrow('the year moves by the deductible');
    const accountFen = fen(movement.accountFen + 1);
    expect(() => check({ ...explained, movement: { ...movement, accountFen } })).toThrow('the balance moves by');
    const familyFen = fen(movement.familyFen + 1);
    expect(() => check({ ...explained, movement: { ...movement, familyFen } })).toThrow('the family balance moves by');
  });

  it('knows a family part inside the account from one outside it', () => {
    const inside = explain(schemeWith('inside-account'));
    expect(inside.split).toMatchObject({ accountFen: 1_500, familyFen: 500 });
    expect(explained.split).toMatchObject({ accountFen: 1_000, familyFen: 500 });
    expect(() => checkSplit(visit, schemeWith('inside-account'), inside)).not.toThrow();
    expect(() => checkSplit(visit, scheme, inside)).toThrow('accounts and cash are the person part');
    expect(() => checkSplit(visit, schemeWith('inside-account'), explained)).toThrow(
      'accounts and cash are the person part',
    );
  });
});

describe('refundOfSplit', () => {
  let refund: RefundAmounts;
  beforeEach(() => {
    refund = refundOfSplit(explained.split, fen(77));
  });

  it('turns the sign of every amount, keeps the ratio and shows the balance after it', () => {
    const { poolRateBp, ...amounts } = explained.split;
    const turned = Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, 0 - amount]));
    expect(refund).toEqual({ ...turned, poolRateBp, accountBalanceAfterFen: 77 });
  });

  it('writes nothing as 0, never as -0', () => {
    const plain = splitBenefit(
      buildVisit({ bill: { inScopeFen: 0 } }),
      buildScheme({ rules: { inpatient: {} } }),
      accounts,
    );
    if (plain === null) throw new Error('the rule has a benefit');
    const zeros = Object.values(refundOfSplit(plain.split, fen(0))).filter((amount) => Object.is(amount, -0));
    expect(zeros).toEqual([]);
  });

  it.each([
    'remoteShareFen',
    'deductibleFen',
    'poolFundFen',
    'largeSumFundFen',
    'largeIllnessFundFen',
    'civilServantFundFen',
    'assistanceFundFen',
    'fundTotalFen',
    'hospitalPartFen',
    'personFen',
    'accountFen',
    'familyFen',
    'cashFen',
  ] as const)('is checked field by field: %s', (name) => {
    expect(() => checkRefund(explained.split, { ...refund, [name]: refund[name] - 1 })).toThrow('times -1');
  });
});
