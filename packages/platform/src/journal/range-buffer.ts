import type { LogRecord } from '../kafka/log-record';

/** A journal does not hold the records that it must hold. */
export class JournalGap extends Error {
  override readonly name = 'JournalGap';
}

/** Between the fetch loop and the reader of one range of a journal: records in order, without a hole. */
export interface RangeBuffer {
  /** Takes what belongs to the range; a hole makes the reader fail. Batches must come as they were fetched. */
  offer(records: readonly LogRecord[]): void;
  fail(cause: Error): void;
  /** The next batch, null behind the range; throws JournalGap or the cause of a failure. */
  next(): Promise<readonly LogRecord[] | null>;
  isFull(): boolean;
  /** The offset to fetch from: behind everything that was taken. */
  fetchOffset(): number;
}

const MOST_BATCHES = 16;

/** Makes the buffer for [from, to). */
export function createRangeBuffer(from: number, to: number): RangeBuffer {
  const batches: (readonly LogRecord[])[] = [];
  let expected = from;
  let failure: Error | null = null;
  let wake = (): void => undefined;
  return {
    offer: (records) => {
      const first = records[0];
      if (first === undefined || expected >= to) return;
      if (first.offset !== expected) {
        failure ??= new JournalGap(`offset ${String(expected)} is missing: ${String(first.offset)} was found instead`);
      } else {
        const wanted = records.filter(({ offset }) => offset < to);
        expected += wanted.length;
        batches.push(wanted);
      }
      wake();
    },
    fail: (cause) => {
      failure ??= cause;
      wake();
    },
    next: async () => {
      if (batches.length === 0 && failure === null && expected < to) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const batch = batches.shift();
      if (batch === undefined && failure !== null) throw failure;
      return batch ?? null;
    },
    isFull: () => batches.length >= MOST_BATCHES,
    fetchOffset: () => expected,
  };
}
