import { setImmediate as endOfTurn, setTimeout as delay } from 'node:timers/promises';
import { createPacer } from '../pace/create-pacer';
import type { Pace } from '../pace/create-pacer';
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
}

export interface BatcherSettings extends BatcherLimits {
  /** Asked after a failed send, again and again; while it rejects, records are refused before they are handed over. */
  readonly isReachable: () => Promise<unknown>;
  /** The pause between two such questions. */
  readonly restMs: number;
  /** Keeps sends apart while records come in steadily; a full batch does not wait. Not at all by default. */
  readonly pace?: Pace;
  /** The process's own time; a test brings another. */
  readonly time?: BatcherTime;
}

export interface BatcherTime {
  readonly nowMs: () => number;
  readonly pause: (milliseconds: number) => Promise<unknown>;
  /** Resolves when everything that happens now has happened. */
  readonly endOfTurn: () => Promise<unknown>;
}

export interface RecordBatcher {
  submit(topic: string, record: NewRecord): Promise<Submission>;
  queuedCount(): number;
  /** A send has failed and the broker has not been reached since: records are refused. */
  isAway(): boolean;
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
};

const NO_PACE: Pace = { shortestMs: 0, longestMs: 0 };
const OWN_TIME: BatcherTime = { nowMs: () => performance.now(), pause: delay, endOfTurn: () => endOfTurn() };

/**
 * Makes a batcher with one send in flight: when idle it sends what the same turn brings, else it collects until the running send
 * returns.
 *
 * So batches grow with the load and cost no waiting without it.
 */
export function createRecordBatcher(producer: LogProducer, settings: BatcherSettings): RecordBatcher {
  const queue: Waiting[] = [];
  const { pace = NO_PACE, time = OWN_TIME } = settings;
  const pacer = createPacer(pace, time.nowMs);
  let running: Promise<void> | null = null;
  let isAway = false;

  const refuseUntilReachable = (): void => {
    isAway = true;
    for (const { settle } of queue.splice(0)) settle({ kind: 'refused', reason: 'away' });
    void untilReachable(settings).then(() => {
      isAway = false;
    });
  };
  const run = async (): Promise<void> => {
    await time.endOfTurn();
    while (queue.length > 0) {
      const restMs = queue.length < settings.maxRecords ? pacer.restMs() : 0;
      if (restMs > 0) await time.pause(restMs);
      const batch = take(queue, settings);
      const end = pacer.begin();
      try {
        const appended = await producer.append(groupByTopic(batch));
        end();
        settleAppended(batch, appended);
      } catch (cause) {
        for (const { settle } of batch) settle({ kind: 'in-doubt', cause });
        refuseUntilReachable();
      }
    }
    running = null;
  };

  return {
    submit: (topic, record) =>
      new Promise((settle) => {
        if (isAway) settle({ kind: 'refused', reason: 'away' });
        else if (queue.length >= settings.maxQueued) settle({ kind: 'refused', reason: 'full' });
        else {
          queue.push({ topic, record, settle });
          running ??= run();
        }
      }),
    queuedCount: () => queue.length,
    isAway: () => isAway,
    drained: async () => {
      await running;
    },
  };
}

async function untilReachable({ isReachable, restMs }: BatcherSettings): Promise<void> {
  for (;;) {
    try {
      await isReachable();
      return;
    } catch {
      await delay(restMs, undefined, { ref: false });
    }
  }
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
