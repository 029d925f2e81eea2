import type { LogProducer, TopicRecords } from '@medclear/platform';

const MOST_PER_SEND = 500;

type RawRecord = TopicRecords['records'][number];

/** Sends one batch at a time; what comes meanwhile is the next one. */
export interface RawSender {
  send(topic: string, record: RawRecord, onFailure: () => void): void;
}

export function createRawSender(producer: LogProducer): RawSender {
  const queue: { readonly topic: string; readonly record: RawRecord; readonly onFailure: () => void }[] = [];
  let isSending = false;
  const run = async (): Promise<void> => {
    isSending = true;
    while (queue.length > 0) {
      const batch = queue.splice(0, MOST_PER_SEND);
      const byTopic = groupByTopic(batch);
      const batches = [...byTopic].map(([topic, items]) => ({ topic, records: items.map(({ record }) => record) }));
      try {
        await producer.append(batches);
      } catch {
        for (const { onFailure } of batch) onFailure();
      }
    }
    isSending = false;
  };
  return {
    send: (topic, record, onFailure) => {
      queue.push({ topic, record, onFailure });
      if (!isSending) void run();
    },
  };
}

function groupByTopic<Item extends { readonly topic: string }>(
  items: readonly Item[],
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(item.topic);
    if (group === undefined) groups.set(item.topic, [item]);
    else group.push(item);
  }
  return groups;
}
