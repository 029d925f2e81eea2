import { describeLedger } from './ledger.suite';
import { createMemoryLedger } from './memory-ledger';

describeLedger('in memory', () => Promise.resolve(createMemoryLedger()));
