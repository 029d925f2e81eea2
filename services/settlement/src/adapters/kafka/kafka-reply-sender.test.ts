import { createTopics } from '@medclear/contracts';
import type { LogProducer, TopicAdmin, TopicRecords } from '@medclear/platform';
import type { OutgoingReply } from '../../replies/reply-sender';
import { createKafkaReplySender } from './kafka-reply-sender';

const TOPICS = createTopics('test');
const GATEWAYS = ['test.replies.one', 'test.replies.two'];

const replyTo = (topic: string): OutgoingReply => ({
  address: { topic, correlationId: 'a', untilMs: 1 },
  reply: { commandOffset: 1, clockMs: 1, claimId: null, isRepeat: false, outcome: { kind: 'recorded' } },
});

/** A producer that refuses a whole send when one of its topics is gone, as the real one does. */
function createParts(gone: readonly string[]) {
  const appended: string[] = [];
  const results: [string, number][] = [];
  const isGone = ({ topic }: TopicRecords): boolean => gone.includes(topic);
  const producer: LogProducer = {
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
    append: (batches) => {
      if (batches.some(isGone)) return Promise.reject(new Error('unknown topic'));
      appended.push(...batches.map(({ topic }) => topic));
      return Promise.resolve([]);
    },
  };
  const admin: Pick<TopicAdmin, 'list'> = { list: () => Promise.resolve([...GATEWAYS, 'test.commands.36']) };
  const sender = createKafkaReplySender({
    topics: TOPICS,
    producer,
    admin,
    nowMs: () => 1_000_000,
    onResult: (result, count) => results.push([result, count]),
  });
  return { appended, results, sender };
}

const afterwards = () => new Promise((resolve) => setImmediate(resolve));

describe('sending replies', () => {
  it('sends only to reply topics that exist, whatever a header says', async () => {
    const { appended, results, sender } = createParts([]);
    sender.send([...GATEWAYS, 'test.replies.three', 'test.commands.36'].map(replyTo));
    await afterwards();
    expect(appended).toEqual(GATEWAYS);
    expect(results).toEqual([
      ['unknown-topic', 1],
      ['unknown-topic', 1],
      ['sent', 2],
    ]);
  });

  it('lets a gateway that has gone keep nobody else from its answer', async () => {
    const { appended, results, sender } = createParts(['test.replies.one']);
    sender.send(GATEWAYS.map(replyTo));
    await afterwards();
    expect(appended).toEqual(['test.replies.two']);
    expect(results).toEqual(
      expect.arrayContaining([
        ['failed', 1],
        ['sent', 1],
      ]),
    );
  });
});
