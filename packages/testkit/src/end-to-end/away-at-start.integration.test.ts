import { DEVELOPMENT_KEYS } from '@medclear/contracts';
import { waitUntil } from '@medclear/local-stack';
import type { LocalStack, PartName } from '@medclear/local-stack';
import { createLocalStack } from '../local-stack/create-local-stack';
import { seedLogs } from '../population/seed-logs';
import { prepareServices } from '../services/start-services';
import type { RunningServices, ServiceName } from '../services/start-services';
import { BEIJING, JIANGXI } from './places';

const DEADLINE_MS = 60_000;
const SERVICES: readonly ServiceName[] = ['settlement', 'clearing', 'hospital-gateway', 'pharmacy-gateway'];
/** What each service cannot start without. */
const NEEDS: Readonly<Record<ServiceName, readonly PartName[]>> = {
  settlement: ['redis', 'kafka'],
  clearing: ['postgres', 'kafka'],
  'hospital-gateway': ['redis', 'kafka'],
  'pharmacy-gateway': ['redis', 'kafka'],
};
/** How a part is called by those who wait for it. */
const SAID: Readonly<Record<PartName, RegExp>> = { kafka: /kafka/i, redis: /redis/i, postgres: /postgresql/i };

interface ReadyAnswer {
  readonly status: number;
  readonly waitingFor: string;
}

describe('services whose parts are away at their start', () => {
  let stack: LocalStack;
  let services: RunningServices;
  let started: Promise<unknown>;

  const ready = async (name: ServiceName): Promise<ReadyAnswer> => {
    const service = services.all.find((candidate) => candidate.name.startsWith(name));
    const answer = await fetch(`${service?.opsUrl ?? ''}/ready`);
    const { waitingFor } = (await answer.json()) as { readonly waitingFor: readonly string[] };
    return { status: answer.status, waitingFor: waitingFor.join(', ') };
  };
  const waitsFor = (name: ServiceName, parts: readonly PartName[]) =>
    waitUntil({ what: `${name} does not wait for ${parts.join(' and ')} alone`, deadlineMs: DEADLINE_MS }, async () => {
      const { status, waitingFor } = await ready(name);
      const isNamed = NEEDS[name].every((part) => SAID[part].test(waitingFor) === parts.includes(part));
      return isNamed && status === (parts.length === 0 ? 200 : 503);
    });

  beforeAll(async () => {
    stack = await createLocalStack({ isNative: true });
    const { addresses } = stack;
    const plan = { provinces: [BEIJING, JIANGXI], people: 2, seed: 4, personKey: DEVELOPMENT_KEYS.person };
    await seedLogs(addresses, plan);
    await Promise.all(Object.values(stack.parts).map((part) => part.stop()));
    services = await prepareServices({ addresses, provinces: plan.provinces, env: { NODE_ENV: 'development' } });
    started = Promise.allSettled(services.all.map((service) => service.start()));
  }, 120_000);
  afterAll(async () => {
    await services?.stop();
    await stack?.stop();
  }, 60_000);

  it('live, are not ready, and name every part that is away', async () => {
    for (const name of SERVICES) await waitsFor(name, NEEDS[name]);
    const live = await Promise.all(services.all.map(({ opsUrl }) => fetch(`${opsUrl}/live`)));
    expect(live.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  }, 120_000);

  it('go on waiting for the others when one has come', async () => {
    await stack.parts.redis?.start();
    for (const name of SERVICES)
      await waitsFor(
        name,
        NEEDS[name].filter((part) => part !== 'redis'),
      );
    await stack.parts.postgres?.start();
    await waitsFor('clearing', ['kafka']);
  }, 120_000);

  it('are ready when all have come', async () => {
    await stack.parts.kafka?.start();
    for (const name of SERVICES) await waitsFor(name, []);
    await started;
    expect(services.all.map((service) => service.restarts())).toEqual([0, 0, 0, 0]);
  }, 120_000);

  it('name a part that goes away later, and are ready again when it is back', async () => {
    await stack.parts.redis?.stop();
    for (const name of SERVICES)
      await waitsFor(
        name,
        NEEDS[name].filter((part) => part === 'redis'),
      );
    await stack.parts.redis?.start();
    for (const name of SERVICES) await waitsFor(name, []);
  }, 120_000);
});
