import type { LogProducer, TopicRecords } from './log-producer';
import type { NewRecord } from './log-record';

/** What became of one record: `refused` had no effect; `in-doubt` may have had one. */
export type Submission =
  | { readonly kind: 'appended'; readonly offset: number }
  | { readonly kind: 'refused'; readonly reason: 'full' | 'away' }
  | { readonly kind: 'in-doubt'; readonly cause: unknown };

export interface BatcherLimits {
  readonly maxRecords: number;
  readonly maxBytes: number;
  readonly maxQueued: number;
  /** After a failed send, how long records are refused before the next one is tried. */
  readonly restMs: number;
}

export interface RecordBatcher {
  submit(topic: string, record: NewRecord): Promise<Submission>;
  queued(): number;
  /** Resolves when nothing is queued or in flight. */
  drained(): Promise<void>;
}

interface Waiting {
  readonly topic: string;
  readonly record: NewRecord;
  readonly settle: (submission: Submission) => void;
}

export const DEFAULT_BATCHER_LIMITS: BatcherLimits = {
  maxRecords: 500,
  maxBytes: 512 * 1024,
  maxQueued: 5_000,
  restMs: 500,
};

/** Sends at once when nothing is in flight, else collects until the running send returns: one send at a time, batches as large as the load makes them. */
export function createRecordBatcher(producer: LogProducer, limits: BatcherLimits, nowMs: () => number): RecordBatcher {
  const queue: Waiting[] = [];
  let running: Promise<void> | null = null;
  let restsUntilMs = 0;

  const run = async (): Promise<void> => {
    while (queue.length > 0) {
      const batch = take(queue, limits);
      try {
        settleAppended(batch, await producer.append(groupByTopic(batch)));
      } catch (cause) {
        restsUntilMs = nowMs() + limits.restMs;
        for (const { settle } of batch) settle({ kind: 'in-doubt', cause });
        for (const { settle } of queue.splice(0)) settle({ kind: 'refused', reason: 'away' });
      }
    }
    running = null;
  };

  return {
    submit: (topic, record) =>
      new Promise((settle) => {
        if (nowMs() < restsUntilMs) settle({ kind: 'refused', reason: 'away' });
        else if (queue.length >= limits.maxQueued) settle({ kind: 'refused', reason: 'full' });
        else {
          queue.push({ topic, record, settle });
          running ??= run();
        }
      }),
    queued: () => queue.length,
    drained: async () => {
      await running;
    },
  };
}

function take(queue: Waiting[], { maxRecords, maxBytes }: BatcherLimits): readonly Waiting[] {
  let bytes = 0;
  let count = 0;
  for (const { record } of queue) {
    bytes += record.value.length;
    if (count > 0 && (count >= maxRecords || bytes > maxBytes)) break;
    count += 1;
  }
  return queue.splice(0, count);
}

function groupByTopic(batch: readonly Waiting[]): readonly TopicRecords[] {
  const groups = new Map<string, NewRecord[]>();
  for (const { topic, record } of batch) {
    const group = groups.get(topic);
    if (group === undefined) groups.set(topic, [record]);
    else group.push(record);
  }
  return [...groups].map(([topic, records]) => ({ topic, records }));
}

function settleAppended(batch: readonly Waiting[], appended: Awaited<ReturnType<LogProducer['append']>>): void {
  const next = new Map(appended.map(({ topic, baseOffset }) => [topic, baseOffset]));
  for (const { topic, settle } of batch) {
    const offset = next.get(topic) ?? -1;
    next.set(topic, offset + 1);
    settle({ kind: 'appended', offset });
  }
}
