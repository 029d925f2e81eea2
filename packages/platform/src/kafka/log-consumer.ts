import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import { dismissPredecessors } from './dismiss-predecessors';
import { GROUP_TIMING } from './group-timing';
import { joinGroup } from './join-group';
import { toLogRecord } from './log-record';
import type { LogRecord } from './log-record';
import { createMemberControls } from './member-controls';
import type { MemberControls } from './member-controls';

export interface LogConsumerSettings {
  readonly groupId: string;
  readonly topics: readonly string[];
  /** Called synchronously on every join, with all assigned topics paused: seek and resume what has been taken over. */
  readonly onAssigned: (topics: readonly string[]) => void;
  /** Takes as many records as it has room for, from the first; must return at once. */
  readonly onRecords: (topic: string, records: readonly LogRecord[]) => number;
  /** The consumer has fallen out of its group by a fault: the process must end and start anew. */
  readonly onCrash: (cause: Error) => void;
  /** Let records gather at the broker: fewer and larger fetches for a reader that nobody waits for. At once by default. */
  readonly gather?: { readonly bytes: number; readonly longestMs: number };
  /**
   * Set by a process whose client id is its own alone: who bore it before is dead, and the group need not wait until that one's
   * session has ended. A failure costs nothing but this wait.
   */
  readonly replaces?: { readonly clientId: string; readonly onFailure: (cause: unknown) => void };
}

/**
 * A consumer of logs of one partition each; the offsets that count are kept elsewhere and nothing is ever committed.
 *
 * Outside its group, pause, resume and seek do nothing: the next join pauses all that is assigned and asks again.
 * When a wanted offset is not stored, kafkajs jumps elsewhere without a word: whoever takes the records compares their offsets.
 */
export interface LogConsumer extends MemberControls {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Whether it is a member of its group. */
  isRunning(): boolean;
}

const AT_ONCE = { bytes: 1, longestMs: 250 };

/** Makes a consumer whose handler only hands records over, so that one slow province never stalls the fetch of another. */
export function createLogConsumer(kafka: Kafka, settings: LogConsumerSettings): LogConsumer {
  const { gather = AT_ONCE, replaces } = settings;
  const consumer = kafka.consumer({
    groupId: settings.groupId,
    ...GROUP_TIMING,
    minBytes: gather.bytes,
    maxWaitTimeInMs: gather.longestMs,
    allowAutoTopicCreation: false,
  });
  let isMember = false;
  consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
    isMember = true;
    const topics = Object.keys(payload.memberAssignment);
    if (topics.length > 0) consumer.pause(topics.map((topic) => ({ topic })));
    settings.onAssigned(topics);
  });
  consumer.on(consumer.events.CRASH, ({ payload }) => {
    if (isMember || !payload.restart) settings.onCrash(payload.error);
    isMember = false;
  });
  return {
    start: async () => {
      await consumer.connect();
      await consumer.subscribe({ topics: [...settings.topics], fromBeginning: true });
      if (replaces !== undefined)
        await dismissPredecessors(kafka, settings.groupId, replaces.clientId).catch(replaces.onFailure);
      await joinGroup(consumer, {
        autoCommit: false,
        eachBatchAutoResolve: false,
        partitionsConsumedConcurrently: settings.topics.length,
        eachBatch: (payload) => handOver(consumer, payload, settings),
      });
    },
    stop: async () => {
      isMember = false;
      await consumer.disconnect();
    },
    ...createMemberControls(consumer, () => isMember),
    isRunning: () => isMember,
  };
}

function handOver(consumer: Consumer, payload: EachBatchPayload, settings: LogConsumerSettings): Promise<void> {
  const { batch } = payload;
  if (payload.isStale()) return Promise.resolve();
  const records = batch.messages.map((message) => toLogRecord(batch.topic, message));
  const taken = settings.onRecords(batch.topic, records);
  const last = records[taken - 1];
  if (last !== undefined) payload.resolveOffset(String(last.offset));
  if (taken < records.length) consumer.pause([{ topic: batch.topic }]);
  return Promise.resolve();
}
