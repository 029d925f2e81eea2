import type { ExplainedSplit } from '../benefit/explained-split';
import type { EligibleVerdict } from '../eligibility/eligibility-verdict';
import { businessDateOf, clockDigitsOf, yearOf } from '../ids/business-date';
import type { RefusalCode } from '../refusals/refusals';
import { askEligibility } from './ask-eligibility';
import { choosePolicy } from './choose-policy';
import type { ChosenPolicy } from './choose-policy';
import { CONTENT_GROUPS } from './command';
import type { SettleCommand } from './command';
import type { ClaimFacts, DecisionOutcome, Leg, SettlementAnswer } from './decision';
import type { ClaimDocument } from './claim-document';
import { objectToDates } from './object-to-dates';
import { splitVisit } from './split-visit';
import type { StateView } from './state';

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
  const verdict = askEligibility({ state, command, person }, chosen?.policy ?? null, businessDate);
  if (!verdict.ok) return refused(command, verdict.code, verdict.detail);
  const explained = person === null || chosen === null ? null : splitVisit(command, person, verdict, chosen);
  if (chosen === null || explained === null) return refused(command, 'BENEFIT_NOT_DEFINED');
  const legs = explained.details.map(({ fund, amountFen }): Leg => ({ fund, amountFen }));
  const short = legs.find((leg) => state.fund(leg.fund).availableFen < leg.amountFen);
  if (short !== undefined) return refused(command, 'FUND_SHORT', short.fund);
  return settled({ command, verdict, chosen, explained }, legs, moment);
}

function decideRepeat(command: SettleCommand, known: ClaimDocument): DecisionOutcome {
  const { claimId } = command;
  const differingGroups = CONTENT_GROUPS.filter((group) => command.contentHashes[group] !== known.contentHashes?.[group]);
  if (differingGroups.length > 0) return { kind: 'conflicted', claimId, differingGroups };
  return { kind: 'repeated', claimId, originalCommandOffset: known.commandOffset };
}

function refused(command: SettleCommand, code: RefusalCode, detail: string | null = null): DecisionOutcome {
  const { claimId, personId, contentHashes } = command;
  return { kind: 'refused', act: 'settle', claimId, personId, facts: factsOf(command), contentHashes, refusal: { code, detail } };
}

interface PaidVisit {
  readonly command: SettleCommand;
  readonly verdict: EligibleVerdict;
  readonly chosen: ChosenPolicy;
  readonly explained: ExplainedSplit;
}

function settled(visit: PaidVisit, legs: readonly Leg[], moment: Moment): DecisionOutcome {
  const { command, verdict, chosen, explained } = visit;
  const { claimId, personId, contentHashes } = command;
  const { scheme } = verdict.relation;
  const usage = { year: yearOf(chosen.date), scheme, movement: explained.movement };
  const facts = factsOf(command);
  return { kind: 'settled', claimId, personId, facts, contentHashes, answer: answerOf(visit, moment), legs, usage, superseded: [] };
}

function factsOf(command: SettleCommand): ClaimFacts {
  const { institutionCode, treatmentRegion, insuredRegion, business, visitDate } = command;
  return { institutionCode, treatmentRegion, insuredRegion, business, visitDate };
}

function answerOf({ command, verdict, chosen, explained }: PaidVisit, moment: Moment): SettlementAnswer {
  const sequence = String(moment.commandOffset).padStart(10, '0');
  return {
    settlementId: `${command.insuredRegion}${clockDigitsOf(moment.clockMs)}${sequence}`,
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
