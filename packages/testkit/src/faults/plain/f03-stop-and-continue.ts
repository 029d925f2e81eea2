import type { Fault } from '../fault';

/** Longer than a session of the group lasts: then another owner has taken over when it wakes. */
const STOPPED_MS = [1_000, 4_000, 2_000, 8_000];

/** An owner stands still in the middle of whatever it does, and wakes up when another may have taken its place. */
export const stopAndContinue: Fault = {
  id: 'F3',
  title: 'settlement stopped (SIGSTOP) for 1, 4, 2 and 8 s, and woken up',
  times: 4,
  async run(context, nth) {
    const { settlement } = context.house.services;
    const stopped = settlement[nth % settlement.length];
    stopped?.signal('SIGSTOP');
    await context.pause(STOPPED_MS[nth % STOPPED_MS.length] ?? 0);
    stopped?.signal('SIGCONT');
  },
};
