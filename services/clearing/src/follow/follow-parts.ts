import type { ProvinceCode } from '@medclear/domain';
import type { Logger } from '@medclear/platform';
import type { Ledger } from '../ledger/ledger';
import type { ClearingMetrics } from '../metrics';

/** The reading end of the journals; what it reads is handed to `PostJournals.records`. */
export interface JournalSource {
  seek(topic: string, offset: number): void;
  pause(topic: string): void;
  resume(topic: string): void;
  /** The offset behind the last record. */
  endOffset(topic: string): Promise<number>;
}

/** What following journals needs of the world. */
export interface FollowParts {
  readonly source: JournalSource;
  readonly ledger: Ledger;
  readonly metrics: ClearingMetrics;
  readonly log: Logger;
  readonly provinceOf: (topic: string) => ProvinceCode | null;
}
