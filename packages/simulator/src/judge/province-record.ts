import { createHash } from 'node:crypto';
import { decodeDecision, readDecisionLink } from '@medclear/contracts';
import type { Reply } from '@medclear/contracts';
import { createWorkingState, EMPTY_LOADED_STATE, evolve } from '@medclear/domain';
import type { Decision, ProvinceCode, ProvinceHead, StateView } from '@medclear/domain';
import type { LogRecord } from '@medclear/platform';
import { toReply } from '@medclear/settlement';
import type { Decide, MemoryJournal } from '@medclear/settlement';
import { requireThat } from '../world/violation';
import { checkAtomicity, checkClock, checkMoney } from './decision-checks';
import { isSame } from './is-same';
import { NaiveBook } from './naive-book';
import { readLogged } from './read-logged';
import { createStandingHistory } from './standing-history';
import { StoreHistory } from './store-history';
import { ToldClaims } from './told-claims';
import { VisitBook } from './visit-book';

/** One accepted decision and what follows from it. */
export interface RecordedStep {
  readonly decision: Decision;
  /** Without how the claim of a repeat stands by now. */
  readonly reply: Reply;
  /** What is owed to each treating province after it, by `province|fund`. */
  readonly owed: ReadonlyMap<string, number>;
  isSent: boolean;
}

export interface RecordParts {
  readonly province: ProvinceCode;
  readonly journal: MemoryJournal;
  readonly commands: (province: ProvinceCode) => readonly LogRecord[];
  /** Every policy that an owner may have. */
  readonly policies: readonly Decide[];
}

/** A province's journal as anybody may read it, folded as it grows, with everything that it must not say. */
export class ProvinceRecord {
  readonly book = new NaiveBook();
  readonly visits = new VisitBook();
  readonly told = new ToldClaims();
  readonly store = new StoreHistory();
  readonly standings = createStandingHistory();
  readonly steps: RecordedStep[] = [];
  readonly #parts: RecordParts;
  readonly #state = createWorkingState(EMPTY_LOADED_STATE);
  readonly #byAddress = new Map<string, RecordedStep[]>();
  readonly #numbers = new Map<string, number>();
  #head: ProvinceHead;
  #read = 0;

  constructor(parts: RecordParts) {
    this.#parts = parts;
    const hash = sha256(parts.journal.topicOf(parts.province));
    this.#head = { nextCommandOffset: 0, hash, journalOffset: -1, clockMs: 0 };
  }

  get state(): StateView {
    return this.#state;
  }

  get head(): ProvinceHead {
    return this.#head;
  }

  /** How many records do not chain. */
  get ignored(): number {
    return this.#read - this.steps.length;
  }

  /** The decisions of the commands that wait under a correlation id. */
  repliedUnder(correlationId: string): readonly RecordedStep[] {
    return this.#byAddress.get(correlationId) ?? [];
  }

  /** The number of the decision with a hash; -1 when there is none. */
  numberOf(hash: string): number {
    return this.#numbers.get(hash) ?? -1;
  }

  /** Reads what is new; throws a Violation when something of it cannot be. It knows the chain, and uses nobody's code for it. */
  catchUp(): void {
    const records = this.#parts.journal.recordsOf(this.#parts.province);
    for (; this.#read < records.length; this.#read += 1) {
      const value = records[this.#read]?.value ?? Buffer.alloc(0);
      const link = readDecisionLink(value);
      const isNext = link.previous === this.#head.hash && link.commandOffset === this.#head.nextCommandOffset;
      if (!isNext) continue;
      const { decision } = decodeDecision(value);
      const position = { nextCommandOffset: link.commandOffset + 1, hash: sha256(value), journalOffset: this.#read };
      this.#head = { ...position, clockMs: decision.clockMs };
      this.#accept(decision);
    }
  }

  #accept(decision: Decision): void {
    const { province, commands, policies } = this.#parts;
    const command = readLogged(commands(province), decision.commandOffset);
    const state = this.#state;
    checkClock(state.clockMs, decision, command);
    requireThat(isSame(decision.reply, command.reply), 'I6', () => 'a decision is told to somebody else');
    this.told.take(decision, command.content);
    this.book.take(decision);
    this.visits.take(decision);
    const isDecided = policies.some((decide) => isSame(decide(state, command), decision));
    requireThat(isDecided, 'I10', () => `command ${String(command.commandOffset)} is decided from another state`);
    const change = evolve(state, decision);
    checkAtomicity(decision, change);
    state.apply(change, decision.clockMs);
    this.standings.note(decision.commandOffset, change.claims);
    checkMoney(state, change, this.book);
    this.store.keep(this.#head, change, state);
    this.#numbers.set(this.#head.hash, this.steps.length);
    this.#remember(decision);
  }

  #remember(decision: Decision): void {
    const reply = { ...toReply(decision, (claimId) => this.#state.claim(claimId)), standing: null };
    const step = { decision, reply, owed: this.book.owed(), isSent: false };
    this.steps.push(step);
    if (decision.reply === null) return;
    const { correlationId } = decision.reply;
    this.#byAddress.set(correlationId, [...this.repliedUnder(correlationId), step]);
  }
}

function sha256(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
