import { createRequire } from 'node:module';

interface PartitionData {
  readonly partition: number;
}

interface TopicData {
  readonly topic: string;
  readonly partitions: readonly PartitionData[];
}

interface ProduceRequest {
  readonly topicData: readonly TopicData[];
}

/** The part of kafkajs' broker that this correction touches. */
interface BrokerPrototype {
  produce: (this: unknown, request: ProduceRequest) => Promise<unknown>;
}

const PATCHED = Symbol.for('medclear.patched-produce');
/** What kafkajs adds to every topic and partition of a request while it encodes it. */
const ADDED = { transactionalId: undefined, producerId: undefined, producerEpoch: undefined };

/**
 * Lets kafkajs 2.2.4 replace what it would add to every topic and partition that it sends to: objects that begin with a spread
 * and grow get hidden classes of their own, some ten thousand a second with 31 provinces (ADR 0008).
 *
 * @throws Error when the broker does not have the shape of 2.2.4: the correction must be looked at again
 */
export function patchProduce(): void {
  const { prototype } = createRequire(__filename)('kafkajs/src/broker') as {
    prototype: BrokerPrototype & { [PATCHED]?: true };
  };
  if (prototype[PATCHED]) return;
  const original = prototype.produce;
  if (typeof original !== 'function') throw new Error('kafkajs has another broker than version 2.2.4');
  prototype.produce = function produceAlike(request) {
    return original.call(this, { ...request, topicData: request.topicData.map(withRoom) });
  };
  prototype[PATCHED] = true;
}

function withRoom({ topic, partitions }: TopicData): TopicData {
  return {
    topic,
    ...ADDED,
    partitions: partitions.map(({ partition, ...data }) => ({ partition, ...ADDED, ...data })),
  };
}
