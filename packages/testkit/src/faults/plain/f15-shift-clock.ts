import path from 'node:path';
import { prepareTwins } from '../../services/prepare-twins';
import type { RunningServices, ServiceName } from '../../services/start-services';
import type { SupervisedProcess } from '../../services/supervised-process';
import type { Fault, FaultContext } from '../fault';

const HOUR_MS = 3_600_000;
const WRONG_FOR_MS = 6_000;
/** An owner whose clock is behind takes no record and is never ready: nobody is waited for longer. */
const READY_WITHIN_MS = 5_000;
const SHIFT_CLOCK = path.join(__dirname, 'shift-clock.js');

const GATEWAYS: readonly ServiceName[] = ['hospital-gateway', 'pharmacy-gateway'];

/** Whose clocks are wrong at the same time. */
const SHIFTED: readonly (readonly ServiceName[])[] = [
  ['settlement'],
  GATEWAYS,
  ['clearing'],
  ['settlement', 'clearing', ...GATEWAYS],
];

/** A service's own clock is an hour wrong: it may refuse, answer late or stop, never decide or post by it. */
export const shiftClock: Fault = {
  id: 'F15',
  title:
    'the clocks of every owner, of both gateways, of clearing, then of all of them an hour ahead and an hour behind, for 6 s ' +
    '(cut-overs and leap days: simulator)',
  times: SHIFTED.length * 2,
  async run(context, nth) {
    const services = SHIFTED[Math.floor(nth / 2) % SHIFTED.length] ?? [];
    const shiftMs = nth % 2 === 0 ? HOUR_MS : -HOUR_MS;
    context.say(`${services.join(', ')}: an hour ${shiftMs > 0 ? 'ahead' : 'behind'}`);
    const wrong = await prepareWrong(context, shiftMs);
    const right = processesOf(context.house.services, services);
    await stopInTurn(right);
    try {
      await runWrong(context, processesOf(wrong, services));
    } finally {
      await wrong.stop();
      await Promise.all(right.map((process) => process.start()));
    }
  },
};

function prepareWrong({ house, say }: FaultContext, shiftMs: number): Promise<RunningServices> {
  const nodeOptions = `--require ${SHIFT_CLOCK}`;
  return prepareTwins(house, { nodeOptions, env: { CLOCK_SHIFT_MS: String(shiftMs) }, onEvent: say });
}

function processesOf({ all }: RunningServices, services: readonly ServiceName[]): readonly SupervisedProcess[] {
  return all.filter(({ name }) => services.some((service) => name.startsWith(`${service}-`)));
}

async function runWrong(context: FaultContext, processes: readonly SupervisedProcess[]): Promise<void> {
  const starts = Promise.allSettled(processes.map((process) => process.start()));
  await Promise.race([starts, context.pause(READY_WITHIN_MS)]);
  await context.pause(WRONG_FOR_MS);
  await stopInTurn(processes);
}

/** The gateways first: they wait for the replies of an owner that is gone. */
async function stopInTurn(processes: readonly SupervisedProcess[]): Promise<void> {
  for (const process of [...processes].reverse()) await process.stop();
}
