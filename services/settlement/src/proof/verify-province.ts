import { EMPTY_FUND, FUND_CODES } from '@medclear/domain';
import type { FundBalance, FundCode, ProvinceCode, ProvinceHead } from '@medclear/domain';
import { JournalGap } from '@medclear/platform';
import type { JournalToRead } from '../journal/journal-to-read';
import { compareContents } from '../store/compare-contents';
import { contentLines, digestLines } from '../store/digest-province';
import type { ContentLine } from '../store/digest-province';
import { genesisHead } from '../store/head';
import type { ProvinceContents, ProvinceStore } from '../store/province-store';
import { createChainWalk } from './chain-walk';
import type { ChainWalk, IgnoredRecord } from './chain-walk';
import * as findings from './finding';
import type { Finding } from './finding';
import { createProvinceFold } from './province-fold';
import type { ProvinceFold } from './province-fold';

/** What one fund holds in the store, and what the journal makes of it; in fen. */
export interface VerifiedFund {
  readonly fund: FundCode;
  readonly stored: FundBalance;
  readonly replayed: FundBalance;
}

/** A store beside the journal that it must be the fold of. */
export interface VerifyReport {
  readonly province: ProvinceCode;
  /** Nothing at all was found. */
  readonly isSound: boolean;
  readonly records: number;
  /** The end of the chain. */
  readonly chainHead: ProvinceHead;
  readonly ignored: readonly IgnoredRecord[];
  /** Null when the store holds nothing. */
  readonly storeHead: ProvinceHead | null;
  readonly storeDigest: string;
  /** Of the journal, replayed up to the store's head. */
  readonly replayedDigest: string;
  readonly funds: readonly VerifiedFund[];
  readonly findings: readonly Finding[];
}

export interface ToVerify {
  readonly store: Pick<ProvinceStore, 'contents'>;
  readonly journal: JournalToRead;
  readonly onProgress?: (read: number, total: number) => void;
}

/**
 * Compares a store with the fold of its journal, and follows the chain from the first record to the last.
 *
 * @throws whatever the store or the journal throws when it is away; when the province keeps moving while it is read
 */
export async function verifyProvince(province: ProvinceCode, parts: ToVerify): Promise<VerifyReport> {
  const stored = await parts.store.contents(province);
  const reading = await readJournal(province, stored.head, parts);
  const { walk, replayed } = reading;
  const lines = { stored: [...contentLines(stored)], replayed: [...contentLines(replayed)] };
  const found = [...reading.findings, ...chainFindings(walk), ...storeFindings(stored, replayed, lines)];
  return {
    province,
    isSound: found.length === 0,
    records: reading.records,
    chainHead: { ...walk.position(), clockMs: replayed.head?.clockMs ?? 0 },
    ignored: walk.ignored(),
    storeHead: stored.head,
    storeDigest: digestLines(lines.stored),
    replayedDigest: digestLines(lines.replayed),
    funds: fundsOf(stored, replayed),
    findings: found,
  };
}

interface JournalReading {
  readonly walk: ChainWalk;
  /** What a store holds that stands where the verified one stands, or where the chain ended before. */
  readonly replayed: ProvinceContents;
  readonly records: number;
  readonly findings: readonly Finding[];
}

async function readJournal(
  province: ProvinceCode,
  storeHead: ProvinceHead | null,
  { journal, onProgress = () => undefined }: ToVerify,
): Promise<JournalReading> {
  const topic = journal.topicOf(province);
  const walk = createChainWalk(topic);
  const folding = createFolding(createProvinceFold(province, topic), storeHead, genesisHead(topic));
  const found: Finding[] = [];
  let records = 0;
  try {
    const end = await journal.endOffset(province);
    for await (const batch of journal.read(province, 0, end)) {
      for (const record of batch) folding.add(record, walk);
      records += batch.length;
      onProgress(records, end);
    }
  } catch (cause) {
    if (!(cause instanceof JournalGap)) throw cause;
    found.push(findings.missingRecords(cause.message));
  }
  return { walk, records, replayed: await folding.contents(), findings: [...found, ...folding.findings()] };
}

/** Folds accepted records up to the store's head, or to the first one that cannot be folded. */
function createFolding(fold: ProvinceFold, storeHead: ProvinceHead | null, genesis: ProvinceHead) {
  const found: Finding[] = [];
  const lastOffset = storeHead?.journalOffset ?? Number.MAX_SAFE_INTEGER;
  let head = genesis;
  return {
    add: (record: Parameters<ProvinceFold['add']>[0], walk: ChainWalk): void => {
      if (walk.accept(record) === 'ignored' || found.length > 0 || record.offset > lastOffset) return;
      const failure = fold.add(record);
      if (failure === null) head = { ...walk.position(), clockMs: fold.clockMs() };
      else found.push(findings.faultyDecision(record.offset, failure.fault));
    },
    findings: () => found,
    contents: () => fold.contents(head),
  };
}

function chainFindings(walk: ChainWalk): readonly Finding[] {
  const broken = walk.ignored().find(({ reason }) => reason === 'names-no-record');
  const foreign = walk.ignored().filter(({ reason }) => reason === 'no-decision');
  return [
    ...(broken === undefined ? [] : [findings.brokenChain(broken, walk.position().journalOffset)]),
    ...foreign.map(findings.noDecision),
  ];
}

const MOST_NAMED = 20;

interface BothLines {
  readonly stored: readonly ContentLine[];
  readonly replayed: readonly ContentLine[];
}

function storeFindings(stored: ProvinceContents, replayed: ProvinceContents, lines: BothLines): readonly Finding[] {
  const { head } = stored;
  if (head === null) return replayed.head === null && isEmpty(stored) ? [] : [findings.storeIsEmpty()];
  const differences = compareContents(lines.stored, lines.replayed).filter(({ key }) => key !== 'head');
  const named = differences.slice(0, MOST_NAMED).map(findings.storeDiffers);
  const rest = differences.length - named.length;
  return [
    ...headFindings(head, replayed.head),
    ...named,
    ...(rest > 0 ? [findings.storeIsElsewhere(`${String(rest)} more keys differ`)] : []),
  ];
}

function isEmpty({ funds, persons, claims, regionPairs }: ProvinceContents): boolean {
  return funds.length + persons.length + claims.length + regionPairs.length === 0;
}

function headFindings(stored: ProvinceHead, replayed: ProvinceHead | null): readonly Finding[] {
  const at = String(stored.journalOffset);
  if (replayed === null || replayed.journalOffset < stored.journalOffset) {
    const end = String(replayed?.journalOffset ?? -1);
    return [findings.storeIsElsewhere(`the store stands at journal offset ${at}, and the chain ends at ${end}`)];
  }
  const isSame = replayed.hash === stored.hash && replayed.nextCommandOffset === stored.nextCommandOffset;
  if (!isSame)
    return [
      findings.storeIsElsewhere(
        `the store stands behind another record than the one at journal offset ${at}: one of both was changed`,
      ),
    ];
  return replayed.clockMs === stored.clockMs ? [] : [findings.storeIsElsewhere('the clock of the store was changed')];
}

function fundsOf(stored: ProvinceContents, replayed: ProvinceContents): readonly VerifiedFund[] {
  const [left, right] = [new Map(stored.funds), new Map(replayed.funds)];
  return FUND_CODES.filter((fund) => left.has(fund) || right.has(fund)).map((fund) => ({
    fund,
    stored: left.get(fund) ?? EMPTY_FUND,
    replayed: right.get(fund) ?? EMPTY_FUND,
  }));
}
