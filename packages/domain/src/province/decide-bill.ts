import type { ExplainedSplit, FundDetail } from '../benefit/explained-split';
import type { EligibleVerdict } from '../eligibility/eligibility-verdict';
import { businessDateOf, yearOf } from '../ids/business-date';
import type { BusinessDate, ClaimId } from '../ids/brands';
import { askEligibility } from './ask-eligibility';
import { choosePolicy } from './choose-policy';
import type { ChosenPolicy } from './choose-policy';
import type { BillCommand } from './command';
import { decideRepeat } from './decide-repeat';
import type { ClaimFacts, DecisionOutcome, Leg, PersonUsage, Refusal, SettlementAnswer } from './decision';
import type { Identities, OpenHold, PersonDocument } from './documents';
import { findShortFund } from './find-short-fund';
import { isMessageTooOld } from './is-message-too-old';
import type { Moment } from './moment';
import { objectToDates } from './object-to-dates';
import { objectToQuote } from './object-to-quote';
import { objectToVisit } from './object-to-visit';
import { billAnswerOf, legsOf, openHoldOf, withoutHold } from './open-hold';
import { refused } from './refuse';
import { settlementIdOf } from './settlement-id';
import { splitVisit } from './split-visit';
import type { StateView } from './state';
import { warnOfLowFunds } from './warn-of-low-funds';

const SHORTEST_HOLD_MS = 1_000;
const LONGEST_HOLD_MS = 24 * 3_600_000;
const NOTHING_GIVEN: readonly Leg[] = [];
const NONE_SUPERSEDED: readonly ClaimId[] = [];

/** Decides a bill: repeat, conflict, refusal, held, or settled in one step. */
export function decideBill(state: StateView, command: BillCommand, moment: Moment): DecisionOutcome {
  const known = state.claim(command.claimId);
  if (known !== null) return decideRepeat(command, known);
  const businessDate = businessDateOf(moment.clockMs);
  const objection = objectToBill(command, businessDate);
  if (objection !== null) return refused(command, objection);
  const document = state.person(command.personId);
  const person = document?.isRegistered === true ? document : null;
  const chosen = choosePolicy(command);
  const policy = chosen === null ? null : chosen.policy;
  const verdict = askEligibility({ state, command, person, policy }, businessDate);
  if (!verdict.ok) return refused(command, { code: verdict.code, detail: verdict.detail });
  if (person === null || chosen === null) return refused(command, { code: 'BENEFIT_NOT_DEFINED', detail: null });
  const year = yearOf(chosen.date);
  const hold = openHoldOf(person, year);
  const explained = splitVisit(command, hold === null ? person : withoutHold(person, hold), verdict, chosen);
  if (explained === null) return refused(command, { code: 'BENEFIT_NOT_DEFINED', detail: null });
  const billed = objectToNumber(command, person, businessDate);
  if (billed !== null) return refused(command, billed);
  const stale = objectToQuote(command.quoted, explained.split, chosen.policy.version);
  if (stale !== null) return refused(command, stale);
  const legs = explained.details.map(toLeg);
  const given = hold === null ? NOTHING_GIVEN : legsOf(billAnswerOf(hold.document));
  const short = findShortFund(state, legs, given);
  if (short !== null) return refused(command, { code: 'FUND_SHORT', detail: short });
  const warnings = warnOfLowFunds(state, legs, given, verdict.warnings);
  const { identities } = person;
  return paid({ command, verdict, identities, warnings, chosen, year, explained, legs, hold }, moment);
}

function objectToBill(command: BillCommand, businessDate: BusinessDate): Refusal | null {
  if (isMessageTooOld(command.messageId, businessDate)) return { code: 'MESSAGE_TOO_OLD', detail: null };
  if (command.kind === 'hold' && !isHoldLength(command.holdForMs))
    return { code: 'ENVELOPE_INVALID', detail: 'holdForMs' };
  return objectToDates(command, businessDate);
}

/** A visit without a number is never compared. */
function objectToNumber({ visitKey }: BillCommand, person: PersonDocument, date: BusinessDate): Refusal | null {
  return visitKey === null ? null : objectToVisit(person, { visitKey, date });
}

function isHoldLength(holdForMs: number): boolean {
  return Number.isSafeInteger(holdForMs) && holdForMs >= SHORTEST_HOLD_MS && holdForMs <= LONGEST_HOLD_MS;
}

interface PaidVisit {
  readonly command: BillCommand;
  readonly verdict: EligibleVerdict;
  readonly identities: Identities;
  readonly warnings: readonly string[];
  readonly chosen: ChosenPolicy;
  /** The person-year. */
  readonly year: number;
  readonly explained: ExplainedSplit;
  readonly legs: readonly Leg[];
  /** The open hold of the person-year that this visit ends. */
  readonly hold: OpenHold | null;
}

function paid(visit: PaidVisit, moment: Moment): DecisionOutcome {
  const { command, verdict, year, explained, legs, hold } = visit;
  const { claimId, personId, contentHashes, institutionCode, visitKey } = command;
  const { scheme } = verdict.relation;
  const usage: PersonUsage = { year, scheme, movement: explained.movement };
  const facts = factsOf(command);
  const answer = answerOf(visit, moment);
  const superseded = hold === null ? NONE_SUPERSEDED : [hold.document.claimId];
  if (command.kind === 'settle')
    return { kind: 'settled', claimId, personId, facts, contentHashes, answer, legs, usage, visitKey, superseded };
  const expiresAtMs = moment.clockMs + command.holdForMs;
  const basis = { claimId, personId, institutionCode, contentHashes };
  return { kind: 'held', ...basis, facts, answer, legs, usage, visitKey, expiresAtMs, superseded };
}

function toLeg({ fund, amountFen }: FundDetail): Leg {
  return { fund, amountFen };
}

function factsOf(command: BillCommand): ClaimFacts {
  const { institutionCode, treatmentRegion, insuredRegion, business, visitDate } = command;
  return { institutionCode, treatmentRegion, insuredRegion, business, visitDate };
}

function answerOf(visit: PaidVisit, moment: Moment): SettlementAnswer {
  const { command, verdict, identities, warnings, chosen, explained } = visit;
  const { relation, place } = verdict;
  return {
    settlementId: settlementIdOf(command.insuredRegion, moment),
    settledAtMs: moment.clockMs,
    businessDate: businessDateOf(moment.clockMs),
    scheme: relation.scheme,
    personKind: relation.personKind,
    residentClass: relation.residentClass,
    isCivilServant: identities.isCivilServant,
    place,
    policyVersion: chosen.policy.version,
    totals: command.totals,
    split: explained.split,
    details: explained.details,
    lines: command.lines,
    steps: explained.steps,
    warnings,
  };
}
