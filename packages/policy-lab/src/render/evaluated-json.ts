import { REFUSALS } from '@medclear/domain';
import type { FundDetail, ItemSplit, PersonBenefits, RefundAmounts } from '@medclear/domain';
import type { EvaluatedCase, EventOutcome, PaidOutcome, YearStanding } from '../run/evaluate-case';
import type { AccumulatorsJson } from '../schema/person-schema';
import { fromBp, fromFen } from '../translate/amounts';
import { toStepJson } from './step-json';
import type { StepJson } from './step-json';

/** Who pays what, in yuan as text; a refund shows every amount below zero but the balance. */
export type SplitJson = Readonly<
  Record<
    | 'remoteShare'
    | 'deductible'
    | 'poolRatePercent'
    | 'poolFund'
    | 'largeSumFund'
    | 'largeIllnessFund'
    | 'civilServantFund'
    | 'assistanceFund'
    | 'fundTotal'
    | 'hospitalPart'
    | 'person'
    | 'account'
    | 'family'
    | 'cash'
    | 'accountBalanceAfter',
    string
  >
>;

/** What a case came to, in JSON. */
export interface EvaluatedJson {
  readonly title?: string;
  readonly events: readonly EventJson[];
  /** What was used of each year, from the oldest. */
  readonly years: readonly YearJson[];
  readonly accountBalance: string;
  readonly familyBalance: string;
}

export type EventJson = PaidJson | RefundedJson | RefusedJson;

export interface PaidJson {
  readonly outcome: 'paid';
  readonly visit: string;
  readonly year: number;
  readonly policyVersion: string;
  readonly totals: Readonly<Record<'total' | 'fullySelfPaid' | 'overLimit' | 'advanceSelfPay' | 'inScope', string>>;
  readonly split: SplitJson;
  readonly funds: readonly FundJson[];
  readonly steps: readonly StepJson[];
  readonly accumulatorsAfter: AccumulatorsJson;
}

export interface RefundedJson {
  readonly outcome: 'refunded';
  readonly visit: string;
  readonly year: number;
  readonly split: SplitJson;
  readonly needsReview: boolean;
  readonly accumulatorsAfter: AccumulatorsJson;
}

export interface RefusedJson {
  readonly outcome: 'refused';
  readonly event: 'visit' | 'refund';
  readonly visit: string;
  readonly code: string;
  readonly message: { readonly zh: string; readonly en: string };
}

export interface FundJson {
  readonly fund: string;
  readonly inScope: string;
  /** What the fund could still have paid; left out where it has no limit. */
  readonly limit?: string;
  readonly amount: string;
}

export interface YearJson {
  readonly year: number;
  readonly needsReview: boolean;
  readonly accumulators: AccumulatorsJson;
}

/** What a case came to, as JSON that `medclear evaluate --json` prints. */
export function toEvaluatedJson({ title, outcomes, years, accounts }: EvaluatedCase): EvaluatedJson {
  return {
    ...(title === null ? {} : { title }),
    events: outcomes.map(toEventJson),
    years: years.map(toYearJson),
    accountBalance: fromFen(accounts.accountBalanceFen),
    familyBalance: fromFen(accounts.familyBalanceFen),
  };
}

function toEventJson(outcome: EventOutcome): EventJson {
  switch (outcome.kind) {
    case 'paid':
      return toPaidJson(outcome);
    case 'refunded':
      return {
        outcome: 'refunded',
        visit: outcome.original.visit.id,
        year: outcome.original.year,
        split: toSplitJson(outcome.amounts),
        needsReview: outcome.needsReview,
        accumulatorsAfter: toAccumulatorsJson(outcome.after),
      };
    case 'refused': {
      const { zh, en } = REFUSALS[outcome.code];
      const { event, visitId, code } = outcome;
      return { outcome: 'refused', event, visit: visitId, code, message: { zh, en } };
    }
  }
}

function toPaidJson({ visit, year, policy, explained, after }: PaidOutcome): PaidJson {
  return {
    outcome: 'paid',
    visit: visit.id,
    year,
    policyVersion: policy.version,
    totals: toTotalsJson(visit.benefit.totals),
    split: toSplitJson(explained.split),
    funds: explained.details.map(toFundJson),
    steps: explained.steps.map(toStepJson),
    accumulatorsAfter: toAccumulatorsJson(after),
  };
}

/** The item split of a bill in yuan as text. */
export function toTotalsJson(totals: ItemSplit): PaidJson['totals'] {
  return {
    total: fromFen(totals.totalFen),
    fullySelfPaid: fromFen(totals.fullySelfPaidFen),
    overLimit: fromFen(totals.overLimitFen),
    advanceSelfPay: fromFen(totals.advanceSelfPayFen),
    inScope: fromFen(totals.inScopeFen),
  };
}

/** A split, or the signed amounts of a refund, in yuan as text. */
export function toSplitJson(split: RefundAmounts): SplitJson {
  return {
    remoteShare: fromFen(split.remoteShareFen),
    deductible: fromFen(split.deductibleFen),
    poolRatePercent: fromBp(split.poolRateBp),
    poolFund: fromFen(split.poolFundFen),
    largeSumFund: fromFen(split.largeSumFundFen),
    largeIllnessFund: fromFen(split.largeIllnessFundFen),
    civilServantFund: fromFen(split.civilServantFundFen),
    assistanceFund: fromFen(split.assistanceFundFen),
    fundTotal: fromFen(split.fundTotalFen),
    hospitalPart: fromFen(split.hospitalPartFen),
    person: fromFen(split.personFen),
    account: fromFen(split.accountFen),
    family: fromFen(split.familyFen),
    cash: fromFen(split.cashFen),
    accountBalanceAfter: fromFen(split.accountBalanceAfterFen),
  };
}

function toFundJson({ fund, inScopeFen, limitFen, amountFen }: FundDetail): FundJson {
  const limit = limitFen === null ? {} : { limit: fromFen(limitFen) };
  return { fund, inScope: fromFen(inScopeFen), ...limit, amount: fromFen(amountFen) };
}

function toYearJson({ year, needsReview, benefits }: YearStanding): YearJson {
  return { year, needsReview, accumulators: toAccumulatorsJson(benefits) };
}

/** What was used, as a case takes it: the accumulators after one bill are those before the next. */
export function toAccumulatorsJson({ groups, year }: PersonBenefits): AccumulatorsJson {
  const group = (usage: PersonBenefits['groups']['inpatient']): NonNullable<AccumulatorsJson['inpatient']> => ({
    deductibleUsed: fromFen(usage.deductibleUsedFen),
    poolPaid: fromFen(usage.poolPaidFen),
    segmentBase: fromFen(usage.segmentBaseFen),
    aboveCapPaid: fromFen(usage.aboveCapPaidFen),
    admissions: usage.admissions,
  });
  return {
    inpatient: group(groups.inpatient),
    outpatient: group(groups.outpatient),
    year: {
      largeIllnessBase: fromFen(year.largeIllnessBaseFen),
      largeIllnessPaid: fromFen(year.largeIllnessPaidFen),
      assistanceBase: fromFen(year.assistanceBaseFen),
      assistancePaid: fromFen(year.assistancePaidFen),
    },
  };
}
