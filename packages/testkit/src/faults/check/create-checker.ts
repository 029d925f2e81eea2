import { setTimeout as pause } from 'node:timers/promises';
import type { ProvinceCode } from '@medclear/domain';
import type { BookEntry } from '../../books/book';
import { compareFourBooks } from '../../books/compare-four-books';
import type { ComparedFund } from '../../books/compare-four-books';
import { readLedgerBook } from '../../books/read-ledger-book';
import { readStoreBook } from '../../books/read-store-book';
import { readStoreHead } from '../../books/read-store-head';
import type { House } from '../../house/start-house';
import { toTillsBook } from '../../tills/till-record';
import type { TillRecord } from '../../tills/till-record';
import type { ToldWindow } from '../load/start-load';
import { createClaimBook } from './claim-book';
import type { ClaimBook } from './claim-book';
import { countOwnerlessHolds } from './count-ownerless-holds';
import { createLogFollower } from './follow-logs';
import type { LogFollower } from './follow-logs';

/** What a look at the books came to. */
export interface Verdict {
  readonly messages: number;
  /** Messages whose till was told no outcome, and commands on the logs without a decision. */
  readonly withoutOutcome: number;
  readonly ownerlessHolds: number;
  readonly contradictions: readonly string[];
}

/** Looks at tills, journal, store, ledger and receipts of a house, each time from where the last look ended. */
export interface Checker {
  check(window: ToldWindow): Promise<Verdict>;
}

const CATCH_UP_DEADLINE_MS = 60_000;
const NO_DIFFERENCE = '0 0 0';
const LOOK_EVERY_MS = 100;

interface Books {
  readonly house: House;
  readonly claims: ClaimBook;
  readonly logs: LogFollower;
  /** What the tills were told that each fund pays. */
  readonly told: Map<string, BookEntry>;
  /** By how much books differed at the last look: a difference is told once, not after every fault that follows. */
  readonly differences: Map<string, string>;
}

export function createChecker(house: House): Checker {
  const claims = createClaimBook();
  const found: string[] = [];
  const { provinces, topicPrefix, stack } = house;
  const logs = createLogFollower({
    kafkaBrokers: stack.addresses.kafkaBrokers,
    topicPrefix,
    provinces,
    onDecision: (province, decision) => found.push(...claims.decided(province, decision)),
    onReceipt: (receipt) => found.push(...claims.compareReceipt(receipt)),
  });
  const books: Books = { house, claims, logs, told: new Map(), differences: new Map() };
  return {
    check: async (window) => {
      const ownerlessHolds = await countOwnerlessHolds(house.redis, provinces);
      const undecided = await logs.catchUp(CATCH_UP_DEADLINE_MS);
      addTold(books.told, window.told);
      const untold = window.told.filter(({ outcome }) => outcome.kind === 'unknown').length;
      const contradictions = [
        ...window.contradictions,
        ...found.splice(0),
        ...window.told.flatMap((record) => claims.compareTold(record)),
        ...window.undone.filter((id) => claims.knows(id)).map((id) => `${id} was refused unsent and is on record`),
        ...(await compareBooks(books)),
      ];
      return {
        messages: window.told.length + window.undone.length,
        withoutOutcome: untold + undecided,
        ownerlessHolds,
        contradictions,
      };
    },
  };
}

function addTold(told: Map<string, BookEntry>, records: readonly TillRecord[]): void {
  for (const entry of toTillsBook(records)) {
    const key = `${entry.insuredProvince} ${entry.fund}`;
    told.set(key, { ...entry, amountFen: (told.get(key)?.amountFen ?? 0) + entry.amountFen });
  }
}

async function compareBooks({ house, claims, logs, told, differences }: Books): Promise<readonly string[]> {
  const lagging = await waitForStoreAndLedger(house, logs);
  if (lagging.length > 0) return lagging.map((who) => `${who} does not stand where the journal ends`);
  const [store, ledger] = await Promise.all([
    readStoreBook(house.stack.addresses.redisUrl, house.provinces),
    readLedgerBook(house.services.clearing.url),
  ]);
  const { funds } = compareFourBooks({
    tills: [...told.values()],
    journal: claims.entries(),
    store,
    ledger: ledger.entries,
  });
  const different = funds.filter((fund) => differsAnew(differences, fund));
  return [
    ...different.map(({ insuredProvince, fund, amountsFen }) => {
      const amounts = Object.entries(amountsFen).map(([book, amountFen]) => `${book} ${amountFen}`);
      return `the books of ${insuredProvince} ${fund} differ, in fen: ${amounts.join(', ')}`;
    }),
    ...(differsFrom(differences, 'breaks', String(ledger.breakCount), '0')
      ? [`the ledger has ${ledger.breakCount} breaks`]
      : []),
  ];
}

function differsFrom(known: Map<string, string>, key: string, found: string, wanted: string): boolean {
  const isNew = found !== (known.get(key) ?? wanted);
  known.set(key, found);
  return isNew;
}

function differsAnew(known: Map<string, string>, { insuredProvince, fund, amountsFen }: ComparedFund): boolean {
  const { tills, journal, store, ledger } = amountsFen;
  const difference = [tills, store, ledger].map((amountFen) => amountFen - journal).join(' ');
  const isNew = differsFrom(known, `${insuredProvince} ${fund}`, difference, NO_DIFFERENCE);
  return isNew && difference !== NO_DIFFERENCE;
}

/** The journals may grow meanwhile: what is due is ended whether anybody sends or not. */
async function waitForStoreAndLedger(house: House, logs: LogFollower): Promise<readonly string[]> {
  const endsAt = Date.now() + CATCH_UP_DEADLINE_MS;
  for (;;) {
    const lagging = await findLagging(house, logs).catch((cause: unknown) => [`ledger or store (${String(cause)})`]);
    if (lagging.length === 0 || Date.now() > endsAt) return lagging;
    await pause(LOOK_EVERY_MS);
    await logs.catchUp(CATCH_UP_DEADLINE_MS);
  }
}

async function findLagging(house: House, logs: LogFollower): Promise<readonly string[]> {
  const { positions } = await readLedgerBook(house.services.clearing.url);
  const posted = new Map<ProvinceCode, string>(positions.map(({ province, hash }) => [province, hash]));
  const lagging: string[] = [];
  for (const province of house.provinces) {
    const { hash } = logs.position(province);
    if ((await readStoreHead(house.redis, province)).hash !== hash) lagging.push(`the store of ${province}`);
    if (posted.get(province) !== hash) lagging.push(`the ledger of ${province}`);
  }
  return lagging;
}
