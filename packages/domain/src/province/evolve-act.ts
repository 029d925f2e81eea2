import { invariant } from '../invariant';
import type { ActOutcome, RememberedAct } from './act-outcome';
import type { ClaimDocument } from './claim-document';
import type { Decision } from './decision';
import type { PersonDocument } from './documents';
import { endHolds } from './end-holds';
import { captured, capturedAtOnce, givenBack, released } from './fund-movement';
import { billedPerson, unusedPerson, unvisitedPerson, usedPerson, visitedPerson } from './move-person';
import { closedHolds } from './open-hold';
import { flagForReview } from './needs-review';
import { NO_CHANGE } from './state';
import type { FundChange, StateChange, StateView } from './state';

type Of<Kind extends ActOutcome['kind']> = Extract<ActOutcome, { readonly kind: Kind }>;
type MoneyAct = Of<'captured' | 'released' | 'refunded' | 'reversed'>;
type HoldAct = Of<'captured' | 'released'> | (Of<'reversed'> & { readonly undone: 'hold' });

/** Takes or gives back what a hold has set aside, and closes it. */
export function holdActChange(state: StateView, outcome: HoldAct, decision: Decision): StateChange {
  const { original, person } = partiesOf(state, outcome);
  const { usage, money } = outcome;
  const given = { ...unusedPerson(person, usage), openHolds: closedHolds(person, original) };
  const closed = billedPerson(given, original, money, decision.clockMs);
  const isCaptured = outcome.kind === 'captured';
  return {
    ...NO_CHANGE,
    funds: isCaptured
      ? [...moved(captured, outcome.answer.legs), ...moved(released, outcome.released)]
      : moved(released, outcome.answer.legs),
    persons: [isCaptured ? visitedPerson(closed, money.usage, original.commandOffset) : closed],
    claims: claimsAfter(state, outcome, decision),
    holdsDue: [{ claimId: original.claimId, personId: person.personId, expiresAtMs: null }],
  };
}

/** Gives back what was taken, or takes again what a refund had given back. */
export function contraChange(state: StateView, outcome: Of<'refunded' | 'reversed'>, decision: Decision): StateChange {
  const { original, person } = partiesOf(state, outcome);
  const { claimId, superseded, answer, usage, money } = outcome;
  const { clockMs } = decision;
  const ended = endHolds(person, { claimIds: superseded, state: 'superseded', endedBy: claimId, clockMs });
  const isTaken = outcome.kind === 'reversed' && outcome.undone === 'refund';
  const after = isTaken ? usedPerson(ended.person, usage) : unusedPerson(ended.person, usage);
  const stands = money.state === 'settled' || money.state === 'partly-refunded';
  const visit = original.commandOffset;
  const known = billedPerson(unvisitedPerson(after, usage, visit), original, money, clockMs);
  return {
    ...NO_CHANGE,
    funds: [...ended.funds, ...moved(isTaken ? capturedAtOnce : givenBack, answer.legs)],
    persons: [flagged(stands ? visitedPerson(known, money.usage, visit) : known, outcome)],
    claims: [...ended.claims, ...claimsAfter(state, outcome, decision)],
    holdsDue: ended.holdsDue,
  };
}

/** Remembers that an id was reversed before anybody saw it; one that was refused stays as it is. */
export function blockedChange(outcome: Of<'blocked'>, decision: Decision): StateChange {
  const { targetId, found } = outcome;
  const { commandOffset, clockMs } = decision;
  const own = actDocument(outcome, { kind: 'blocked', targetId, found }, 'reverse', decision);
  const blocked: ClaimDocument = {
    ...own,
    claimId: targetId,
    contentHashes: null,
    commandOffset,
    outcome: { kind: 'refused', refusal: { code: 'ALREADY_REVERSED', detail: null } },
    act: 'blocked',
    endedBy: outcome.claimId,
    changedAtMs: clockMs,
  };
  return { ...NO_CHANGE, claims: found === 'nothing' ? [own, blocked] : [own] };
}

interface Parties {
  readonly original: ClaimDocument;
  readonly person: PersonDocument;
}

function partiesOf(state: StateView, { originalId, personId }: MoneyAct): Parties {
  const original = state.claim(originalId);
  const person = state.person(personId);
  invariant(original !== null && person !== null, 'an act moves a known claim of a known person');
  return { original, person };
}

function moved(
  move: (fund: FundChange['fund'], amountFen: MoneyAct['answer']['legs'][number]['amountFen']) => FundChange,
  legs: MoneyAct['answer']['legs'],
): readonly FundChange[] {
  return legs.map(({ fund, amountFen }) => move(fund, amountFen));
}

function flagged(person: PersonDocument, outcome: Of<'refunded' | 'reversed'>): PersonDocument {
  if (!outcome.needsReview) return person;
  const { scheme, year } = outcome.usage;
  return { ...person, accumulators: flagForReview(person.accumulators, scheme, year) };
}

/** The original with its money moved, the act's own document, and the reversed act's where it is another one. */
function claimsAfter(state: StateView, outcome: MoneyAct, decision: Decision): readonly ClaimDocument[] {
  const { original } = partiesOf(state, outcome);
  const { claimId, originalId, targetId, money } = outcome;
  const isReversal = outcome.kind === 'reversed';
  const isOver = isReversal && outcome.undone !== 'refund';
  const changedAtMs = decision.clockMs;
  const after = { ...original, money, endedBy: isOver ? claimId : original.endedBy, changedAtMs };
  const own = actDocument(outcome, rememberedOf(outcome), ACTS[outcome.kind], decision);
  const target = isReversal && targetId !== originalId ? state.claim(targetId) : null;
  return target === null ? [after, own] : [after, { ...target, endedBy: claimId, changedAtMs }, own];
}

const ACTS = { captured: 'capture', released: 'release', refunded: 'refund', reversed: 'reverse' } as const;

function rememberedOf(outcome: MoneyAct): RememberedAct {
  const { targetId, answer } = outcome;
  if (outcome.kind === 'reversed') return { kind: outcome.kind, targetId, undone: outcome.undone, answer };
  return { kind: outcome.kind, targetId, answer };
}

function actDocument(
  basis: Pick<ActOutcome, 'claimId' | 'personId' | 'institutionCode' | 'contentHashes'>,
  outcome: RememberedAct,
  act: ClaimDocument['act'],
  { commandOffset, clockMs }: Decision,
): ClaimDocument {
  const { claimId, personId, institutionCode, contentHashes } = basis;
  const own = { claimId, personId, institutionCode, contentHashes, commandOffset, outcome, act };
  return { money: null, endedBy: null, changedAtMs: clockMs, ...own };
}
