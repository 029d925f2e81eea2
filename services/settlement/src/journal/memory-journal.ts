import type { ProvinceCode } from '@medclear/domain';
import { JournalGap } from '@medclear/platform';
import type { DecisionBatch, Journal } from './journal';

interface StoredRecord {
  readonly value: Buffer;
  readonly appendedAtMs: number;
}

/** A journal in memory whose appends may be made late, twice, or taken back, as a network and a broken broker would. */
export interface MemoryJournal extends Journal {
  land(batch: DecisionBatch): number;
  recordsOf(province: ProvinceCode): readonly StoredRecord[];
  truncate(province: ProvinceCode, endOffset: number): void;
}

/** @param topicPrefix a chain begins with the name of its topic: journals of one prefix can have the same bytes */
export function createMemoryJournal(nowMs: () => number, topicPrefix = 'memory'): MemoryJournal {
  const logs = new Map<ProvinceCode, StoredRecord[]>();
  const logOf = (province: ProvinceCode): StoredRecord[] => {
    const log = logs.get(province) ?? [];
    logs.set(province, log);
    return log;
  };
  const land = ({ province, records }: DecisionBatch): number => {
    const log = logOf(province);
    return log.push(...records.map(({ value }) => ({ value, appendedAtMs: nowMs() }))) - records.length;
  };
  return {
    topicOf: (province) => `${topicPrefix}.decisions.${province}`,
    append: (batches) =>
      Promise.resolve(batches.map((batch) => ({ province: batch.province, baseOffset: land(batch) }))),
    endOffset: (province) => Promise.resolve(logOf(province).length),
    offsetAtTime: (province, timeMs) => {
      const found = logOf(province).findIndex(({ appendedAtMs }) => appendedAtMs >= timeMs);
      return Promise.resolve(found < 0 ? logOf(province).length : found);
    },
    async *read(province, from, to) {
      const found = logOf(province).slice(from, to);
      if (found.length < to - from) throw new JournalGap(`offset ${from + found.length} is missing`);
      yield found.map(({ value }, at) => ({ offset: from + at, value }));
    },
    land,
    recordsOf: logOf,
    truncate: (province, endOffset) => {
      logOf(province).splice(endOffset);
    },
  };
}
