import { createTopics, encodeDecision } from '@medclear/contracts';
import { fen, trusted } from '@medclear/domain';
import { createKafka, createLogProducer, createTopicAdmin, genesisPosition, hashRecord } from '@medclear/platform';
import { seedLogs } from '../population/seed-logs';
import { readJournals } from './read-journals';

const kafkaBrokers = process.env.TEST_KAFKA_BROKERS ?? '';
const topicPrefix = 'testkit-books';
const topics = createTopics(topicPrefix);
const provinces = [trusted.provinceCode('36'), trusted.provinceCode('11')];

describe('logs and journals on a real broker', () => {
  it('seeds the command logs and makes the topics that are missing', async () => {
    const progress: string[] = [];
    const plan = { seed: 1, people: 1_200, provinces, personKey: 'key' };
    const seeded = await seedLogs({ kafkaBrokers, topicPrefix }, plan, (appended, total) =>
      progress.push(`${appended}/${total}`),
    );
    const admin = createTopicAdmin(createKafka({ brokers: kafkaBrokers.split(','), clientId: 'test' }));
    await admin.start();
    const ends = await Promise.all(provinces.map((code) => admin.endOffset(topics.commands(code))));
    await admin.stop();
    expect(ends).toEqual([636, 636]);
    expect([...seeded.values()]).toEqual([636, 636]);
    expect(progress.at(-1)).toBe('1272/1272');
  });

  it('reads a journal along its chain and counts what does not belong to it', async () => {
    const topic = topics.decisions(trusted.provinceCode('36'));
    const genesis = genesisPosition(topic).hash;
    const first = encodeDecision(quota(0), genesis);
    const stray = encodeDecision(quota(1), genesis);
    const second = encodeDecision(quota(1), hashRecord(first));
    const producer = createLogProducer(createKafka({ brokers: kafkaBrokers.split(','), clientId: 'test' }), 5_000);
    await producer.start();
    await producer.append([{ topic, records: [first, stray, second].map((value) => ({ key: null, value })) }]);
    await producer.stop();

    const [jiangxi, beijing] = await readJournals({ kafkaBrokers, topicPrefix }, provinces);
    expect(jiangxi?.position).toEqual({ nextCommandOffset: 2, hash: hashRecord(second), journalOffset: 2 });
    expect(jiangxi?.ignoredRecords).toBe(1);
    expect(jiangxi?.decisionsByKind).toEqual(new Map([['fund-quota-added', 2]]));
    expect(beijing?.position).toEqual(genesisPosition(topics.decisions(trusted.provinceCode('11'))));
  });
});

function quota(commandOffset: number): Parameters<typeof encodeDecision>[0] {
  return {
    commandOffset,
    clockMs: 1_000,
    reply: null,
    outcome: { kind: 'fund-quota-added', fund: 'employee-pool', amountFen: fen(5) },
  };
}
