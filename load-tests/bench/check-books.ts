import { setTimeout as delay } from 'node:timers/promises';
import { FUND_CODES } from '@medclear/domain';
import type { FundCode, ProvinceCode } from '@medclear/domain';
import { compareFourBooks, readJournals, readLedgerBook, readStoreBook } from '@medclear/testkit';
import type { BookEntry } from '@medclear/testkit';
import { Redis } from 'ioredis';
import type { Spread } from './bench-plan';
import type { StepFigures } from './k6';

const CATCH_UP_DEADLINE_MS = 120_000;
const LOOK_EVERY_MS = 250;

export interface BooksFigures {
  readonly requests: number;
  readonly settledOnRecord: number;
  readonly poolFen: number;
  readonly accountFen: number;
  readonly problems: readonly string[];
}

/** What the journals said before bills were sent over HTTP. */
export interface JournalTotals {
  readonly settled: number;
  readonly poolFen: number;
  readonly accountFen: number;
  readonly entries: readonly BookEntry[];
}

export interface BookSources {
  readonly kafkaBrokers: string;
  readonly redisUrl: string;
  readonly clearingUrl: string;
}

export async function readJournalTotals(sources: BookSources, spread: Spread): Promise<JournalTotals> {
  const journals = await readJournals(sources, spread.provinces);
  const entries = journals.flatMap((journal) => journal.entries);
  const settled = journals.reduce((sum, { settledClaimIds }) => sum + settledClaimIds.size, 0);
  return { settled, poolFen: sumOf(entries, 'employee-pool'), accountFen: sumOf(entries, 'personal-account'), entries };
}

/**
 * Compares what k6 was told with the journals, and the journals with store and ledger, to the fen.
 *
 * @returns every difference in words; none means that the books balance
 */
export async function checkBooks(
  sources: BookSources,
  spread: Spread,
  before: JournalTotals,
  steps: readonly StepFigures[],
): Promise<BooksFigures> {
  const journal = await readJournalTotals(sources, spread);
  const ledger = await waitForLedger(sources.clearingUrl, journal);
  const store = await readStoreBook(sources.redisUrl, spread.provinces);
  const { funds, isBalanced } = compareFourBooks({ tills: journal.entries, journal: journal.entries, store, ledger });
  const problems = isBalanced
    ? []
    : funds.filter(({ isEqual }) => !isEqual).map((fund) => `books differ: ${JSON.stringify(fund)}`);
  const told = total(steps);
  const recorded = {
    settled: journal.settled - before.settled,
    poolFen: journal.poolFen - before.poolFen,
    accountFen: journal.accountFen - before.accountFen,
  };
  return {
    requests: told.requests,
    settledOnRecord: recorded.settled,
    poolFen: recorded.poolFen,
    accountFen: recorded.accountFen,
    problems: [
      ...problems,
      ...compareTold(told, recorded),
      ...(await findOpenHolds(sources.redisUrl, spread.provinces)),
    ],
  };
}

type Told = Pick<
  StepFigures,
  'requests' | 'settled' | 'refused' | 'unknown' | 'failed' | 'toldPoolFen' | 'toldAccountFen'
>;

function total(steps: readonly StepFigures[]): Told {
  const sum = (read: (step: StepFigures) => number): number => steps.reduce((all, step) => all + read(step), 0);
  return {
    requests: sum((step) => step.requests),
    settled: sum((step) => step.settled),
    refused: sum((step) => step.refused),
    unknown: sum((step) => step.unknown),
    failed: sum((step) => step.failed),
    toldPoolFen: sum((step) => step.toldPoolFen),
    toldAccountFen: sum((step) => step.toldAccountFen),
  };
}

/** Where a till heard "unknown" or nothing, the claim may or may not stand; everywhere else both sides say the same. */
function compareTold(told: Told, recorded: { settled: number; poolFen: number; accountFen: number }): string[] {
  const problems: string[] = [];
  const outcomes = told.settled + told.refused + told.unknown + told.failed;
  if (outcomes !== told.requests) problems.push(`${told.requests} requests have ${outcomes} outcomes`);
  const inDoubt = told.unknown + told.failed;
  const isCountRight = recorded.settled >= told.settled && recorded.settled <= told.settled + inDoubt;
  if (!isCountRight)
    problems.push(`tills were told of ${told.settled} settled claims, on record are ${recorded.settled}`);
  const isMoneyRight =
    inDoubt > 0
      ? told.toldPoolFen <= recorded.poolFen && told.toldAccountFen <= recorded.accountFen
      : told.toldPoolFen === recorded.poolFen && told.toldAccountFen === recorded.accountFen;
  if (!isMoneyRight)
    problems.push(
      `tills were told ${told.toldPoolFen} + ${told.toldAccountFen} fen, on record are ${recorded.poolFen} + ${recorded.accountFen}`,
    );
  return problems;
}

async function findOpenHolds(redisUrl: string, provinces: readonly ProvinceCode[]): Promise<string[]> {
  const redis = new Redis(redisUrl);
  try {
    const keys = provinces.flatMap((province) => FUND_CODES.map((fund) => `{${province}}:fund:${fund}`));
    const held = await Promise.all(keys.map(async (key) => Number((await redis.hget(key, 'held_fen')) ?? 0)));
    return keys.flatMap((key, at) => (held[at] === 0 ? [] : [`${key} still holds ${held[at] ?? 0} fen`]));
  } finally {
    redis.disconnect();
  }
}

/** Clearing follows the journals; waits until its books hold as much as they do, or gives what it has at the deadline. */
async function waitForLedger(clearingUrl: string, journal: JournalTotals): Promise<readonly BookEntry[]> {
  const endsAtMs = Date.now() + CATCH_UP_DEADLINE_MS;
  for (;;) {
    const { entries: ledger } = await readLedgerBook(clearingUrl);
    const isThere =
      sumOf(ledger, 'employee-pool') === journal.poolFen && sumOf(ledger, 'personal-account') === journal.accountFen;
    if (isThere || Date.now() > endsAtMs) return ledger;
    await delay(LOOK_EVERY_MS);
  }
}

function sumOf(entries: readonly BookEntry[], fund: FundCode): number {
  return entries.reduce((sum, entry) => (entry.fund === fund ? sum + entry.amountFen : sum), 0);
}
