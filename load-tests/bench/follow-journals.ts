import { setTimeout as delay } from 'node:timers/promises';
import { createJournalReader, createKafka, createTopicAdmin } from '@medclear/platform';
import type { JournalReader, TopicAdmin } from '@medclear/platform';
import { cpuMsOf } from './cpu-time';

const LOOK_EVERY_MS = 250;
const WARM_UP_SHARE = 0.2;
const MS_PER_SECOND = 1_000;

export interface LogFigures {
  readonly claims: number;
  /** By the broker's clock, without the first fifth, in which the process warms up. */
  readonly claimsPerSecond: number;
  readonly cpuMsPerClaim: Readonly<Record<string, number>>;
}

/** Where journals end: how many records each holds. */
export type JournalEnds = ReadonlyMap<string, number>;

export async function readJournalEnds(kafkaBrokers: string, topics: readonly string[]): Promise<JournalEnds> {
  const admin = createTopicAdmin(createKafka({ brokers: kafkaBrokers.split(','), clientId: 'bench-ends' }));
  await admin.start();
  try {
    return await endsOf(admin, topics);
  } finally {
    await admin.stop();
  }
}

/**
 * Watches journals grow until they hold so many more records.
 *
 * @param processes process ids by name, whose CPU time is counted
 * @throws Error when the deadline passes first
 */
export async function followJournals(
  kafkaBrokers: string,
  before: JournalEnds,
  wanted: { readonly records: number; readonly deadlineMs: number },
  processes: Readonly<Record<string, number>>,
): Promise<LogFigures> {
  const kafka = createKafka({ brokers: kafkaBrokers.split(','), clientId: 'bench-follow' });
  const admin = createTopicAdmin(kafka);
  const topics = [...before.keys()];
  const reader = createJournalReader(kafka, admin, { topics, name: 'bench', onCrash: () => undefined });
  await admin.start();
  try {
    const cpuMsPerClaim = await watch(admin, before, wanted, processes);
    await reader.start();
    const times = await readAppendTimes(reader, admin, before);
    return { claims: times.length, claimsPerSecond: rateOf(times), cpuMsPerClaim };
  } finally {
    await reader.stop();
    await admin.stop();
  }
}

async function readAppendTimes(reader: JournalReader, admin: TopicAdmin, before: JournalEnds): Promise<number[]> {
  const times: number[] = [];
  for (const [topic, from] of before) {
    for await (const batch of reader.read(topic, from, await admin.endOffset(topic)))
      times.push(...batch.map(({ appendedAtMs }) => appendedAtMs));
  }
  return times;
}

async function watch(
  admin: TopicAdmin,
  before: JournalEnds,
  { records, deadlineMs }: { readonly records: number; readonly deadlineMs: number },
  processes: Readonly<Record<string, number>>,
): Promise<Record<string, number>> {
  const endsAtMs = Date.now() + deadlineMs;
  const read = (): Record<string, number> =>
    Object.fromEntries(Object.entries(processes).map(([name, id]) => [name, cpuMsOf(id)]));
  let first: { readonly grown: number; readonly cpuMs: Record<string, number> } | null = null;
  for (;;) {
    const grown = grownBy(before, await endsOf(admin, [...before.keys()]));
    const cpuMs = read();
    if (first === null && grown >= records * WARM_UP_SHARE) first = { grown, cpuMs };
    if (grown >= records) {
      const start = first !== null && first.grown < grown ? first : { grown: 0, cpuMs };
      return Object.fromEntries(
        Object.entries(cpuMs).map(([name, end]) => [name, (end - (start.cpuMs[name] ?? 0)) / (grown - start.grown)]),
      );
    }
    if (Date.now() > endsAtMs)
      throw new Error(`${grown} of ${records} claims are on the record after ${deadlineMs} ms`);
    await delay(LOOK_EVERY_MS);
  }
}

async function endsOf(admin: TopicAdmin, topics: readonly string[]): Promise<JournalEnds> {
  const ends = await Promise.all(topics.map(async (topic) => [topic, await admin.endOffset(topic)] as const));
  return new Map(ends);
}

function grownBy(before: JournalEnds, now: JournalEnds): number {
  return [...now].reduce((sum, [topic, end]) => sum + end - (before.get(topic) ?? 0), 0);
}

function rateOf(times: readonly number[]): number {
  const inOrder = times.toSorted((left, right) => left - right);
  const from = Math.floor(inOrder.length * WARM_UP_SHARE);
  const elapsedMs = (inOrder.at(-1) ?? 0) - (inOrder[from] ?? 0);
  return ((inOrder.length - from) / Math.max(1, elapsedMs)) * MS_PER_SECOND;
}
