import { createRequire } from 'node:module';
import { patchConsumerGroup } from './patch-consumer-group';

interface Group {
  coordinator: unknown;
  heartbeat(timing: { readonly interval: number }): Promise<void>;
  recoverFromFetch(fault: Error): Promise<void>;
}

interface Cluster {
  findGroupCoordinator(group: { readonly groupId: string }): Promise<unknown>;
}

const kafkajs = createRequire(__filename);
const ConsumerGroup = kafkajs('kafkajs/src/consumer/consumerGroup') as new (options: object) => Group;
const Cluster = kafkajs('kafkajs/src/cluster') as new (options: object) => Cluster;
const errors = kafkajs('kafkajs/src/errors') as Record<string, new (message: string) => Error>;
const elsewhere = { heartbeat: () => Promise.resolve() };
const refreshed: string[] = [];
const refreshMetadata = () => Promise.resolve(refreshed.push('metadata'));
const logger = { namespace: () => ({ debug: () => undefined }) };

/** A member whose coordinator answers every heartbeat by this fault. */
function memberAt(fault: Error): Group {
  const group = new ConsumerGroup({
    groupId: 'g',
    logger,
    instrumentationEmitter: { emit: () => undefined },
    cluster: { refreshMetadata, findGroupCoordinator: () => Promise.resolve(elsewhere) },
  });
  return Object.assign(group, {
    memberId: 'm',
    lastRequest: 0,
    coordinator: { heartbeat: () => Promise.reject(fault) },
  });
}

beforeAll(patchConsumerGroup);
beforeEach(() => {
  refreshed.length = 0;
});

describe('a member of a kafkajs group', () => {
  it.each(['KafkaJSConnectionError', 'KafkaJSConnectionClosedError'])(
    'looks for its coordinator again when that one is gone: %s',
    async (name) => {
      const fault = new (errors[name] ?? Error)('gone');
      const member = memberAt(fault);
      await expect(member.heartbeat({ interval: 300 })).rejects.toBe(fault);
      expect(member.coordinator).toBe(elsewhere);
      await expect(member.heartbeat({ interval: 300 })).resolves.toBeUndefined();
    },
  );

  it('stays at a coordinator that answers, whatever it says', async () => {
    const fault = new (errors['KafkaJSError'] ?? Error)('the group is being balanced');
    const member = memberAt(fault);
    await expect(member.heartbeat({ interval: 300 })).rejects.toBe(fault);
    expect(member.coordinator).not.toBe(elsewhere);
  });

  it('asks who leads its topics when a broker resets the connection it fetches by', async () => {
    const fault = new (errors['KafkaJSConnectionError'] ?? Error)('read ECONNRESET');
    await expect(memberAt(fault).recoverFromFetch(fault)).rejects.toBe(fault);
    expect(refreshed).toEqual(['metadata']);
  });
});

describe('the question who coordinates a group', () => {
  it('is asked again when every broker has broken off at it', async () => {
    const answers = [null, { coordinator: { nodeId: 1 } }];
    const cluster = new Cluster({ logger, brokers: [], retry: { initialRetryTime: 1, retries: 3 } });
    Object.assign(cluster, {
      refreshMetadata,
      brokerPool: {
        withBroker: () => Promise.resolve(answers.shift()),
        findBroker: ({ nodeId }: { nodeId: number }) => Promise.resolve(`broker ${String(nodeId)}`),
      },
    });
    expect(await cluster.findGroupCoordinator({ groupId: 'g' })).toBe('broker 1');
    expect(refreshed).toEqual(['metadata']);
  });
});
