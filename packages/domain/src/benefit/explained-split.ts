import type { BasisPoints } from '../money/basis-points';
import type { Fen } from '../money/fen';
import type { FundCode } from '../province/documents';
import type { BenefitMovement } from './benefit-visit';

export const STEP_RULES = [
  'IN_SCOPE',
  'REMOTE_SHARE',
  'DEDUCTIBLE',
  'POOL',
  'ANNUAL_CAP',
  'ABOVE_CAP',
  'LARGE_ILLNESS',
  'CIVIL_SERVANT',
  'ASSISTANCE',
  'FUND_TOTAL',
  'HOSPITAL_PART',
  'PERSON',
  'ACCOUNT',
  'FAMILY_ACCOUNT',
  'CASH',
] as const;
export type StepRule = (typeof STEP_RULES)[number];

/** What a step has looked at; each name carries its unit. */
export const STEP_INPUTS = [
  'baseFen',
  'standardFen',
  'usedFen',
  'limitFen',
  'fromFen',
  'toFen',
  'rateBp',
  'shareBp',
  'bonusBp',
  'cutBp',
  'admissions',
] as const;
export type StepInputName = (typeof STEP_INPUTS)[number];
export type StepInputs = Readonly<Partial<Record<StepInputName, number>>>;

/** Of a step that looks at nothing but the rest; shared, for every split has some. */
export const NO_INPUTS: StepInputs = {};

/** One line of the calculation, as data: text is rendered at the edge. A rule may have several steps: their amounts add up to its part of the split. */
export interface Step {
  readonly rule: StepRule;
  readonly inputs: StepInputs;
  readonly amountFen: Fen;
  /** What is left over after this step. */
  readonly restFen: Fen;
}

/** Who pays what of the whole bill: total = fundTotal + hospitalPart + person; person = account + cash, and family where it stands outside the account. */
export interface BenefitSplit {
  readonly remoteShareFen: Fen;
  readonly deductibleFen: Fen;
  /** The nominal ratio of the highest segment that was reached. */
  readonly poolRateBp: BasisPoints;
  readonly poolFundFen: Fen;
  readonly largeSumFundFen: Fen;
  readonly largeIllnessFundFen: Fen;
  readonly civilServantFundFen: Fen;
  readonly assistanceFundFen: Fen;
  readonly fundTotalFen: Fen;
  readonly hospitalPartFen: Fen;
  readonly personFen: Fen;
  /** What the wire shows as paid by the account; with the family's part where the region puts it inside. */
  readonly accountFen: Fen;
  readonly familyFen: Fen;
  readonly cashFen: Fen;
  readonly accountBalanceAfterFen: Fen;
}

/** One fund's row of the settlement. */
export interface FundDetail {
  readonly fund: FundCode;
  readonly inScopeFen: Fen;
  /** What the fund could still have paid this time; null where it has no limit. */
  readonly limitFen: Fen | null;
  readonly amountFen: Fen;
}

export interface ExplainedSplit {
  readonly split: BenefitSplit;
  readonly details: readonly FundDetail[];
  readonly steps: readonly Step[];
  readonly movement: BenefitMovement;
}
