import { CORRELATION_HEADER, createTopics, decodeDecision, decodeReply, encodeCommand } from '@medclear/contracts';
import { readDecisionLink, toReplyHeaders, topicSettings } from '@medclear/contracts';
import type { Reply, Topics } from '@medclear/contracts';
import type { Command, Decision, ProvinceCode } from '@medclear/domain';
import { createChainReader, createJournalReader, createKafka, createLogProducer } from '@medclear/platform';
import { createTailReader, createTopicAdmin, fromTheEnd, genesisPosition } from '@medclear/platform';
import type { JournalReader, NewRecord } from '@medclear/platform';

/** What a test reads of a journal: every record, and whether a reader accepts it. */
export interface JournalLine {
  readonly offset: number;
  readonly decision: Decision;
  readonly isAccepted: boolean;
}

/** Sends commands as a gateway would, and hears the replies. */
export interface TestGateway {
  readonly topics: Topics;
  /** Replies by correlation id, in the order of arrival. */
  readonly replies: ReadonlyMap<string, readonly Reply[]>;
  /** Appends to a command log; the correlation ids are the offsets, with the province. */
  send(province: ProvinceCode, contents: readonly (Command | Buffer)[]): Promise<readonly string[]>;
  ask(province: ProvinceCode, correlationId: string, query: Buffer): Promise<void>;
  readJournal(province: ProvinceCode): Promise<readonly JournalLine[]>;
  appendToJournal(province: ProvinceCode, value: Buffer): Promise<void>;
  stop(): Promise<void>;
}

const REPLY_MS = 60_000;
const REPLY_TOPIC_OF = 'test';

export async function startTestGateway(
  brokers: string,
  prefix: string,
  provinces: readonly ProvinceCode[],
): Promise<TestGateway> {
  const parts = createParts(brokers, createTopics(prefix), provinces);
  const { topics, admin, producer, journal, inbox } = parts;
  await admin.start();
  await admin.ensure(topicsOf(topics, provinces).map(topicSettings));
  await Promise.all([producer.start(), journal.start(), inbox.start()]);
  const addressed = (correlationId: string) =>
    toReplyHeaders({ topic: topics.replies(REPLY_TOPIC_OF), correlationId, untilMs: Date.now() + REPLY_MS });
  const append = async (topic: string, records: readonly NewRecord[]): Promise<void> => {
    await producer.append([{ topic, records }]);
  };
  let sent = 0;
  return {
    topics,
    replies: parts.replies,
    send: async (province, contents) => {
      const ids = contents.map(() => `${province}-${sent++}`);
      const valueOf = (content: Command | Buffer) => (Buffer.isBuffer(content) ? content : encodeCommand(content));
      const records = contents.map((content, at) => ({
        key: null,
        value: valueOf(content),
        headers: addressed(ids[at] ?? ''),
      }));
      await append(topics.commands(province), records);
      return ids;
    },
    ask: (province, correlationId, value) =>
      append(topics.queries(province), [{ key: null, value, headers: addressed(correlationId) }]),
    readJournal: (province) => readLines(journal, topics.decisions(province)),
    appendToJournal: (province, value) => append(topics.decisions(province), [{ key: null, value }]),
    stop: async () => {
      await Promise.all([inbox.stop(), journal.stop(), producer.stop()]);
      await admin.stop();
    },
  };
}

function createParts(brokers: string, topics: Topics, provinces: readonly ProvinceCode[]) {
  const kafka = createKafka({ brokers: brokers.split(','), clientId: 'test-gateway' });
  const admin = createTopicAdmin(kafka);
  const replies = new Map<string, Reply[]>();
  const onCrash = (cause: Error): void => {
    throw cause;
  };
  const decisionTopics = provinces.map((province) => topics.decisions(province));
  return {
    topics,
    admin,
    replies,
    producer: createLogProducer(kafka, 5_000),
    journal: createJournalReader(kafka, admin, { topics: decisionTopics, name: 'test-gateway', onCrash }),
    inbox: createTailReader(kafka, admin, {
      topics: [topics.replies(REPLY_TOPIC_OF)],
      name: 'test-gateway',
      startOffset: fromTheEnd,
      onCrash,
      onRecord: ({ headers, value }) => {
        const correlationId = headers[CORRELATION_HEADER] ?? '';
        replies.set(correlationId, [...(replies.get(correlationId) ?? []), decodeReply(value)]);
      },
    }),
  };
}

function topicsOf(topics: Topics, provinces: readonly ProvinceCode[]): readonly string[] {
  const perProvince = provinces.flatMap((province) => [
    topics.commands(province),
    topics.queries(province),
    topics.decisions(province),
  ]);
  return [...perProvince, topics.replies(REPLY_TOPIC_OF)];
}

async function readLines(journal: JournalReader, topic: string): Promise<readonly JournalLine[]> {
  const chain = createChainReader(genesisPosition(topic), readDecisionLink);
  const lines: JournalLine[] = [];
  for await (const records of journal.read(topic, 0, await journal.endOffset(topic)))
    for (const { offset, value } of records) {
      const isAccepted = chain.accept({ offset, value }) === 'accepted';
      lines.push({ offset, isAccepted, decision: decodeDecision(value).decision });
    }
  return lines;
}
