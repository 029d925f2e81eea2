import { connectRedis, createRedis } from '@medclear/platform';
import { trusted } from '@medclear/domain';
import { ROUTE_KEPT_MS } from '../routes/claim-routes';
import { describeClaimRoutes } from '../routes/claim-routes.suite';
import { createRedisClaimRoutes, ROUTE_KEY_PREFIX } from './redis-claim-routes';

const DATABASE = 9;
const address = new URL(process.env.TEST_REDIS_URL ?? '');
address.pathname = `/${String(DATABASE)}`;
const redis = createRedis(address.href);

beforeAll(() => connectRedis(redis));
afterAll(() => {
  redis.disconnect();
});

describeClaimRoutes('routes in Redis', async () => {
  await redis.flushdb();
  return createRedisClaimRoutes(redis);
});

describe('createRedisClaimRoutes', () => {
  it('keeps a route for seven days and does not prolong it', async () => {
    await redis.flushdb();
    const routes = createRedisClaimRoutes(redis);
    const claimId = trusted.claimId('36-abcdefghijklmnopqrstuvwxyz');
    const key = `${ROUTE_KEY_PREFIX}abcdefghijklmnopqrstuvwxyz`;
    await routes.remember(claimId);
    const firstMs = await redis.pttl(key);
    expect(firstMs).toBeGreaterThan(ROUTE_KEPT_MS - 60_000);
    await redis.pexpire(key, 1_000_000);
    await routes.remember(claimId);
    expect(await redis.pttl(key)).toBeLessThanOrEqual(1_000_000);
  });

  it('says that it is away instead of guessing', async () => {
    const away = createRedis(address.href);
    await expect(createRedisClaimRoutes(away).remember(trusted.claimId('36-abc'))).rejects.toThrow();
    away.disconnect();
  });
});
