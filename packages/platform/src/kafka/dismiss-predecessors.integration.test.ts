import { randomUUID } from 'node:crypto';
import { createKafka } from './create-kafka';
import { dismissPredecessors } from './dismiss-predecessors';
import { createLogConsumer } from './log-consumer';
import type { LogConsumer } from './log-consumer';
import { createTopicAdmin } from './topic-admin';

const brokers = (process.env['TEST_KAFKA_BROKERS'] ?? '').split(',');
const groupId = `dismissed-${randomUUID()}`;
const topic = `dismissed-${randomUUID()}`;
const kafka = createKafka({ brokers, clientId: 'asking' });
const topics = createTopicAdmin(kafka);
const groups = kafka.admin();

/** A member of the group which, once it is dismissed, is a crashed process: it does not come back. */
function memberOf(clientId: string, replaces?: { readonly onFailure: (cause: unknown) => void }): LogConsumer {
  return createLogConsumer(createKafka({ brokers, clientId }), {
    groupId,
    topics: [topic],
    onAssigned: () => undefined,
    onRecords: (_topic, records) => records.length,
    onCrash: () => undefined,
    ...(replaces === undefined ? {} : { replaces: { clientId, ...replaces } }),
  });
}

async function memberIdsOf(clientId: string): Promise<readonly string[]> {
  const { groups: described } = await groups.describeGroups([groupId]);
  return described
    .flatMap(({ members }) => members)
    .filter((member) => member.clientId === clientId)
    .map(({ memberId }) => memberId);
}

describe('a process that comes back under its name', () => {
  beforeAll(async () => {
    await topics.start();
    await topics.ensure([{ topic, configEntries: [] }]);
    await groups.connect();
  });
  afterAll(async () => {
    await groups.disconnect();
    await topics.stop();
  });

  it('has the group forget who bore the name before, and nobody else', async () => {
    const [dead, other] = [memberOf('owner-0'), memberOf('owner-1')];
    await dead.start();
    await other.start();
    const [before, others] = [await memberIdsOf('owner-0'), await memberIdsOf('owner-1')];
    expect([before.length, others.length]).toEqual([1, 1]);
    expect(await dismissPredecessors(kafka, groupId, 'owner-0')).toBe(1);
    expect(await memberIdsOf('owner-0')).not.toEqual(before);
    expect(await memberIdsOf('owner-1')).toEqual(others);
    await dead.stop();

    const failures: unknown[] = [];
    const next = memberOf('owner-0', { onFailure: (cause) => failures.push(cause) });
    await next.start();
    expect([next.isRunning(), failures]).toEqual([true, []]);
    await Promise.all([next.stop(), other.stop()]);
  });

  it('finds nobody in a group that nobody has joined', async () => {
    expect(await dismissPredecessors(kafka, `${groupId}-unknown`, 'owner-0')).toBe(0);
  });
});
