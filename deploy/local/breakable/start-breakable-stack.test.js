const { Kafka, logLevel } = require('kafkajs');
const { askRedis, canMountSmallDisk, startBreakableStack, waitUntil } = require('..');

const DEADLINE_MS = 60_000;
/** What is left of the file's last page is not missing on a full disk. */
const MORE_THAN_A_PAGE = 'x'.repeat(5_000);
const TOPIC = 'kept-by-three';
const mayMount = canMountSmallDisk();

describe('a stack of which everything can be broken', () => {
  let stack;

  beforeAll(async () => {
    stack = await startBreakableStack({
      users: ['writer'],
      brokers: 3,
      smallDisks: mayMount ? ['redis'] : [],
      say: (line) => process.stderr.write(`${line}\n`),
    });
  }, 180_000);
  afterAll(() => stack?.stop(), 60_000);

  it('tells a user the addresses of its own links, and keeps what it writes on all brokers', async () => {
    const writer = stack.links.writer;
    const admin = clientOf(writer.addresses.kafkaBrokers).admin();
    await admin.connect();
    const { brokers } = await admin.describeCluster();
    expect(brokers.map(({ host, port }) => `${host}:${port}`).sort()).toEqual(
      writer.brokers.map(({ address }) => address).sort(),
    );
    await admin.createTopics({ waitForLeaders: true, topics: [{ topic: TOPIC, numPartitions: 1 }] });
    await admin.disconnect();
    expect((await partitionOf(stack)).replicas).toHaveLength(3);
  }, 60_000);

  it('takes records while one of three brokers is dead, and is whole again when it is back', async () => {
    const client = clientOf(stack.links.writer.addresses.kafkaBrokers);
    const producer = client.producer({ retry: { retries: 20, maxRetryTime: 500 } });
    await producer.connect();
    const append = () => producer.send({ topic: TOPIC, acks: -1, timeout: 2_000, messages: [{ value: 'x' }] });
    await append();
    const { leader } = await partitionOf(stack);
    await stack.brokers[leader - 1].kill();
    const [{ baseOffset }] = await append();
    expect(baseOffset).toBe('1');
    await producer.disconnect();
    await stack.brokers[leader - 1].start();
    const isWhole = async () => (await partitionOf(stack)).isr.length === 3;
    await waitUntil({ what: 'not all brokers are in sync again', deadlineMs: DEADLINE_MS }, isWhole);
  }, 120_000);

  it('has a disk that can be full, where a disk can be mounted: Redis refuses writes until there is room', async () => {
    expect(Object.keys(stack.disks)).toEqual(mayMount ? ['redis'] : []);
    const { redis: disk } = stack.disks;
    if (disk === undefined) return;
    const port = portOf(stack.parts.redis);
    disk.fill();
    const isRefused = async () => (await askRedis(port, `SET a ${MORE_THAN_A_PAGE}`)).startsWith('-MISCONF');
    await waitUntil({ what: 'Redis writes to a full disk', deadlineMs: DEADLINE_MS }, isRefused);
    disk.free();
    const isTaken = async () => (await askRedis(port, 'SET a b')).startsWith('+OK');
    await waitUntil({ what: 'Redis does not notice that there is room', deadlineMs: DEADLINE_MS }, isTaken);
  }, 60_000);

  it('has a second Redis that falls behind when its link is cut, and takes writes when it is promoted', async () => {
    const { redisPair, links } = stack;
    await redisPair.follow();
    const [first, second] = [portOf(redisPair.leader()), portOf(redisPair.follower())];
    await askRedis(first, 'SET kept yes');
    const hasIt = async () => (await askRedis(second, 'GET kept')).includes('yes');
    await waitUntil({ what: 'the second Redis does not have it', deadlineMs: DEADLINE_MS }, hasIt);
    await redisPair.link.cut();
    await askRedis(first, 'SET lost yes');
    await redisPair.leader().kill();
    await redisPair.promote();
    await links.writer.redis.leadTo(redisPair.leaderAddress());
    const through = Number(links.writer.redis.address.split(':')[1]);
    expect(await askRedis(through, 'SET kept still')).toBe('+OK\r\n');
    expect(await askRedis(through, 'EXISTS lost')).toBe(':0\r\n');
    await redisPair.follow();
    expect(await askRedis(first, 'GET kept')).toContain('still');
  }, 60_000);
});

function clientOf(brokers) {
  return new Kafka({
    clientId: 'test',
    brokers: brokers.split(','),
    logLevel: logLevel.NOTHING,
    requestTimeout: 3_000,
  });
}

async function partitionOf({ addresses }) {
  const admin = clientOf(addresses.kafkaBrokers).admin();
  await admin.connect();
  try {
    const { topics } = await admin.fetchTopicMetadata({ topics: [TOPIC] });
    return topics[0].partitions[0];
  } finally {
    await admin.disconnect();
  }
}

function portOf(part) {
  return Number(new URL(part.address).port);
}
