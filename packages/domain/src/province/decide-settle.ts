import { splitAccountOnly, splitOutpatient } from '../benefit/first-split';
import type { BenefitClaim, BenefitYear, FirstExplainedSplit } from '../benefit/first-split';
import { checkEligibility } from '../eligibility/check-eligibility';
import { businessDateOf, clockDigitsOf, yearOf } from '../ids/business-date';
import type { BusinessDate } from '../ids/brands';
import { checkItemSplit } from '../items/split-item';
import { ZERO_FEN } from '../money/fen';
import { findPolicy } from '../policy/find-policy';
import type { PolicyVersion } from '../policy/first-policy';
import type { RefusalCode } from '../refusals/refusals';
import { CONTENT_GROUPS } from './command';
import type { SettleCommand } from './command';
import type { ClaimFacts, DecisionOutcome, Leg, SettlementAnswer } from './decision';
import type { ClaimDocument, InsuranceRelation, PersonDocument } from './documents';
import type { StateView } from './state';

/** When and where in the log a command is decided. */
export interface Moment {
  readonly clockMs: number;
  readonly commandOffset: number;
}

const NO_MOVEMENT = {
  deductibleUsedFen: ZERO_FEN,
  poolPaidFen: ZERO_FEN,
  segmentBaseFen: ZERO_FEN,
  aboveCapPaidFen: ZERO_FEN,
  admissions: 0,
  largeIllnessBaseFen: ZERO_FEN,
  largeIllnessPaidFen: ZERO_FEN,
  assistanceBaseFen: ZERO_FEN,
  assistancePaidFen: ZERO_FEN,
};

/** Decides a settlement: repeat, conflict, refusal or settled in one step. */
export function decideSettle(state: StateView, command: SettleCommand, moment: Moment): DecisionOutcome {
  const known = state.claim(command.claimId);
  if (known !== null) return decideRepeat(command, known);
  const businessDate = businessDateOf(moment.clockMs);
  const eligibility = checkEligibility(state, command, businessDate);
  if (!eligibility.ok) return refused(command, eligibility.code);
  const { person, relation } = eligibility;
  const policy = findPolicy(command.insuredRegion, command.visitDate);
  const year = benefitYear(person, relation, command.visitDate);
  const explained = policy === null ? null : splitClaim({ command, relation, policy, year });
  if (policy === null || explained === null) return refused(command, 'BENEFIT_NOT_DEFINED');
  const legs = legsOf(explained);
  if (legs.some((leg) => state.fund(leg.fund).availableFen < leg.amountFen)) return refused(command, 'FUND_SHORT');
  const answer = answerOf({ command, relation, policy, explained }, businessDate, moment);
  return settled(command, answer, legs);
}

function decideRepeat(command: SettleCommand, known: ClaimDocument): DecisionOutcome {
  const { claimId } = command;
  const differingGroups = CONTENT_GROUPS.filter((group) => command.contentHashes[group] !== known.contentHashes[group]);
  if (differingGroups.length > 0) return { kind: 'conflicted', claimId, differingGroups };
  return { kind: 'repeated', claimId, originalCommandOffset: known.commandOffset };
}

function refused(command: SettleCommand, code: RefusalCode): DecisionOutcome {
  const { claimId, personId, contentHashes } = command;
  return {
    kind: 'refused',
    claimId,
    personId,
    facts: factsOf(command),
    contentHashes,
    refusal: { code, detail: null },
  };
}

function settled(command: SettleCommand, answer: SettlementAnswer, legs: readonly Leg[]): DecisionOutcome {
  const { claimId, personId, contentHashes } = command;
  const { deductibleFen, poolFundFen: poolPaidFen, accountFen } = answer.split;
  const movement = {
    group: 'outpatient',
    groupUsage: { ...NO_MOVEMENT, deductibleUsedFen: deductibleFen, poolPaidFen },
    yearUsage: NO_MOVEMENT,
    accountFen,
    familyFen: ZERO_FEN,
  } as const;
  const usage = { year: yearOf(command.visitDate), scheme: answer.scheme, movement };
  return { kind: 'settled', claimId, personId, facts: factsOf(command), contentHashes, answer, legs, usage };
}

function factsOf(command: SettleCommand): ClaimFacts {
  const { institutionCode, treatmentRegion, insuredRegion, business, visitDate } = command;
  return { institutionCode, treatmentRegion, insuredRegion, business, visitDate };
}

interface PaidClaim {
  readonly command: SettleCommand;
  readonly relation: InsuranceRelation;
  readonly policy: PolicyVersion;
}

function splitClaim({
  command,
  relation,
  policy,
  year,
}: PaidClaim & { readonly year: BenefitYear }): FirstExplainedSplit | null {
  checkItemSplit(command.totals);
  const claim: BenefitClaim = {
    totalFen: command.totals.totalFen,
    inScopeFen: command.totals.inScopeFen,
    usesAccount: command.usesAccount,
    hospitalLevel: command.hospitalLevel,
    isRetired: relation.personKind === 'retired',
  };
  if (command.business === 'pharmacy') return splitAccountOnly(claim, year);
  return relation.scheme === 'employee' ? splitOutpatient(claim, policy.employeeOutpatient, year) : null;
}

function benefitYear(person: PersonDocument, relation: InsuranceRelation, visitDate: BusinessDate): BenefitYear {
  const year = yearOf(visitDate);
  const used = person.accumulators.find((row) => row.year === year && row.scheme === relation.scheme);
  return {
    deductibleUsedFen: used?.deductibleUsedFen ?? ZERO_FEN,
    poolPaidFen: used?.poolPaidFen ?? ZERO_FEN,
    accountBalanceFen: person.accountBalanceFen,
  };
}

function legsOf({ split }: FirstExplainedSplit): readonly Leg[] {
  const pool: Leg = { fund: 'employee-pool', amountFen: split.poolFundFen };
  const account: Leg = { fund: 'personal-account', amountFen: split.accountFen };
  if (pool.amountFen > 0) return account.amountFen > 0 ? [pool, account] : [pool];
  return account.amountFen > 0 ? [account] : [];
}

function answerOf(
  claim: PaidClaim & { readonly explained: FirstExplainedSplit },
  businessDate: BusinessDate,
  moment: Moment,
): SettlementAnswer {
  const { command, relation, policy, explained } = claim;
  const sequence = String(moment.commandOffset).padStart(10, '0');
  return {
    settlementId: `${command.insuredRegion}${clockDigitsOf(moment.clockMs)}${sequence}`,
    settledAtMs: moment.clockMs,
    businessDate,
    scheme: relation.scheme,
    place: 'local',
    policyVersion: policy.version,
    totals: command.totals,
    split: explained.split,
    details: [],
    lines: command.lines,
    steps: explained.steps,
    warnings: [],
  };
}
