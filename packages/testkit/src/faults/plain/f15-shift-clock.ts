import path from 'node:path';
import { startBeside } from '../../services/start-beside';
import type { ProcessBeside } from '../../services/start-beside';
import type { Fault, FaultContext } from '../fault';

const HOUR_MS = 3_600_000;
const WRONG_FOR_MS = 6_000;
const SHIFT_CLOCK = path.join(__dirname, 'shift-clock.js');

/** The clock of an owner is an hour wrong: it may answer late or stop, never decide by it. */
export const shiftClock: Fault = {
  id: 'F15',
  title: 'every owner’s own clock an hour ahead, then an hour behind, for 6 s (cut-overs and leap days: simulator)',
  times: 2,
  async run(context, nth) {
    const { settlement } = context.house.services;
    await Promise.all(settlement.map((owner) => owner.stop()));
    const wrong = await startWrong(context, nth % 2 === 0 ? HOUR_MS : -HOUR_MS);
    await context.pause(WRONG_FOR_MS);
    await wrong.kill();
    await Promise.all(settlement.map((owner) => owner.start()));
  },
};

function startWrong({ house }: FaultContext, shiftMs: number): Promise<ProcessBeside> {
  return startBeside(house, {
    service: 'settlement',
    instance: 'settlement-wrong-clock',
    nodeOptions: `--require ${SHIFT_CLOCK}`,
    env: { CLOCK_SHIFT_MS: String(shiftMs) },
  });
}
