import type { ProvinceCode } from '@medclear/domain';
import type { JournalRecord } from '@medclear/platform';

/** Encoded decisions of one province, in order; they become one record batch. */
export interface DecisionBatch {
  readonly province: ProvinceCode;
  readonly records: readonly EncodedDecision[];
}

export interface EncodedDecision {
  /** The person or fund whom it concerns, or null. */
  readonly key: string | null;
  readonly value: Buffer;
}

/** Where the broker put a batch. */
export interface Acknowledged {
  readonly province: ProvinceCode;
  readonly baseOffset: number;
}

/** The record of truth: one append-only log of decisions per province. Every call throws when the broker is away. */
export interface Journal {
  /** The topic whose name begins the province's chain. */
  topicOf(province: ProvinceCode): string;
  /** Appends one batch per province; an error is doubt about every one of them. */
  append(batches: readonly DecisionBatch[]): Promise<readonly Acknowledged[]>;
  /** The offset behind the last record. */
  endOffset(province: ProvinceCode): Promise<number>;
  /** The first offset appended at or after a time, the end when there is none. */
  offsetAtTime(province: ProvinceCode, timeMs: number): Promise<number>;
  /** Reads [from, to) in order; throws JournalGap when a record is missing. */
  read(province: ProvinceCode, from: number, to: number): AsyncIterable<readonly JournalRecord[]>;
}
