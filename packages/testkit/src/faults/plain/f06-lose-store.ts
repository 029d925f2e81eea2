import { cpSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import path from 'node:path';
import type { LocalPart } from '@medclear/local-stack';
import type { Fault, FaultContext } from '../fault';

const AGES_MS = 3_000;
const MOST_LOST_BYTES = 200_000;

/** What is done to the store's folder while the server is down. */
type Loss = (context: FaultContext, folder: string) => void;

const LOSSES: readonly { readonly prepare?: Loss; readonly whileDown: Loss }[] = [
  { whileDown: () => undefined },
  { whileDown: cutTheEnd },
  { prepare: copyAway, whileDown: putCopyBack },
  { whileDown: (_context, folder) => rmSync(folder, { recursive: true }) },
];

/** Redis dies and comes back with everything, without its last writes, as it was a while ago, or empty. */
export const loseStore: Fault = {
  id: 'F6',
  title: 'Redis killed and back with its whole file, a cut one, an older one, and none (each twice)',
  times: LOSSES.length * 2,
  async run(context, nth) {
    const { redis } = context.house.stack.parts;
    const loss = LOSSES[nth % LOSSES.length];
    if (redis === undefined || loss === undefined) throw new Error('the house has no Redis of its own');
    const folder = path.join(context.house.stack.folder ?? '', 'appendonlydir');
    if (loss.prepare !== undefined) {
      loss.prepare(context, folder);
      await context.pause(AGES_MS);
    }
    await restart(redis, () => {
      loss.whileDown(context, folder);
    });
  },
};

async function restart(redis: LocalPart, whileDown: () => void): Promise<void> {
  await redis.kill();
  whileDown();
  await redis.start();
}

function cutTheEnd({ random }: FaultContext, folder: string): void {
  const file = readdirSync(folder).find((name) => name.endsWith('.incr.aof'));
  if (file === undefined) throw new Error('Redis has no file of its writes');
  const { size } = statSync(path.join(folder, file));
  truncateSync(path.join(folder, file), Math.max(0, size - 1 - random.integerBelow(MOST_LOST_BYTES)));
}

function copyAway(_context: FaultContext, folder: string): void {
  cpSync(folder, `${folder}-older`, { recursive: true });
}

function putCopyBack(_context: FaultContext, folder: string): void {
  rmSync(folder, { recursive: true });
  cpSync(`${folder}-older`, folder, { recursive: true });
  rmSync(`${folder}-older`, { recursive: true });
}
