import { createTopics, encodeCommand } from '@medclear/contracts';
import type { ProvinceCode, RegistryCommand } from '@medclear/domain';
import { createKafka, createLogProducer } from '@medclear/platform';
import type { House } from '../house/start-house';

const TIMEOUT_MS = 10_000;

/** Appends registry commands to a province's log; whatever is sent after that is decided after them. */
export async function appendCommands(
  { stack, topicPrefix }: House,
  province: ProvinceCode,
  commands: readonly RegistryCommand[],
): Promise<void> {
  const kafka = createKafka({ brokers: stack.addresses.kafkaBrokers.split(','), clientId: 'append-commands' });
  const producer = createLogProducer(kafka, TIMEOUT_MS);
  await producer.start();
  try {
    const records = commands.map((command) => ({ key: null, value: encodeCommand(command) }));
    await producer.append([{ topic: createTopics(topicPrefix).commands(province), records }]);
  } finally {
    await producer.stop();
  }
}
