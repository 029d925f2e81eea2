import { setTimeout as delay } from 'node:timers/promises';
import { AssignerProtocol } from 'kafkajs';
import type { Admin, Kafka } from 'kafkajs';

export interface TopicToCreate {
  readonly topic: string;
  readonly configEntries: readonly { readonly name: string; readonly value: string }[];
}

export interface StoredRange {
  readonly first: number;
  readonly end: number;
}

/** Asks and changes what topics there are. */
export interface TopicAdmin {
  start(): Promise<void>;
  stop(): Promise<void>;
  list(): Promise<readonly string[]>;
  /** Creates the topics that do not exist, one partition each; another may do the same at the same time. */
  ensure(topics: readonly TopicToCreate[]): Promise<void>;
  /** The first offset that is kept, and the one behind the last record. */
  storedRange(topic: string): Promise<StoredRange>;
  /** The offset behind the last record. */
  endOffset(topic: string): Promise<number>;
  /** The first offset whose append time is at or after a time; the end when there is none. */
  offsetAtTime(topic: string, timeMs: number): Promise<number>;
  /** Names the members of consumer groups that read a topic now; one that died is named until its session has ended. */
  readersOf(topic: string): Promise<readonly string[]>;
}

const LONGEST_ELECTION_MS = 10_000;
const ELECTION_PAUSE_MS = 50;

/** A topic that is asked about does not exist. */
export class UnknownTopic extends Error {
  override readonly name = 'UnknownTopic';
}

/** Makes the asker; topics get the broker's replication unless another is given. */
export function createTopicAdmin(kafka: Kafka, replicationFactor = -1): TopicAdmin {
  const admin = kafka.admin();
  const storedRange = async (topic: string): Promise<StoredRange> => {
    const [partition] = await admin.fetchTopicOffsets(topic);
    if (partition === undefined) throw new UnknownTopic(topic);
    return { first: Number(partition.low), end: Number(partition.high) };
  };
  return {
    start: () => admin.connect(),
    stop: () => admin.disconnect(),
    list: () => admin.listTopics(),
    ensure: async (topics) => {
      const existing = new Set(await admin.listTopics());
      const missing = topics.filter(({ topic }) => !existing.has(topic));
      if (missing.length === 0) return;
      await admin.createTopics({
        waitForLeaders: false,
        topics: missing.map(({ topic, configEntries }) => ({
          topic,
          numPartitions: 1,
          replicationFactor,
          configEntries: [...configEntries],
        })),
      });
      for (const { topic } of missing) await untilLed(() => storedRange(topic));
    },
    storedRange,
    endOffset: async (topic) => (await storedRange(topic)).end,
    offsetAtTime: async (topic, timeMs) => {
      const [partition] = await admin.fetchTopicOffsetsByTimestamp(topic, timeMs);
      if (partition === undefined) throw new UnknownTopic(topic);
      return Number(partition.offset);
    },
    readersOf: (topic) => findReaders(admin, topic),
  };
}

async function findReaders(admin: Admin, topic: string): Promise<readonly string[]> {
  const { groups: listed } = await admin.listGroups();
  if (listed.length === 0) return [];
  const { groups } = await admin.describeGroups(listed.map(({ groupId }) => groupId));
  return groups.flatMap(({ groupId, members }) =>
    members
      .filter(({ memberAssignment }) => readsTopic(memberAssignment, topic))
      .map(({ clientId, clientHost }) => `${clientId} of the group ${groupId} at ${clientHost}`),
  );
}

/** A member that has still to be given its topics has an empty assignment. */
function readsTopic(assignment: Buffer, topic: string): boolean {
  if (assignment.length === 0) return false;
  return topic in (AssignerProtocol.MemberAssignment.decode(assignment)?.assignment ?? {});
}

/**
 * A new topic is unknown to brokers that have not heard of it yet, and is listed with its leader before that broker leads it;
 * until then it refuses records and questions.
 */
async function untilLed(ask: () => Promise<unknown>): Promise<void> {
  for (const deadlineMs = Date.now() + LONGEST_ELECTION_MS; ; await delay(ELECTION_PAUSE_MS)) {
    try {
      await ask();
      return;
    } catch (cause) {
      if (Date.now() > deadlineMs) throw cause;
    }
  }
}
