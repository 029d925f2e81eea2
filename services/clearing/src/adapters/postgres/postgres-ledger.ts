import { inTransaction } from '@medclear/platform';
import type { Pool } from 'pg';
import type { Ledger } from '../../ledger/ledger';
import { createAccountBook } from './account-book';
import { openPositions } from './open-positions';
import { readBooks, readBreaks, readObligations } from './read-books';
import { readClaim } from './read-claim';
import { recordBatches } from './record-batches';

/** Keeps the books in PostgreSQL; several processes may write at once, each for its own provinces. */
export function createPostgresLedger(pool: Pool): Ledger {
  const accounts = createAccountBook();
  return {
    open: (provinces) => openPositions(pool, provinces),
    record: async (batches) => {
      const { recorded, newAccounts } = await inTransaction(pool, (client) => recordBatches(client, accounts, batches));
      accounts.remember(newAccounts);
      return recorded;
    },
    obligations: () => readObligations(pool),
    books: () => readBooks(pool),
    breaks: () => readBreaks(pool),
    claim: (claimId) => readClaim(pool, claimId),
  };
}
