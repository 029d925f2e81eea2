import type { ExplainedSplit, FundDetail } from '../benefit/explained-split';
import type { EligibleVerdict } from '../eligibility/eligibility-verdict';
import { businessDateOf, clockDigitsOf, yearOf } from '../ids/business-date';
import type { RefusalCode } from '../refusals/refusals';
import { askEligibility } from './ask-eligibility';
import { choosePolicy } from './choose-policy';
import type { ChosenPolicy } from './choose-policy';
import { CONTENT_GROUPS } from './command';
import type { SettleCommand } from './command';
import type { ClaimFacts, DecisionOutcome, Leg, SettlementAnswer } from './decision';
import type { ClaimDocument, FundCode } from './documents';
import { objectToDates } from './object-to-dates';
import { splitVisit } from './split-visit';
import type { StateView } from './state';

const FIRST_OF_ELEVEN_DIGITS = 10 ** 10;

/** When and where in the log a command is decided. */
export interface Moment {
  readonly clockMs: number;
  readonly commandOffset: number;
}

/** Decides a settlement: repeat, conflict, refusal or settled in one step. */
export function decideSettle(state: StateView, command: SettleCommand, moment: Moment): DecisionOutcome {
  const known = state.claim(command.claimId);
  if (known !== null) return decideRepeat(command, known);
  const businessDate = businessDateOf(moment.clockMs);
  const objection = objectToDates(command, businessDate);
  if (objection !== null) return refused(command, objection.code, objection.detail);
  const document = state.person(command.personId);
  const person = document?.isRegistered === true ? document : null;
  const chosen = choosePolicy(command);
  const policy = chosen === null ? null : chosen.policy;
  const verdict = askEligibility({ state, command, person, policy }, businessDate);
  if (!verdict.ok) return refused(command, verdict.code, verdict.detail);
  const explained = person === null || chosen === null ? null : splitVisit(command, person, verdict, chosen);
  if (chosen === null || explained === null) return refused(command, 'BENEFIT_NOT_DEFINED');
  const shortFund = findShortFund(state, explained.details);
  if (shortFund !== null) return refused(command, 'FUND_SHORT', shortFund);
  return settled({ command, verdict, chosen, explained }, moment);
}

function decideRepeat(command: SettleCommand, known: ClaimDocument): DecisionOutcome {
  const { claimId } = command;
  const differingGroups = CONTENT_GROUPS.filter((group) => command.contentHashes[group] !== known.contentHashes[group]);
  if (differingGroups.length > 0) return { kind: 'conflicted', claimId, differingGroups };
  return { kind: 'repeated', claimId, originalCommandOffset: known.commandOffset };
}

function refused(command: SettleCommand, code: RefusalCode, detail: string | null = null): DecisionOutcome {
  const { claimId, personId, contentHashes } = command;
  return { kind: 'refused', claimId, personId, facts: factsOf(command), contentHashes, refusal: { code, detail } };
}

interface PaidVisit {
  readonly command: SettleCommand;
  readonly verdict: EligibleVerdict;
  readonly chosen: ChosenPolicy;
  readonly explained: ExplainedSplit;
}

function findShortFund(state: StateView, details: readonly FundDetail[]): FundCode | null {
  for (const { fund, amountFen } of details) if (state.fund(fund).availableFen < amountFen) return fund;
  return null;
}

function settled(visit: PaidVisit, moment: Moment): DecisionOutcome {
  const { command, verdict, chosen, explained } = visit;
  const { claimId, personId, contentHashes } = command;
  const { scheme } = verdict.relation;
  const usage = { year: yearOf(chosen.date), scheme, movement: explained.movement };
  const facts = factsOf(command);
  const legs = explained.details.map(toLeg);
  return { kind: 'settled', claimId, personId, facts, contentHashes, answer: answerOf(visit, moment), legs, usage };
}

function toLeg({ fund, amountFen }: FundDetail): Leg {
  return { fund, amountFen };
}

function factsOf(command: SettleCommand): ClaimFacts {
  const { institutionCode, treatmentRegion, insuredRegion, business, visitDate } = command;
  return { institutionCode, treatmentRegion, insuredRegion, business, visitDate };
}

function answerOf({ command, verdict, chosen, explained }: PaidVisit, moment: Moment): SettlementAnswer {
  return {
    settlementId: `${command.insuredRegion}${clockDigitsOf(moment.clockMs)}${tenDigits(moment.commandOffset)}`,
    settledAtMs: moment.clockMs,
    businessDate: businessDateOf(moment.clockMs),
    scheme: verdict.relation.scheme,
    place: verdict.place,
    policyVersion: chosen.policy.version,
    totals: command.totals,
    split: explained.split,
    details: explained.details,
    lines: command.lines,
    steps: explained.steps,
    warnings: verdict.warnings,
  };
}

/** A number with zeros in front of it; more digits stay as they are. */
function tenDigits(number: number): string {
  return number < FIRST_OF_ELEVEN_DIGITS ? String(FIRST_OF_ELEVEN_DIGITS + number).slice(1) : String(number);
}
