import {
  createTopics,
  decodeCommand,
  decodeStatusQuery,
  encodeReply,
  readReplyHeaders,
  toReplyHeaders,
} from '@medclear/contracts';
import type { Reply, ReplyOutcome, Topics } from '@medclear/contracts';
import { createWorkingState, decide, EMPTY_LOADED_STATE, evolve } from '@medclear/domain';
import type { ClaimId, Decision, LoggedCommand, RegistryCommand, WorkingState } from '@medclear/domain';
import type { LogRecord, NewRecord, RecordBatcher } from '@medclear/platform';

/** Provinces in memory behind the batcher's port: every record is decided at once by the domain's own rules. */
export interface MemoryProvinces {
  readonly batcher: RecordBatcher;
  readonly topics: Topics;
  /** Decides a registry command, such as a person's registration. */
  register(command: RegistryCommand): void;
}

export interface MemoryProvincesSettings {
  readonly nowMs: () => number;
  /** Takes the record of a reply; an inbox's `deliver`. */
  readonly deliver: (record: LogRecord) => void;
}

/** Makes provinces that share one state: enough to try a gateway without any server. */
export function createMemoryProvinces({ nowMs, deliver }: MemoryProvincesSettings): MemoryProvinces {
  const topics = createTopics('memory');
  const state = createWorkingState(EMPTY_LOADED_STATE);
  let offset = 0;

  const decideNext = (content: LoggedCommand['content']): Reply => {
    const decision = decide(state, { commandOffset: offset, appendedAtMs: nowMs(), reply: null, content });
    offset += 1;
    const change = evolve(state, decision);
    state.apply(change, decision.clockMs);
    return toReply(state, decision);
  };

  const answer = (topic: string, value: Buffer): Reply => {
    if (topic.includes('.queries.')) return toStatus(state, decodeStatusQuery(value).claimId, nowMs());
    const decoded = decodeCommand(value);
    if (decoded.kind === 'unknown-schema') throw new Error(`no schema has the fingerprint ${decoded.fingerprint}`);
    return decideNext(decoded.kind === 'command' ? decoded.command : decoded);
  };

  const submit = (topic: string, record: NewRecord): ReturnType<RecordBatcher['submit']> => {
    const address = readReplyHeaders(record.headers ?? {});
    const reply = answer(topic, record.value);
    if (address !== null) deliver(recordOf(reply, toReplyHeaders(address), address.topic));
    return Promise.resolve({ kind: 'appended', offset: reply.commandOffset });
  };

  return {
    topics,
    batcher: { submit, queuedCount: () => 0, drained: () => Promise.resolve() },
    register: (command) => void decideNext(command),
  };
}

function recordOf(reply: Reply, headers: Record<string, string>, topic: string): LogRecord {
  return { topic, offset: reply.commandOffset, appendedAtMs: reply.clockMs, value: encodeReply(reply), headers };
}

function toReply(state: WorkingState, decision: Decision): Reply {
  const { outcome, commandOffset, clockMs } = decision;
  if (outcome.kind === 'repeated') return { ...toStatus(state, outcome.claimId, clockMs), isRepeat: true };
  const claimId = 'claimId' in outcome ? outcome.claimId : null;
  return { commandOffset, clockMs, claimId, isRepeat: false, outcome: toOutcome(outcome) };
}

function toOutcome(outcome: Exclude<Decision['outcome'], { kind: 'repeated' }>): ReplyOutcome {
  switch (outcome.kind) {
    case 'settled':
    case 'refused':
    case 'conflicted':
    case 'parked':
    case 'quarantined':
      return outcome;
    default:
      return { kind: 'recorded' };
  }
}

function toStatus(state: WorkingState, claimId: ClaimId, clockMs: number): Reply {
  const claim = state.claim(claimId);
  const outcome = claim?.outcome ?? ({ kind: 'unknown' } as const);
  return { commandOffset: claim?.commandOffset ?? 0, clockMs, claimId, isRepeat: false, outcome };
}
