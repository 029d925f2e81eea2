import type { Consumer, ConsumerRunConfig } from 'kafkajs';

/**
 * Runs a consumer and resolves when it has joined its group for the first time.
 *
 * kafkajs calls a consumer running that has crashed and waits to start again, as on a broker whose groups are not ready yet.
 *
 * @throws the cause when the consumer has given up for good
 */
export async function joinGroup(consumer: Consumer, run: ConsumerRunConfig): Promise<void> {
  const joined = new Promise<void>((resolve, reject) => {
    consumer.on(consumer.events.GROUP_JOIN, () => {
      resolve();
    });
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      if (!payload.restart) reject(payload.error);
    });
  });
  await Promise.all([consumer.run(run), joined]);
}
