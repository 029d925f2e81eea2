import { invariant } from '../invariant';
import { basisPoints, BASIS_POINTS_PER_ONE } from '../money/basis-points';
import type { BasisPoints } from '../money/basis-points';
import { fen, ZERO_FEN } from '../money/fen';
import type { Fen } from '../money/fen';
import { minFen } from '../money/fen-arithmetic';
import { multiplyRateHalfUp } from '../money/multiply-rate-half-up';
import type { OutpatientRule } from '../policy/first-policy';
import type { HospitalLevel } from '../province/command';
import type { BenefitSplit, Step, StepRule } from './explained-split';

const NO_RATE = basisPoints(0);

/** What a person may still use this year, and the account. */
export interface BenefitYear {
  readonly deductibleUsedFen: Fen;
  readonly poolPaidFen: Fen;
  readonly accountBalanceFen: Fen;
}

/** The bill as the insured place sees it. */
export interface BenefitClaim {
  readonly totalFen: Fen;
  readonly inScopeFen: Fen;
  readonly usesAccount: boolean;
  readonly hospitalLevel: HospitalLevel;
  readonly isRetired: boolean;
}

export interface FirstExplainedSplit {
  readonly split: BenefitSplit;
  readonly steps: readonly Step[];
}

/**
 * Splits an outpatient bill of an employee: deductible of the year, ratio of the hospital's level, cap of the year, account.
 *
 * @returns the split in fen, total = fund + person and person = account + cash, with its steps
 * @see docs/policies/360100-2023.md
 */
export function splitOutpatient(claim: BenefitClaim, rule: OutpatientRule, year: BenefitYear): FirstExplainedSplit {
  const deductibleFen = minFen(claim.inScopeFen, leftOf(rule.deductibleFen, year.deductibleUsedFen));
  const reimbursableFen = fen(claim.inScopeFen - deductibleFen);
  const poolRateBp = pooledRate(claim, rule);
  const uncappedFen = multiplyRateHalfUp(reimbursableFen, poolRateBp);
  const capFen = claim.isRetired ? rule.annualCapFen.retired : rule.annualCapFen.active;
  const poolFundFen = minFen(uncappedFen, leftOf(capFen, year.poolPaidFen));
  const split = splitOf(claim, year, { deductibleFen, poolRateBp, poolFundFen });
  const inScope = step('IN_SCOPE', claim.inScopeFen, claim.inScopeFen);
  const deductible = step('DEDUCTIBLE', deductibleFen, reimbursableFen);
  const pool = step('POOL', uncappedFen, fen(reimbursableFen - uncappedFen));
  const [fundTotal, person, account, cash] = lastSteps(split);
  if (poolFundFen === uncappedFen) {
    return { split, steps: [inScope, deductible, pool, fundTotal, person, account, cash] };
  }
  const cap = step('ANNUAL_CAP', poolFundFen, fen(reimbursableFen - poolFundFen));
  return { split, steps: [inScope, deductible, pool, cap, fundTotal, person, account, cash] };
}

/** Splits a pharmacy purchase paid from the personal account only: no deductible, no fund, nothing but the balance moves. */
export function splitAccountOnly(claim: BenefitClaim, year: BenefitYear): FirstExplainedSplit {
  const split = splitOf(claim, year, { deductibleFen: ZERO_FEN, poolRateBp: NO_RATE, poolFundFen: ZERO_FEN });
  return { split, steps: [step('IN_SCOPE', claim.inScopeFen, claim.inScopeFen), ...lastSteps(split)] };
}

type FundPart = Pick<BenefitSplit, 'deductibleFen' | 'poolRateBp' | 'poolFundFen'>;

function splitOf(claim: BenefitClaim, year: BenefitYear, fund: FundPart): BenefitSplit {
  const personFen = fen(claim.totalFen - fund.poolFundFen);
  const accountFen = claim.usesAccount ? minFen(year.accountBalanceFen, personFen) : ZERO_FEN;
  const split: BenefitSplit = {
    remoteShareFen: ZERO_FEN,
    deductibleFen: fund.deductibleFen,
    poolRateBp: fund.poolRateBp,
    poolFundFen: fund.poolFundFen,
    largeSumFundFen: ZERO_FEN,
    largeIllnessFundFen: ZERO_FEN,
    civilServantFundFen: ZERO_FEN,
    assistanceFundFen: ZERO_FEN,
    fundTotalFen: fund.poolFundFen,
    hospitalPartFen: ZERO_FEN,
    personFen,
    accountFen,
    familyFen: ZERO_FEN,
    cashFen: fen(personFen - accountFen),
    accountBalanceAfterFen: fen(year.accountBalanceFen - accountFen),
  };
  checkBenefitSplit(claim.totalFen, split);
  return split;
}

function lastSteps({ fundTotalFen, personFen, accountFen, cashFen }: BenefitSplit): readonly [Step, Step, Step, Step] {
  return [
    step('FUND_TOTAL', fundTotalFen, personFen),
    step('PERSON', personFen, personFen),
    step('ACCOUNT', accountFen, cashFen),
    step('CASH', cashFen, ZERO_FEN),
  ];
}

/** Throws InvariantViolation when a split does not conserve the bill. */
export function checkBenefitSplit(totalFen: Fen, split: BenefitSplit): void {
  invariant(split.fundTotalFen + split.personFen === totalFen, 'fund and person pay the whole bill');
  invariant(split.accountFen + split.cashFen === split.personFen, 'account and cash are the person part');
  invariant(split.poolFundFen === split.fundTotalFen, 'the funds add up to the fund total');
}

function leftOf(limitFen: Fen, usedFen: Fen): Fen {
  return usedFen >= limitFen ? ZERO_FEN : fen(limitFen - usedFen);
}

function pooledRate(claim: BenefitClaim, rule: OutpatientRule): BasisPoints {
  const bonusBp = claim.isRetired ? rule.retiredBonusBp : 0;
  return basisPoints(Math.min(rule.pooledRateBpByLevel[claim.hospitalLevel] + bonusBp, BASIS_POINTS_PER_ONE));
}

function step(rule: StepRule, amountFen: Fen, restFen: Fen): Step {
  return { rule, inputs: {}, amountFen, restFen };
}
