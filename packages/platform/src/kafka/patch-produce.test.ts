import { createRequire } from 'node:module';
import { patchProduce } from './patch-produce';

interface Produced {
  readonly topicData: readonly { readonly partitions: readonly object[] }[];
}

const { prototype } = createRequire(__filename)('kafkajs/src/broker') as {
  prototype: { produce: (this: object, request: object) => Promise<Produced> };
};
const sendRequest = Object.getOwnPropertySymbols(prototype).find(({ description }) =>
  /SendRequest/i.test(description ?? ''),
);

describe('the corrected produce request of kafkajs', () => {
  it('has room for what is added to each topic and partition, and all that was there', async () => {
    patchProduce();
    const broker = {
      lookupRequest: () => (request: object) => request,
      [sendRequest ?? 'missing']: (request: object) => Promise.resolve(request),
    };
    const partition = { partition: 0, messages: ['m'], firstSequence: 0 };
    const { topicData } = await prototype.produce.call(broker, {
      topicData: [{ topic: 't', partitions: [partition] }],
      producerId: 7,
    });
    const added = ['producerEpoch', 'producerId', 'transactionalId'];
    expect(topicData).toMatchObject([{ topic: 't', partitions: [partition] }]);
    for (const one of [topicData[0] ?? {}, topicData[0]?.partitions[0] ?? {}])
      expect(Object.keys(one)).toEqual(expect.arrayContaining(added));
  });
});
