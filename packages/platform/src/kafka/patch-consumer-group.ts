import { createRequire } from 'node:module';

interface Group {
  readonly groupId: string;
}

/** The part of kafkajs' cluster that this correction touches. */
interface PatchedCluster {
  refreshMetadata(): Promise<void>;
  findGroupCoordinator(group: Group): Promise<unknown>;
  findGroupCoordinatorMetadata: (this: PatchedCluster, group: Group) => Promise<unknown>;
}

/** The part of kafkajs' consumer group that this correction touches. */
interface PatchedGroup extends Group {
  readonly cluster: PatchedCluster;
  coordinator: unknown;
  heartbeat: (this: PatchedGroup, timing: { readonly interval: number }) => Promise<void>;
  recoverFromFetch: (this: PatchedGroup, fault: Error) => Promise<void>;
}

interface Patchable<Shape> {
  readonly prototype: Shape & { [PATCHED]?: true };
}

const PATCHED = Symbol.for('medclear.patched-consumer-group');
const LOST = 'KafkaJSConnectionError';
const CLOSED = 'KafkaJSConnectionClosedError';
const kafkajs = createRequire(__filename);
const { KafkaJSBrokerNotFound } = kafkajs('kafkajs/src/errors') as {
  KafkaJSBrokerNotFound: new (message: string) => Error;
};

/**
 * Lets a member of a kafkajs 2.2.4 group outlive the brokers it talks to. The group goes on where it was, at another broker or at
 * the same one started again, and knows the member still; but kafkajs looks only when it joins who coordinates the group, and asks
 * never again when every broker breaks off at that question; and it fetches from a broker that resets every connection until that
 * one is back, though another leads its topics.
 *
 * @throws Error when kafkajs does not have the shape of 2.2.4: the correction must be looked at again
 * @see tulios/kafkajs issue 1630
 */
export function patchConsumerGroup(): void {
  const { prototype: group } = kafkajs('kafkajs/src/consumer/consumerGroup') as Patchable<PatchedGroup>;
  const { prototype: cluster } = kafkajs('kafkajs/src/cluster') as Patchable<PatchedCluster>;
  if (group[PATCHED]) return;
  const corrected = [group.heartbeat, group.recoverFromFetch, cluster.findGroupCoordinatorMetadata];
  if (corrected.some((method) => typeof method !== 'function'))
    throw new Error('kafkajs has other consumer groups than version 2.2.4');
  lookForCoordinator(group);
  lookForLeaders(group);
  askAgain(cluster);
  group[PATCHED] = true;
}

/** The heartbeat fails all the same, and is repeated by the runner. */
function lookForCoordinator(group: PatchedGroup): void {
  const original = group.heartbeat;
  group.heartbeat = async function heartbeatWhereTheGroupIs(timing) {
    try {
      await original.call(this, timing);
    } catch (cause) {
      const name = nameOf(cause);
      if (name === LOST || name === CLOSED)
        this.coordinator = await this.cluster.findGroupCoordinator({ groupId: this.groupId });
      throw cause;
    }
  };
}

/** The fetch fails all the same; of a connection that was closed in order kafkajs takes care itself. */
function lookForLeaders(group: PatchedGroup): void {
  const original = group.recoverFromFetch;
  group.recoverFromFetch = async function recoverWithFreshMetadata(fault) {
    if (fault.name === LOST) await this.cluster.refreshMetadata();
    await original.call(this, fault);
  };
}

/** Brokers that did not answer are unknown brokers: kafkajs then looks which there are and asks those. */
function askAgain(cluster: PatchedCluster): void {
  const original = cluster.findGroupCoordinatorMetadata;
  cluster.findGroupCoordinatorMetadata = async function findWhileAnyBrokerMayAnswer(group) {
    try {
      return await original.call(this, group);
    } catch (cause) {
      if (nameOf(cause) !== 'KafkaJSGroupCoordinatorNotFound') throw cause;
      throw new KafkaJSBrokerNotFound('no broker has answered who coordinates the group');
    }
  };
}

function nameOf(cause: unknown): string {
  return cause instanceof Error ? cause.name : '';
}
