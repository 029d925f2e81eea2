export type { JournalSource } from './follow/follow-parts';
export { createPostJournals } from './follow/post-journals';
export type { PostJournals } from './follow/post-journals';
export type {
  Books,
  Break,
  FundTotal,
  JournalPosition,
  Ledger,
  Obligation,
  ProvinceBatch,
  Recorded,
} from './ledger/ledger';
export { createMemoryLedger } from './ledger/memory-ledger';
export { createClearing } from './main';
export type { Clearing } from './main';
export { createMetrics } from './metrics';
