import { createTopics, topicSettings } from '@medclear/contracts';
import { createKafka, createLogProducer, createTopicAdmin } from '@medclear/platform';
import type { House, HousePlan } from '../../house/start-house';
import { startHouse } from '../../house/start-house';
import { createLocalStack } from '../../local-stack/create-local-stack';
import { readFirstVersion, toRecord } from './read-first-version';
import type { FirstVersion } from './read-first-version';

const TIMEOUT_MS = 10_000;

/** Starts today's services on the command log and the journal of a house of the first version; its Redis and ledger are lost. */
export async function openContinuedHouse(plan: HousePlan): Promise<House> {
  const stack = await createLocalStack({ isOwn: true, say: plan.say });
  try {
    await putBack(stack.addresses.kafkaBrokers, readFirstVersion());
  } catch (cause) {
    await stack.stop();
    throw cause;
  }
  return startHouse({ ...plan, stack });
}

async function putBack(kafkaBrokers: string, { province, commands, decisions }: FirstVersion): Promise<void> {
  const topics = createTopics();
  const kafka = createKafka({ brokers: kafkaBrokers.split(','), clientId: 'first-version' });
  const [admin, producer] = [createTopicAdmin(kafka), createLogProducer(kafka, TIMEOUT_MS)];
  await admin.start();
  await producer.start();
  try {
    const [commandLog, journal] = [topics.commands(province), topics.decisions(province)];
    await admin.ensure([commandLog, journal].map(topicSettings));
    await producer.append([
      { topic: commandLog, records: commands.map(toRecord) },
      { topic: journal, records: decisions.map(toRecord) },
    ]);
  } finally {
    await producer.stop();
    await admin.stop();
  }
}
