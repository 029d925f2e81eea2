import { createTopics } from '@medclear/contracts';
import { waitUntil } from '@medclear/local-stack';
import { createKafka } from '@medclear/platform';
import type { House } from '../../house/start-house';
import { startBeside } from '../../services/start-beside';
import type { ProcessBeside } from '../../services/start-beside';
import { readMetric } from '../check/read-metric';
import type { Fault, FaultContext } from '../fault';

const CONTEND_MS = 6_000;
const THERE_WITHIN_MS = 60_000;
const LOSSES = 'medclear_settlement_province_losses_total';
/** The owners' group is named after the list of their provinces; the journals' readers have groups of their own. */
const OWNERS_GROUP = /^settlement-[0-9a-f]{8}$/;

type Delivery = (context: FaultContext) => Promise<void>;

const DELIVERIES: readonly Delivery[] = [contendOverEmptiedStore, startGroupFromTheBeginning];

/** Commands that were decided long ago are read once more from the first one on, and by two owners at once. */
export const deliverAgain: Fault = {
  id: 'F11',
  title: 'whole logs delivered again: two groups of owners and an emptied store; a group that begins at offset 0',
  times: 4,
  run: async (context, nth) => DELIVERIES[nth % DELIVERIES.length]?.(context),
};

/** Two groups own the same provinces, and the store is emptied beneath both. */
async function contendOverEmptiedStore(context: FaultContext): Promise<void> {
  const { house } = context;
  const second = await startBeside(house, {
    service: 'settlement',
    instance: 'settlement-second-group',
    env: { GROUP_ID: 'second-group' },
  });
  try {
    await waitUntil({ what: 'the second owner is not there', deadlineMs: THERE_WITHIN_MS }, () => isThere(second));
    await context.pause(CONTEND_MS / 2);
    await house.redis.flushdb();
    await context.pause(CONTEND_MS / 2);
    const opsUrls = [second, ...house.services.settlement].map(({ opsUrl }) => opsUrl);
    const lost = await Promise.all(opsUrls.map((opsUrl) => readMetric(opsUrl, LOSSES)));
    context.note(`the three owners lost a province ${lost.join(', ')} times`);
    if (lost.every((times) => times === 0)) context.differs('two groups of owners did not get into each other’s way');
  } finally {
    await second.stop();
  }
}

/** Ready it may never be: an owner that is always overtaken takes over again and again. */
async function isThere({ opsUrl }: ProcessBeside): Promise<boolean> {
  const answer = (await (await fetch(`${opsUrl}/ready`)).json()) as { readonly waitingFor: readonly string[] };
  return answer.waitingFor.every((what) => what.startsWith('province '));
}

/** Kafka's own memory of where the group stands says the beginning: nobody may believe it. */
async function startGroupFromTheBeginning({ house }: FaultContext): Promise<void> {
  const { settlement } = house.services;
  await Promise.all(settlement.map((process) => process.stop()));
  await resetGroups(house);
  await house.redis.flushdb();
  await Promise.all(settlement.map((process) => process.start()));
}

async function resetGroups({ stack, topicPrefix, provinces }: House): Promise<void> {
  const brokers = stack.addresses.kafkaBrokers.split(',');
  const admin = createKafka({ brokers, clientId: 'group-reset' }).admin();
  const topics = createTopics(topicPrefix);
  await admin.connect();
  try {
    const { groups } = await admin.listGroups();
    const owners = groups.filter(({ groupId }) => OWNERS_GROUP.test(groupId));
    for (const { groupId } of owners)
      for (const province of provinces)
        await admin.resetOffsets({ groupId, topic: topics.commands(province), earliest: true });
  } finally {
    await admin.disconnect();
  }
}
