import type { SmallDisk } from '@medclear/local-stack';
import type { Fault, FaultContext } from '../fault';
import type { BreakableHouse } from './open-breakable-house';

const FULL_MS = 5_000;

type Filled = 'redis' | 'kafka';

const KINDS: readonly Filled[] = ['redis', 'kafka'];

/** The disk of Redis, or of the broker, has not one free byte for a while. */
export const fillDisks: Fault<BreakableHouse> = {
  id: 'F16',
  title: 'the disk of Redis, then of the broker, full for 5 s',
  times: KINDS.length,
  async run(context, nth) {
    const filled = KINDS[nth % KINDS.length] ?? 'redis';
    const disk = context.house.breakable.disks[filled];
    if (disk === undefined) context.note(`not run for ${filled}: no small disk may be mounted here`);
    else await fill(context, filled, disk);
  },
};

async function fill(context: FaultContext<BreakableHouse>, filled: Filled, disk: SmallDisk): Promise<void> {
  context.say(`the disk of ${filled}`);
  const { brokers } = context.house.breakable;
  disk.fill();
  await context.pause(FULL_MS);
  disk.free();
  if (filled === 'redis') return;
  // A broker gives up when it cannot write: whoever made room starts it again.
  await brokers[0]?.kill();
  await brokers[0]?.start();
}
