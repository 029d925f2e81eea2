import type { BenefitMovement } from '../benefit/benefit-visit';
import { businessDateOf } from '../ids/business-date';
import { invariant } from '../invariant';
import type { Fen } from '../money/fen';
import { fen } from '../money/fen';
import type { ActCommand } from './act-command';
import type { ActAnswer, ActEffects } from './act-outcome';
import type { ClaimDocument, ClaimMoney, ClaimState } from './claim-document';
import type { Leg } from './decision';
import type { PersonDocument } from './documents';
import type { Moment } from './moment';
import { billAnswerOf, legsOf, moneyOf, openHoldOf } from './open-hold';
import { refused } from './refuse';
import { settlementIdOf } from './settlement-id';
import type { StateView } from './state';
import type { SharesSum } from './sum-shares';
import type { LineShare } from './line-shares';
import type { DecisionOutcome } from './decision';
import type { RefusalCode } from '../refusals/refusals';

/** An act with the claim it names and when it is decided. */
export interface ActCase<Command extends ActCommand = ActCommand> {
  readonly command: Command;
  readonly target: ClaimDocument;
  readonly moment: Moment;
}

/** Refuses an act on a claim that is known. */
export function refuseAct(
  { command, target }: Pick<ActCase, 'command' | 'target'>,
  code: RefusalCode,
  detail: string | null = null,
): DecisionOutcome {
  return refused(command, { code, detail }, target);
}

/** What an act does to some shares of a claim, before it is written down. */
export interface ActDone {
  /** The claim that keeps the money. */
  readonly original: ClaimDocument;
  readonly shares: readonly LineShare[];
  /** What the lines acted upon have together. */
  readonly sum: SharesSum;
  /** What is taken back of the person-year, or used again. */
  readonly moved: BenefitMovement;
  readonly state: ClaimState;
  readonly lines: ClaimMoney['lines'];
  /** Of the own account, in fen. */
  readonly accountBalanceAfterFen: number;
}

/** Writes an act down with everything it moves. */
export function actEffects({ command, moment }: Omit<ActCase, 'target'>, done: ActDone): ActEffects {
  const { original, moved } = done;
  const { claimId, personId, institutionCode, contentHashes } = command;
  const money = moneyOf(original);
  return {
    claimId,
    personId,
    institutionCode,
    contentHashes,
    originalId: original.claimId,
    facts: money.facts,
    answer: answerOf(moment, done),
    usage: { ...money.usage, movement: { ...moved, group: money.usage.movement.group } },
    money: { ...money, state: done.state, expiresAtMs: null, lines: done.lines },
  };
}

function answerOf(moment: Moment, done: ActDone): ActAnswer {
  const { insuredRegion } = moneyOf(done.original).facts;
  const { clockMs } = moment;
  const { shares, sum } = done;
  return {
    settlementId: settlementIdOf(insuredRegion, moment),
    targetSettlementId: billAnswerOf(done.original).settlementId,
    decidedAtMs: clockMs,
    businessDate: businessDateOf(clockMs),
    lineNumbers: shares.flatMap(({ lineNumber }) => (lineNumber === '' ? [] : [lineNumber])),
    amounts: sum.amounts,
    legs: sum.legs,
    accountBalanceAfterFen: fen(done.accountBalanceAfterFen),
    claimState: done.state,
  };
}

/** Whom an act is for; throws InvariantViolation when a claim with money belongs to nobody. */
export function personOf(state: StateView, { personId }: Pick<ActCommand, 'personId'>): PersonDocument {
  const person = state.person(personId);
  invariant(person !== null, 'a claim with money belongs to a known person');
  return person;
}

/** What an act that ends the person-year's open hold gives back with it. */
export interface FreedHold {
  readonly superseded: readonly ClaimDocument['claimId'][];
  readonly legs: readonly Leg[];
  readonly ownAccountFen: Fen;
  readonly familyFen: Fen;
}

const NOTHING_FREED: FreedHold = { superseded: [], legs: [], ownAccountFen: fen(0), familyFen: fen(0) };

/** Finds the open hold that an act on a claim of the same person-year ends. */
export function freedBy(person: PersonDocument, year: number): FreedHold {
  const hold = openHoldOf(person, year);
  if (hold === null) return NOTHING_FREED;
  const { document } = hold;
  const { accountFen, familyFen } = moneyOf(document).usage.movement;
  return {
    superseded: [document.claimId],
    legs: legsOf(billAnswerOf(document)),
    ownAccountFen: accountFen,
    familyFen,
  };
}
