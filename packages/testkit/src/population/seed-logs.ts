import { createTopics, topicSettings } from '@medclear/contracts';
import { createKafka, createLogProducer, createTopicAdmin } from '@medclear/platform';
import { seedPopulation } from './seed-population';
import type { PopulationPlan, SeededCommands } from './seed-population';

const SEND_TIMEOUT_MS = 10_000;

/**
 * Appends a made-up population to the provinces' logs of a running broker; topics that do not exist are created.
 *
 * @throws on any doubt whether a send was recorded
 */
export async function seedLogs(
  target: { readonly kafkaBrokers: string; readonly topicPrefix?: string },
  plan: PopulationPlan,
  onProgress?: (appended: number, total: number) => void,
): Promise<SeededCommands> {
  const kafka = createKafka({ brokers: target.kafkaBrokers.split(','), clientId: 'seed' });
  const topics = createTopics(target.topicPrefix);
  const admin = createTopicAdmin(kafka);
  const producer = createLogProducer(kafka, SEND_TIMEOUT_MS);
  await Promise.all([admin.start(), producer.start()]);
  try {
    const needed = plan.provinces.flatMap((code) => [
      topics.commands(code),
      topics.decisions(code),
      topics.queries(code),
    ]);
    await admin.ensure(needed.map(topicSettings));
    return await seedPopulation(plan, topics, (batches) => producer.append(batches), onProgress);
  } finally {
    await Promise.all([admin.stop(), producer.stop()]);
  }
}
