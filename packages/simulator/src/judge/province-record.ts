import { createHash } from 'node:crypto';
import { decodeCommand, decodeDecision, readDecisionLink, readReplyHeaders } from '@medclear/contracts';
import type { Reply } from '@medclear/contracts';
import { createWorkingState, EMPTY_LOADED_STATE, evolve } from '@medclear/domain';
import type { Decision, LoggedCommand, ProvinceCode, ProvinceHead, StateView } from '@medclear/domain';
import type { LogRecord } from '@medclear/platform';
import { toReply } from '@medclear/settlement';
import type { Decide, MemoryJournal } from '@medclear/settlement';
import { requireThat } from '../world/violation';
import { checkAtomicity, checkClock, checkMoney } from './decision-checks';
import { isSame } from './is-same';
import { createNaiveBook } from './naive-book';
import type { NaiveBook } from './naive-book';
import { createStoreHistory } from './store-history';
import type { StoreHistory } from './store-history';
import { createToldClaims } from './told-claims';
import type { ToldClaims } from './told-claims';

/** One accepted decision and what follows from it. */
export interface RecordedStep {
  readonly decision: Decision;
  readonly reply: Reply;
  /** What is owed to each treating province after it, by `province|fund`. */
  readonly owed: ReadonlyMap<string, number>;
  isSent: boolean;
}

/** A province's journal as anybody may read it, folded as it grows, with everything that it must not say. */
export interface ProvinceRecord {
  /** Reads what is new; throws a Violation when something of it cannot be. */
  catchUp(): void;
  readonly steps: readonly RecordedStep[];
  readonly state: StateView;
  readonly book: NaiveBook;
  readonly told: ToldClaims;
  readonly store: StoreHistory;
  head(): ProvinceHead;
  ignored(): number;
  /** The decisions of the commands that wait under a correlation id. */
  repliedUnder(correlationId: string): readonly RecordedStep[];
  /** How many decisions lead to a hash; -1 when none do. */
  numberOf(hash: string): number;
}

export interface RecordParts {
  readonly province: ProvinceCode;
  readonly journal: MemoryJournal;
  readonly commands: (province: ProvinceCode) => readonly LogRecord[];
  /** Every policy that an owner may have. */
  readonly policies: readonly Decide[];
}

function sha256(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function createProvinceRecord({ province, journal, commands, policies }: RecordParts): ProvinceRecord {
  const state = createWorkingState(EMPTY_LOADED_STATE);
  const [book, told, store] = [createNaiveBook(), createToldClaims(), createStoreHistory()];
  const steps: RecordedStep[] = [];
  const byAddress = new Map<string, RecordedStep[]>();
  const numbers = new Map<string, number>();
  let head: ProvinceHead = { nextCommandOffset: 0, hash: sha256(journal.topicOf(province)), journalOffset: -1, clockMs: 0 };
  let read = 0;

  const commandAt = (offset: number): LoggedCommand => {
    const record = commands(province)[offset];
    requireThat(record !== undefined, 'I16', () => `command ${String(offset)} is decided and does not exist`);
    const decoded = decodeCommand(record.value);
    const content = decoded.kind === 'command' ? decoded.command : { kind: 'unreadable' as const, reason: 'bad-magic' as const };
    const unread = decoded.kind === 'unreadable' ? decoded : content;
    const reply = readReplyHeaders(record.headers);
    return { commandOffset: offset, appendedAtMs: record.appendedAtMs, reply, content: unread };
  };
  const remember = (decision: Decision): void => {
    const step = {
      decision,
      reply: toReply(decision, (claimId) => state.claim(claimId)),
      owed: book.owed(),
      isSent: false,
    };
    steps.push(step);
    const { reply } = decision;
    if (reply !== null) byAddress.set(reply.correlationId, [...(byAddress.get(reply.correlationId) ?? []), step]);
  };
  const accept = (decision: Decision): void => {
    const command = commandAt(decision.commandOffset);
    checkClock(state.clockMs, decision, command);
    requireThat(isSame(decision.reply, command.reply), 'I6', () => 'a decision is told to somebody else');
    const isDecided = policies.some((decide) => isSame(decide(state, command), decision));
    requireThat(isDecided, 'I10', () => `command ${String(command.commandOffset)} is decided from another state`);
    told.take(decision, command.content);
    book.take(decision);
    const change = evolve(state, decision);
    checkAtomicity(decision, change);
    state.apply(change, decision.clockMs);
    checkMoney(state, change, book);
    store.keep(head, change, state);
    numbers.set(head.hash, steps.length);
    remember(decision);
  };
  return {
    steps,
    state,
    book,
    told,
    store,
    head: () => head,
    ignored: () => read - steps.length,
    repliedUnder: (correlationId) => byAddress.get(correlationId) ?? [],
    numberOf: (hash) => numbers.get(hash) ?? -1,
    catchUp: () => {
      const records = journal.recordsOf(province);
      for (; read < records.length; read += 1) {
        const value = records[read]?.value ?? Buffer.alloc(0);
        const link = readDecisionLink(value);
        if (link.previous !== head.hash || link.commandOffset !== head.nextCommandOffset) continue;
        const { decision } = decodeDecision(value);
        const nextCommandOffset = decision.commandOffset + 1;
        head = { nextCommandOffset, hash: sha256(value), journalOffset: read, clockMs: decision.clockMs };
        accept(decision);
      }
    },
  };
}
