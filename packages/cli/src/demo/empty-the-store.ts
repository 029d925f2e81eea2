import { digestStore, readFourBooks, readStoreHead, waitUntilDecided } from '@medclear/testkit';
import type { ProvinceCode } from '@medclear/domain';
import { showTable } from '../show/show-table';
import { showProgress } from '../show/show-progress';
import type { DemoContext } from './demo-context';

const DEADLINE_MS = 60_000;

/** Empties Redis and lets settlement rebuild it from the journal: the same digest. */
export async function emptyTheStore(context: DemoContext): Promise<void> {
  const { house, say } = context;
  say('\n8. Redis emptied and rebuilt from the journal · 清空 Redis 后由日志重建');
  await readFourBooks(house, context.tills);
  const before = await digests(context);
  const counts = new Map<ProvinceCode, number>();
  for (const province of house.provinces)
    counts.set(province, (await readStoreHead(house.redis, province)).nextCommandOffset);
  await house.redis.flushall();
  house.services.settlement.forEach((service) => {
    service.crash();
  });
  const progress = showProgress('decisions replayed');
  await waitUntilDecided(house.stack.addresses.redisUrl, counts, DEADLINE_MS, (done, total) => {
    progress.update(done, total);
  });
  progress.end();
  const after = await digests(context);
  const rows = house.provinces.map((province) => [
    province,
    String(counts.get(province)),
    before.get(province)?.slice(0, 16) ?? '',
    after.get(province)?.slice(0, 16) ?? '',
  ]);
  say(showTable(['province', 'decisions', 'digest before', 'digest after'], rows));
  for (const province of house.provinces) {
    if (before.get(province) !== after.get(province))
      context.differs(`the rebuilt store of ${province} has another digest`);
  }
}

async function digests({ house }: DemoContext): Promise<ReadonlyMap<ProvinceCode, string>> {
  const found = new Map<ProvinceCode, string>();
  for (const province of house.provinces) found.set(province, await digestStore(house.redis, province));
  return found;
}
