import { setTimeout as pause } from 'node:timers/promises';
import { createTopics, decodeDecision, decodeReceipt, readDecisionLink } from '@medclear/contracts';
import type { Receipt } from '@medclear/contracts';
import type { Decision, ProvinceCode } from '@medclear/domain';
import {
  createChainReader,
  createJournalReader,
  createKafka,
  createTopicAdmin,
  genesisPosition,
} from '@medclear/platform';
import type { ChainPosition, ChainReader, JournalReader, TopicAdmin } from '@medclear/platform';

/** The journals and receipts of a house, read on from where the last look ended. */
export interface LogFollower {
  /**
   * Reads on until every command on the logs has been decided, or the deadline passes.
   *
   * @returns how many commands have no decision
   */
  catchUp(deadlineMs: number): Promise<number>;
  position(province: ProvinceCode): ChainPosition;
  ignoredCount(): number;
}

export interface FollowedLogs {
  readonly kafkaBrokers: string;
  readonly topicPrefix: string;
  readonly provinces: readonly ProvinceCode[];
  readonly onDecision: (province: ProvinceCode, decision: Decision) => void;
  readonly onReceipt: (receipt: Receipt) => void;
}

const LOOK_EVERY_MS = 200;

interface Following extends FollowedLogs {
  readonly topics: ReturnType<typeof createTopics>;
  readonly chains: ReadonlyMap<ProvinceCode, ChainReader>;
  readonly nextOffsets: Map<string, number>;
}

interface Source {
  readonly admin: TopicAdmin;
  readonly reader: JournalReader;
}

export function createLogFollower(logs: FollowedLogs): LogFollower {
  const topics = createTopics(logs.topicPrefix);
  const chains = new Map(
    logs.provinces.map((code) => [code, createChainReader(genesisPosition(topics.decisions(code)), readDecisionLink)]),
  );
  const following: Following = { ...logs, topics, chains, nextOffsets: new Map() };
  return {
    catchUp: (deadlineMs) =>
      withSource(following, async (source) => {
        const undecided = await untilDecided(following, source, Date.now() + deadlineMs);
        for (const province of logs.provinces) await readReceipts(following, source, province);
        return undecided;
      }),
    position: (province) => chainOf(following, province).position(),
    ignoredCount: () => [...chains.values()].reduce((sum, chain) => sum + chain.ignoredCount(), 0),
  };
}

async function withSource<Result>(following: Following, work: (source: Source) => Promise<Result>): Promise<Result> {
  const { kafkaBrokers, topics, provinces } = following;
  const kafka = createKafka({ brokers: kafkaBrokers.split(','), clientId: 'fault-check' });
  const admin = createTopicAdmin(kafka);
  await admin.start();
  const read = provinces.flatMap((province) => [topics.decisions(province), topics.receipts(province)]);
  const reader = createJournalReader(kafka, admin, { topics: read, name: 'fault-check', onCrash: () => undefined });
  await reader.start();
  try {
    return await work({ admin, reader });
  } finally {
    await reader.stop();
    await admin.stop();
  }
}

async function untilDecided(following: Following, source: Source, endsAt: number): Promise<number> {
  for (;;) {
    let undecided = 0;
    for (const province of following.provinces) {
      await readDecisions(following, source, province);
      const end = await source.admin.endOffset(following.topics.commands(province));
      undecided += Math.max(0, end - chainOf(following, province).position().nextCommandOffset);
    }
    if (undecided === 0 || Date.now() > endsAt) return undecided;
    await pause(LOOK_EVERY_MS);
  }
}

async function readDecisions(following: Following, source: Source, province: ProvinceCode): Promise<void> {
  const chain = chainOf(following, province);
  await readOn(following, source, following.topics.decisions(province), (value, offset) => {
    if (chain.accept({ offset, value }) === 'accepted') following.onDecision(province, decodeDecision(value).decision);
  });
}

function readReceipts(following: Following, source: Source, province: ProvinceCode): Promise<void> {
  return readOn(following, source, following.topics.receipts(province), (value) => {
    following.onReceipt(decodeReceipt(value));
  });
}

async function readOn(
  { nextOffsets }: Following,
  { reader }: Source,
  topic: string,
  take: (value: Buffer, offset: number) => void,
): Promise<void> {
  const end = await reader.endOffset(topic);
  for await (const records of reader.read(topic, nextOffsets.get(topic) ?? 0, end))
    for (const { value, offset } of records) take(value, offset);
  nextOffsets.set(topic, end);
}

function chainOf({ chains }: Following, province: ProvinceCode): ChainReader {
  const chain = chains.get(province);
  if (chain === undefined) throw new Error(`the journal of ${province} is not followed`);
  return chain;
}
