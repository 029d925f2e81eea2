import { Partitioners } from 'kafkajs';
import type { Kafka } from 'kafkajs';
import type { NewRecord } from './log-record';

/** Records for one topic of one partition; they become one record batch. */
export interface TopicRecords {
  readonly topic: string;
  readonly records: readonly NewRecord[];
}

/** Where a topic's batch was put. */
export interface Appended {
  readonly topic: string;
  readonly baseOffset: number;
  readonly appendedAtMs: number;
}

export interface LogProducer {
  start(): Promise<void>;
  stop(): Promise<void>;
  /**
   * Appends to all topics, acknowledged by all in-sync replicas; any error is doubt about every topic in the call.
   *
   * @throws AppendTimedOut when no answer has come in time: the records may still be appended later
   */
  append(batches: readonly TopicRecords[]): Promise<readonly Appended[]>;
}

/** No answer has come in time, in whatever step the time was lost. */
export class AppendTimedOut extends Error {
  override readonly name = 'AppendTimedOut';
}

/** A broker has answered for other topics than were asked. */
export class IncompleteAcknowledgement extends Error {
  override readonly name = 'IncompleteAcknowledgement';
}

/** Makes a producer that never retries and never hides doubt: not idempotent, one partition, acks of all in-sync replicas. */
export function createLogProducer(kafka: Kafka, timeoutMs: number): LogProducer {
  const producer = kafka.producer({
    allowAutoTopicCreation: false,
    idempotent: false,
    retry: { retries: 0 },
    createPartitioner: Partitioners.DefaultPartitioner,
  });
  return {
    start: () => producer.connect(),
    stop: () => producer.disconnect(),
    append: async (batches) => {
      const topicMessages = batches.map(({ topic, records }) => ({ topic, messages: records.map(toMessage) }));
      const sent = producer.sendBatch({ acks: -1, timeout: timeoutMs, topicMessages });
      const answers = await withDeadline(sent, timeoutMs);
      const appended = answers.map(({ topicName, baseOffset, logAppendTime }) => ({
        topic: topicName,
        baseOffset: Number(baseOffset ?? -1),
        appendedAtMs: Number(logAppendTime ?? -1),
      }));
      if (appended.length !== batches.length)
        throw new IncompleteAcknowledgement(`${String(appended.length)} of ${String(batches.length)} topics`);
      return appended;
    },
  };
}

function withDeadline<Result>(work: Promise<Result>, timeoutMs: number): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new AppendTimedOut(`no answer within ${String(timeoutMs)} ms`));
    }, timeoutMs);
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}

/**
 * kafkajs spreads each message and sets two fields: with these there already it replaces them, instead of giving every record a
 * hidden class of its own.
 */
const SET_BY_KAFKAJS = { offsetDelta: 0, timestampDelta: 0 };

function toMessage({ key, value, headers }: NewRecord) {
  return { key, value, partition: 0, ...SET_BY_KAFKAJS, ...(headers === undefined ? {} : { headers: { ...headers } }) };
}
