import type { LogRecord } from '@medclear/platform';

export interface QueueLimits {
  readonly maxRecords: number;
  readonly maxBytes: number;
}

/** What became of offered records; after `gap` the log must be sought to the next expected offset. */
export interface Offered {
  readonly taken: number;
  readonly isGap: boolean;
}

/** The records of one province that wait for a round: bounded, and without a hole from the next expected offset on. */
export interface CommandQueue {
  /** Forgets everything and waits for an offset. */
  restart(nextOffset: number): void;
  offer(records: readonly LogRecord[]): Offered;
  /** The first records within limits, at least one when there is any. */
  peek(limits: QueueLimits): readonly LogRecord[];
  drop(count: number): void;
  front(): LogRecord | null;
  nextOffset(): number;
  size(): number;
  isBelowHalf(): boolean;
}

export function createCommandQueue(limits: QueueLimits): CommandQueue {
  let records: LogRecord[] = [];
  let bytes = 0;
  let nextOffset = 0;
  const isFull = (): boolean => records.length >= limits.maxRecords || bytes >= limits.maxBytes;
  return {
    restart: (offset) => {
      records = [];
      bytes = 0;
      nextOffset = offset;
    },
    offer: (offered) => {
      let taken = 0;
      for (const record of offered) {
        if (record.offset > nextOffset) return { taken, isGap: true };
        if (record.offset === nextOffset) {
          if (isFull()) break;
          records.push(record);
          bytes += record.value.length;
          nextOffset += 1;
        }
        taken += 1;
      }
      return { taken, isGap: false };
    },
    peek: ({ maxRecords, maxBytes }) => {
      let sum = 0;
      const end = records.findIndex((record, at) => {
        sum += record.value.length;
        return at > 0 && (at >= maxRecords || sum > maxBytes);
      });
      return records.slice(0, end < 0 ? records.length : end);
    },
    drop: (count) => {
      for (const record of records.splice(0, count)) bytes -= record.value.length;
    },
    front: () => records[0] ?? null,
    nextOffset: () => nextOffset,
    size: () => records.length,
    isBelowHalf: () => records.length * 2 <= limits.maxRecords && bytes * 2 <= limits.maxBytes,
  };
}
