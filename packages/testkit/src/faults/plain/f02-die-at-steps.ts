import { startBeside } from '../../services/start-beside';
import type { Fault } from '../fault';

/** Every step of a round and of a take-over. */
const STEPS = [
  'taken',
  'loaded',
  'folded',
  'published',
  'verified',
  'replied',
  'head-read',
  'replayed',
  'taken-over',
] as const;
const ROUND_STEPS = 6;
const LAST_ROUND = 100;
const DIES_WITHIN_MS = 60_000;

/** An owner kills itself at a named step, in the place of an ordinary one; the other process takes its provinces over. */
export const dieAtSteps: Fault = {
  id: 'F2',
  title: 'settlement dies at each of its nine steps: six of a round, three of a take-over',
  times: STEPS.length,
  async run(context, nth) {
    const { house, random } = context;
    const [replaced] = house.services.settlement;
    const step = STEPS[nth % STEPS.length] ?? STEPS[0];
    const count = nth < ROUND_STEPS ? 1 + random.integerBelow(LAST_ROUND) : 1;
    await replaced?.stop();
    const dying = await startBeside(house, {
      service: 'settlement',
      instance: 'settlement-dying',
      entry: 'dist/testing/fail-point-main.js',
      env: { FAIL_AT: `${step}:${count}` },
    });
    const end = await Promise.race([dying.died.then(() => 'died'), context.pause(DIES_WITHIN_MS).then(() => 'lives')]);
    if (end !== 'died') context.differs(`nobody died at ${step}:${count}`);
    await dying.kill();
    await replaced?.start();
  },
};
