import type { ProvinceCode } from '@medclear/domain';
import { accountKey } from '../books/account';
import type { Account, AccountKind } from '../books/account';
import { claimKey } from '../books/claim-entry';
import type { ClaimEntry } from '../books/claim-entry';
import type { Posting } from '../books/posting';
import type {
  Books,
  Break,
  BreakKind,
  FundTotal,
  JournalPosition,
  Ledger,
  Obligation,
  PostedClaim,
  ProvinceBatch,
  Recorded,
} from './ledger';

interface AccountTotal {
  readonly account: Account;
  debitFen: number;
  creditFen: number;
  debits: number;
  credits: number;
}

type Totals = Map<string, AccountTotal>;
/** The province that has posted a message, by its key. */
type PostedKeys = Map<string, ProvinceCode>;
type Positions = Map<ProvinceCode, JournalPosition>;

/** Keeps the books in memory, with the same answers as the real ones. */
export function createMemoryLedger(): Ledger {
  const positions: Positions = new Map();
  const postedKeys: PostedKeys = new Map();
  const claims = new Map<string, PostedClaim>();
  const totals: Totals = new Map();
  const breaks: Break[] = [];

  const record = (batches: readonly ProvinceBatch[]): Recorded => {
    const isCurrent = ({ province, fromHash }: ProvinceBatch) => positions.get(province)?.hash === fromHash;
    const current = batches.filter(isCurrent);
    const fenced = batches.filter((batch) => !current.includes(batch)).map(({ province }) => province);
    const entries = current.flatMap((batch) => batch.entries);
    const kinds = new Map(firstPaid(entries).map((entry) => [entry, take(postedKeys, entry)]));
    const found = entries.flatMap((entry) => toBreak(entry, kinds.get(entry) ?? null));
    const posted = entries.filter((entry) => kinds.get(entry) === null);
    const postings = posted.flatMap((entry) => entry.postings);
    for (const posting of postings) post(totals, posting);
    for (const entry of posted) claims.set(claimKey(entry.claimId), toPosted(entry));
    for (const { province, to } of current) positions.set(province, to);
    breaks.push(...found);
    return { fenced, postings: postings.length, breaks: found };
  };

  return {
    open: (provinces) => {
      for (const { province, genesis } of provinces)
        if (!positions.has(province)) positions.set(province, { clockMs: 0, ...genesis });
      return Promise.resolve(new Map(positions));
    },
    record: (batches) => Promise.resolve(record(batches)),
    obligations: () => Promise.resolve({ asOfMs: newestClock(positions), obligations: obligationsOf(totals) }),
    books: () => Promise.resolve(booksOf(totals, positions, breaks)),
    breaks: () => Promise.resolve([...breaks]),
    claim: (claimId) => Promise.resolve(claims.get(claimKey(claimId)) ?? null),
  };
}

function toPosted({ insuredProvince, journalOffset, commandOffset, postings }: ClaimEntry): PostedClaim {
  return { insuredProvince, journalOffset, commandOffset, postings };
}

/** What pays stands in the books before what takes back of it, in whatever order they come. */
function firstPaid(entries: readonly ClaimEntry[]): readonly ClaimEntry[] {
  return [
    ...entries.filter(({ originalId }) => originalId === null),
    ...entries.filter(({ originalId }) => originalId !== null),
  ];
}

/** Takes an entry into the books; says why not where it cannot be. */
function take(posted: PostedKeys, { claimId, originalId, insuredProvince }: ClaimEntry): BreakKind | null {
  const key = claimKey(claimId);
  const isKnown = originalId === null || posted.get(claimKey(originalId)) === insuredProvince;
  if (!isKnown) return 'original-not-posted';
  if (posted.has(key)) return 'claim-settled-twice';
  posted.set(key, insuredProvince);
  return null;
}

function post(totals: Totals, { debit, credit, amountFen }: Posting): void {
  const from = totalOf(totals, debit);
  const to = totalOf(totals, credit);
  from.debitFen += amountFen;
  to.creditFen += amountFen;
  from.debits += 1;
  to.credits += 1;
}

function totalOf(totals: Totals, account: Account): AccountTotal {
  const key = accountKey(account);
  const total = totals.get(key) ?? { account, debitFen: 0, creditFen: 0, debits: 0, credits: 0 };
  totals.set(key, total);
  return total;
}

function newestClock(positions: Positions): number {
  return Math.max(0, ...[...positions.values()].map(({ clockMs }) => clockMs));
}

function obligationsOf(totals: Totals): readonly Obligation[] {
  return ofKind(totals, 'payable').map(({ account, creditFen, debitFen, credits, debits }) => ({
    insuredProvince: account.province,
    treatmentProvince: account.counterparty as ProvinceCode,
    fund: account.fund,
    amountFen: creditFen - debitFen,
    paidFen: creditFen,
    givenBackFen: debitFen,
    claims: credits,
    refunds: debits,
  }));
}

function fundTotalsOf(totals: Totals): readonly FundTotal[] {
  return ofKind(totals, 'fund').map(({ account, creditFen, debitFen, credits, debits }) => ({
    insuredProvince: account.province,
    fund: account.fund,
    amountFen: debitFen - creditFen,
    paidFen: debitFen,
    givenBackFen: creditFen,
    claims: debits,
    refunds: credits,
  }));
}

function booksOf(totals: Totals, positions: Positions, breaks: readonly Break[]): Books {
  return {
    funds: fundTotalsOf(totals),
    positions: [...positions].sort(byKey).map(([province, position]) => ({ province, ...position })),
    totals: {
      postings: sumOf(totals, ({ debits }) => debits),
      debitFen: sumOf(totals, ({ debitFen }) => debitFen),
      creditFen: sumOf(totals, ({ creditFen }) => creditFen),
    },
    breaks: breaks.length,
  };
}

function ofKind(totals: Totals, kind: AccountKind): readonly AccountTotal[] {
  return [...totals]
    .sort(byKey)
    .map(([, total]) => total)
    .filter(({ account }) => account.kind === kind);
}

function sumOf(totals: Totals, amountOf: (total: AccountTotal) => number): number {
  return [...totals.values()].reduce((sum, total) => sum + amountOf(total), 0);
}

function byKey<Key extends string>([left]: readonly [Key, unknown], [right]: readonly [Key, unknown]): number {
  return left < right ? -1 : 1;
}

function toBreak({ insuredProvince, journalOffset, claimId, legs }: ClaimEntry, kind: BreakKind | null): Break[] {
  return kind === null ? [] : [{ kind, province: insuredProvince, journalOffset, claimId, legs }];
}
