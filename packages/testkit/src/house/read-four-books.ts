import type { ProvinceCode } from '@medclear/domain';
import { compareFourBooks } from '../books/compare-four-books';
import type { BookComparison } from '../books/compare-four-books';
import { compareReceipts } from '../books/compare-receipts';
import type { ReceiptComparison } from '../books/compare-receipts';
import { readJournals } from '../books/read-journals';
import type { WholeJournal } from '../books/read-journals';
import { readLedgerBook } from '../books/read-ledger-book';
import type { LedgerBook } from '../books/read-ledger-book';
import { readReceipts } from '../books/read-receipts';
import { readStoreBook } from '../books/read-store-book';
import { readStoreHead } from '../books/read-store-head';
import { toTillsBook } from '../tills/till-record';
import type { TillRecord } from '../tills/till-record';
import type { House } from './start-house';

/** The four books of a house and the receipts of its gateways, once store and ledger have reached the end of every journal. */
export interface ReadBooks {
  readonly comparison: BookComparison;
  readonly journals: readonly WholeJournal[];
  readonly ledger: LedgerBook;
  /** What the institutions were told, as the gateways wrote it down, beside what the journals decided. */
  readonly receipts: ReceiptComparison;
}

const PAUSE_MS = 100;

/**
 * Waits until store and ledger stand where the journals end, then compares tills, journal, store and ledger fund by fund.
 *
 * @throws Error naming the provinces that lag when the deadline passes
 */
export async function readFourBooks(
  house: House,
  tills: readonly TillRecord[],
  deadlineMs = 30_000,
): Promise<ReadBooks> {
  const { kafkaBrokers, redisUrl } = house.stack.addresses;
  const endsAt = Date.now() + deadlineMs;
  for (;;) {
    const journals = await readJournals({ kafkaBrokers, topicPrefix: house.topicPrefix }, house.provinces);
    const ledger = await readLedgerBook(house.services.clearing.url);
    const lagging = await laggingProvinces(house, journals, ledger);
    if (lagging.length === 0) {
      const journal = journals.flatMap(({ entries }) => entries);
      const store = await readStoreBook(redisUrl, house.provinces);
      const comparison = compareFourBooks({ tills: toTillsBook(tills), journal, store, ledger: ledger.entries });
      return { comparison, journals, ledger, receipts: await compareTold(house, journals) };
    }
    if (Date.now() > endsAt)
      throw new Error(`store or ledger does not reach the end of the journal of ${lagging.join(', ')}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

async function compareTold(house: House, journals: readonly WholeJournal[]): Promise<ReceiptComparison> {
  const { kafkaBrokers } = house.stack.addresses;
  const receipts = await readReceipts({ kafkaBrokers, topicPrefix: house.topicPrefix }, house.provinces);
  return compareReceipts(receipts, new Map(journals.flatMap(({ decidedClaims }) => [...decidedClaims])));
}

async function laggingProvinces(
  house: House,
  journals: readonly WholeJournal[],
  ledger: LedgerBook,
): Promise<readonly ProvinceCode[]> {
  const posted = new Map(ledger.positions.map(({ province, hash }) => [province, hash]));
  const lagging: ProvinceCode[] = [];
  for (const { province, position } of journals) {
    const head = await readStoreHead(house.redis, province);
    const isEmpty = position.journalOffset < 0;
    if (!isEmpty && (head.hash !== position.hash || posted.get(province) !== position.hash)) lagging.push(province);
  }
  return lagging;
}
