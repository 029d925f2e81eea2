import {
  createTopics,
  decodeCommand,
  decodeStatusQuery,
  encodeReply,
  readReplyHeaders,
  toReplyHeaders,
} from '@medclear/contracts';
import type { Reply, Topics } from '@medclear/contracts';
import { createWorkingState, decide, EMPTY_LOADED_STATE, evolve } from '@medclear/domain';
import type { LoggedCommand, OperatorCommand, RegistryCommand } from '@medclear/domain';
import type { LogRecord, NewRecord, RecordBatcher } from '@medclear/platform';
import { toMemoryQuote, toMemoryReply, toMemoryStatus } from './memory-replies';

/** Provinces in memory behind the batcher's port: every record is decided at once by the domain's own rules. */
export interface MemoryProvinces {
  readonly batcher: RecordBatcher;
  readonly topics: Topics;
  /** Decides a command that no institution sends, such as a person's registration. */
  register(command: RegistryCommand | OperatorCommand): void;
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

  const logged = (content: LoggedCommand['content']): LoggedCommand => ({
    commandOffset: offset,
    appendedAtMs: nowMs(),
    reply: null,
    content,
  });

  const decideNext = (content: LoggedCommand['content']): Reply => {
    const decision = decide(state, logged(content));
    offset += 1;
    state.apply(evolve(state, decision), decision.clockMs);
    return toMemoryReply(state, decision);
  };

  const answer = (topic: string, value: Buffer): Reply => {
    const isQuestion = topic.includes('.queries.');
    const decoded = decodeCommand(value);
    if (decoded.kind === 'unknown-schema') throw new Error(`no schema has the fingerprint ${decoded.fingerprint}`);
    if (isQuestion && decoded.kind === 'command') return toMemoryQuote(decide(state, logged(decoded.command)));
    if (isQuestion) return toMemoryStatus(state, decodeStatusQuery(value).claimId, nowMs());
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
    batcher: { submit, queuedCount: () => 0, isAway: () => false, drained: () => Promise.resolve() },
    register: (command) => void decideNext(command),
  };
}

function recordOf(reply: Reply, headers: Record<string, string>, topic: string): LogRecord {
  return { topic, offset: reply.commandOffset, appendedAtMs: reply.clockMs, value: encodeReply(reply), headers };
}
