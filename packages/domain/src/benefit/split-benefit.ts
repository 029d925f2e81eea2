import { basisPoints } from '../money/basis-points';
import { fen, ZERO_FEN } from '../money/fen';
import { addFen } from '../money/fen-arithmetic';
import type { SchemePolicy } from '../policy/benefit-policy';
import { payRest } from './account';
import type { PersonPayments } from './account';
import type { BenefitCase } from './benefit-case';
import type { BenefitVisit, PersonBenefits } from './benefit-visit';
import { checkSplit } from './check-split';
import { explainAccountOnly, explainSplit } from './explain-split';
import type { BenefitSplit, ExplainedSplit } from './explained-split';
import { fundDetails } from './fund-details';
import { paidBy, payFunds } from './fund-payments';
import type { FundPayments } from './fund-payments';
import { accountMovement, movementOf } from './movement-of';

const NO_RATE = basisPoints(0);

/** What the funds pay and take off before they pay. */
type FundSide = Omit<
  BenefitSplit,
  'hospitalPartFen' | 'personFen' | 'accountFen' | 'familyFen' | 'cashFen' | 'accountBalanceAfterFen'
>;

/** What the split shows where no fund looks at the visit. */
const NO_FUNDS: FundSide = {
  remoteShareFen: ZERO_FEN,
  deductibleFen: ZERO_FEN,
  poolRateBp: NO_RATE,
  poolFundFen: ZERO_FEN,
  largeSumFundFen: ZERO_FEN,
  largeIllnessFundFen: ZERO_FEN,
  civilServantFundFen: ZERO_FEN,
  assistanceFundFen: ZERO_FEN,
  fundTotalFen: ZERO_FEN,
};

/**
 * Splits a visit between the funds of the insured place and the person, with every step and what it moves in the year.
 *
 * @returns amounts in fen: total = funds + hospital part + person; null where the region has published no benefit for this care
 * @throws InvariantViolation when the split does not conserve the bill: a bug, never an input error
 */
export function splitBenefit(visit: BenefitVisit, scheme: SchemePolicy, person: PersonBenefits): ExplainedSplit | null {
  const rule = scheme.care[visit.care];
  if (rule === null) return null;
  const explained =
    rule === 'account-only'
      ? splitAccountOnly(visit, scheme, person)
      : splitByFunds({ visit, scheme, rule, usage: person.groups[rule.group], year: person.year }, person);
  checkSplit(visit, scheme, explained);
  return explained;
}

function splitByFunds(one: BenefitCase, person: PersonBenefits): ExplainedSplit {
  const { visit, scheme } = one;
  const funds = payFunds(one);
  const fundPart = fundSide(scheme, funds);
  const rest = payRest(visit, scheme, person, fundPart.fundTotalFen);
  const split = wholeSplit(scheme, fundPart, rest);
  return {
    split,
    details: fundDetails(visit, split, funds, rest),
    steps: explainSplit(one, funds, split, rest),
    movement: movementOf(one, funds, rest),
  };
}

function splitAccountOnly(visit: BenefitVisit, scheme: SchemePolicy, person: PersonBenefits): ExplainedSplit {
  const rest = payRest(visit, scheme, person, ZERO_FEN);
  const split = wholeSplit(scheme, NO_FUNDS, rest);
  return {
    split,
    details: fundDetails(visit, split, null, rest),
    steps: explainAccountOnly(visit, split, rest),
    movement: accountMovement(rest),
  };
}

function fundSide(scheme: SchemePolicy, funds: FundPayments): FundSide {
  const { base, pool, capped } = funds;
  const isPaidFromLargeSum = scheme.largeIllness !== null && scheme.largeIllness.paidFrom === 'large-sum';
  const largeIllnessFen = paidBy(funds.largeIllness);
  const aboveCapFen = paidBy(funds.aboveCap);
  const civilServantFundFen = paidBy(funds.civilServant);
  const assistanceFundFen = paidBy(funds.assistance);
  return {
    remoteShareFen: base.remoteShareFen,
    deductibleFen: base.deductibleFen,
    poolRateBp: pool.rateBp,
    poolFundFen: capped.poolFundFen,
    largeSumFundFen: isPaidFromLargeSum ? addFen(aboveCapFen, largeIllnessFen) : aboveCapFen,
    largeIllnessFundFen: isPaidFromLargeSum ? ZERO_FEN : largeIllnessFen,
    civilServantFundFen,
    assistanceFundFen,
    fundTotalFen: fen(capped.poolFundFen + aboveCapFen + largeIllnessFen + civilServantFundFen + assistanceFundFen),
  };
}

/** Written out, field by field: spreading two objects costs more than the whole calculation. */
function wholeSplit({ account }: SchemePolicy, funds: FundSide, rest: PersonPayments): BenefitSplit {
  return {
    remoteShareFen: funds.remoteShareFen,
    deductibleFen: funds.deductibleFen,
    poolRateBp: funds.poolRateBp,
    poolFundFen: funds.poolFundFen,
    largeSumFundFen: funds.largeSumFundFen,
    largeIllnessFundFen: funds.largeIllnessFundFen,
    civilServantFundFen: funds.civilServantFundFen,
    assistanceFundFen: funds.assistanceFundFen,
    fundTotalFen: funds.fundTotalFen,
    hospitalPartFen: rest.hospitalPartFen,
    personFen: rest.personFen,
    accountFen: account.family === 'inside-account' ? addFen(rest.ownFen, rest.familyFen) : rest.ownFen,
    familyFen: rest.familyFen,
    cashFen: rest.cashFen,
    accountBalanceAfterFen: rest.balanceAfterFen,
  };
}
