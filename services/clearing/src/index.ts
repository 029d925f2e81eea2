export type { Books, Break, FundTotal, JournalPosition, Ledger, Obligation } from './ledger/ledger';
export { createMemoryLedger } from './ledger/memory-ledger';
