import type { Fault } from '../fault';

const PAUSED_MS = [1_000, 5_000, 10_000];

/** The broker stands still and goes on: what was sent to it may have been recorded or not. */
export const pauseBroker: Fault = {
  id: 'F5',
  title: 'the broker paused for 1, 5 and 10 s',
  times: 3,
  async run(context, nth) {
    const { kafka } = context.house.stack.parts;
    kafka?.signal('SIGSTOP');
    await context.pause(PAUSED_MS[nth % PAUSED_MS.length] ?? 0);
    kafka?.signal('SIGCONT');
  },
};
