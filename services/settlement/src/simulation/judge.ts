import { decodeDecision, encodeReply, readDecisionLink } from '@medclear/contracts';
import { createWorkingState, EMPTY_LOADED_STATE, evolve } from '@medclear/domain';
import type { Decision, ProvinceCode, ProvinceHead } from '@medclear/domain';
import { createChainReader, genesisPosition } from '@medclear/platform';
import type { ChainReader } from '@medclear/platform';
import type { MemoryJournal } from '../journal/memory-journal';
import type { OutgoingReply } from '../replies/reply-sender';
import { toReply } from '../replies/to-reply';
import { digestProvince } from '../store/digest-province';
import type { MemoryProvinceStore } from '../store/memory-province-store';
import type { ProvinceContents } from '../store/province-store';
import { createStandingHistory } from './standing-history';
import type { StandingHistory } from './standing-history';

/** Reads a province's journal as anybody may, and compares with it whatever is told and stored. */
export interface Judge {
  /** Throws when the store is not the fold of a prefix of the journal, or the journal decides something twice. */
  checkStore(): void;
  /** Throws when a reply is not what the journal says at this very moment. */
  checkReply(reply: OutgoingReply): void;
  decided(): number;
  ignored(): number;
  /** Offsets of the commands that were told. */
  told(): ReadonlySet<number>;
  isStoreLevel(): boolean;
}

export function createJudge(province: ProvinceCode, journal: MemoryJournal, store: MemoryProvinceStore): Judge {
  const record = createRecord(province, journal);
  const told = new Set<number>();
  let seen: ProvinceContents | null = null;
  return {
    checkStore: () => {
      record.catchUp();
      const contents = store.snapshot(province);
      if (contents === seen || contents.head === null) return;
      if (record.digestAt(contents.head.hash) !== digestProvince(contents))
        throw new Error('the store is not the fold of a prefix of the journal');
      seen = contents;
    },
    checkReply: ({ address, reply }) => {
      record.catchUp();
      const offset = Number(address.correlationId);
      const { claimId, standing = null } = reply;
      if (record.replies[offset]?.equals(encodeReply({ ...reply, standing: null })) !== true)
        throw new Error(`the reply to ${offset} is not what the journal says`);
      if (standing !== null && (claimId === null || !record.standings.hasStood(claimId, standing, offset)))
        throw new Error(`the reply to ${offset} says of a claim how it has not stood since`);
      told.add(offset);
    },
    decided: () => record.catchUp(),
    ignored: () => record.chain.ignoredCount(),
    told: () => told,
    isStoreLevel: () => store.snapshot(province).head?.hash === record.chain.position().hash,
  };
}

interface JournalRecordBook {
  readonly chain: ChainReader;
  /** The bytes of the reply to each decided command, without how a repeat's claim stands by now. */
  readonly replies: readonly Buffer[];
  readonly standings: StandingHistory;
  digestAt(hash: string): string | undefined;
  /** Reads what is new; returns how many commands are decided. */
  catchUp(): number;
}

/** Folds a journal as it grows, and remembers the digest of every prefix. */
function createRecord(province: ProvinceCode, journal: MemoryJournal): JournalRecordBook {
  const chain = createChainReader(genesisPosition(journal.topicOf(province)), readDecisionLink);
  const state = createWorkingState(EMPTY_LOADED_STATE);
  const replies: Buffer[] = [];
  const standings = createStandingHistory();
  const digests = new Map<string, string>();
  const settled = new Set<string>();
  let read = 0;
  const accept = (decision: Decision): void => {
    const { outcome } = decision;
    if (outcome.kind === 'settled' && settled.has(outcome.claimId))
      throw new Error(`${outcome.claimId} is settled twice`);
    if (outcome.kind === 'settled') settled.add(outcome.claimId);
    const change = evolve(state, decision);
    state.apply(change, decision.clockMs);
    standings.note(decision.commandOffset, change.claims);
    replies.push(encodeReply({ ...toReply(decision, (claimId) => state.claim(claimId)), standing: null }));
    const head = { ...chain.position(), clockMs: decision.clockMs };
    digests.set(head.hash, digestProvince(contentsOf(state, head)));
  };
  return {
    chain,
    replies,
    standings,
    digestAt: (hash) => digests.get(hash),
    catchUp: () => {
      const records = journal.recordsOf(province);
      for (; read < records.length; read += 1) {
        const value = records[read]?.value ?? Buffer.alloc(0);
        if (chain.accept({ offset: read, value }) === 'accepted') accept(decodeDecision(value).decision);
      }
      return replies.length;
    },
  };
}

function contentsOf(state: ReturnType<typeof createWorkingState>, head: ProvinceHead): ProvinceContents {
  const { funds, persons, claims, regionPairs, institutions, issuers, calendar, holdsDue } = state.touched();
  const sortedClaims = [...claims].sort((one, other) => byText(one.claimId, other.claimId));
  return {
    head,
    funds: funds.map(({ fund }) => [fund, state.fund(fund)] as const).sort(([one], [other]) => byText(one, other)),
    persons: [...persons].sort((one, other) => byText(one.personId, other.personId)),
    claims: sortedClaims,
    regionPairs: [...regionPairs].sort((one, other) => byText(one.key, other.key)),
    institutions: [...institutions].sort((one, other) => byText(one.code, other.code)),
    issuers: [...issuers].sort((one, other) => byText(one.region, other.region)),
    calendar,
    holdsDue: holdsDue
      .flatMap(({ expiresAtMs, ...hold }) => (expiresAtMs === null ? [] : [{ ...hold, expiresAtMs }]))
      .sort((one, other) => byText(one.claimId, other.claimId)),
    claimAges: sortedClaims.map(({ claimId, changedAtMs }) => ({ claimId, changedAtMs })),
  };
}

function byText(one: string, other: string): number {
  return one < other ? -1 : 1;
}
