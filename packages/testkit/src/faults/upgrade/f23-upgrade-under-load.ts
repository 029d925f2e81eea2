import type { SupervisedProcess } from '../../services/supervised-process';
import type { Fault, FaultContext } from '../fault';
import type { OlderHouse } from './open-older-house';

/** So long old and new processes run side by side before the next one is replaced. */
const SIDE_BY_SIDE_MS = 5_000;
const ALONE_MS = 5_000;

type Step = (context: FaultContext<OlderHouse>) => Promise<void>;

const CLEARING: readonly Step[] = [toTodays('clearing-0')];
const SETTLEMENT: readonly Step[] = [toTodays('settlement-0'), leaveToOlderOwner, toTodays('settlement-1')];
const GATEWAYS: readonly Step[] = [toTodays('hospital-gateway-0'), toTodays('pharmacy-gateway-0')];

/** The order of the runbook for a release with other replies. */
export const upgradeGatewaysFirst: Fault<OlderHouse> = {
  id: 'F23',
  title:
    'an older build upgraded under load, process by process: clearing, gateways, settlement; ' +
    'an older owner takes over from one of today’s',
  times: 1,
  run: (context) => takeSteps(context, [...CLEARING, ...GATEWAYS, ...SETTLEMENT]),
};

/** The order of the runbook for a release with other commands; replies are different too, so older gateways hear none of them. */
export const upgradeSettlementFirst: Fault<OlderHouse> = {
  id: 'F23',
  title: 'the same, settlement before the gateways, which hear no reply of it until they are upgraded',
  times: 1,
  run: (context) => takeSteps(context, [...CLEARING, ...SETTLEMENT, ...GATEWAYS]),
};

async function takeSteps(context: FaultContext<OlderHouse>, steps: readonly Step[]): Promise<void> {
  for (const step of steps) await step(context);
}

function toTodays(name: string): Step {
  return async (context) => {
    const { services, todays } = context.house;
    await named(services.all, name).stop();
    await named(todays.all, name).start();
    context.say(`${name} is today's`);
    await context.pause(SIDE_BY_SIDE_MS);
  };
}

/** What today's owner wrote may be of schemas that the older one does not know: then it waits. */
async function leaveToOlderOwner(context: FaultContext<OlderHouse>): Promise<void> {
  const { provinces, services, todays } = context.house;
  const owner = named(todays.all, 'settlement-0');
  await owner.stop();
  context.say('the older owner is alone');
  await context.pause(ALONE_MS);
  const served = await countServed(named(services.all, 'settlement-1').opsUrl);
  context.note(`an older owner alone serves ${served} of ${provinces.length} provinces and waits with the others`);
  await owner.start();
}

async function countServed(opsUrl: string): Promise<number> {
  const answer = await fetch(`${opsUrl}/ops/provinces`);
  const { provinces } = (await answer.json()) as {
    provinces: readonly { readonly phase: { readonly kind: string } }[];
  };
  return provinces.filter(({ phase }) => phase.kind === 'serving').length;
}

function named(processes: readonly SupervisedProcess[], name: string): SupervisedProcess {
  const found = processes.find((process) => process.name === name);
  if (found === undefined) throw new Error(`the house has no ${name}`);
  return found;
}
