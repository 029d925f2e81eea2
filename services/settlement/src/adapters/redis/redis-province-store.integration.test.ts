import { createRedis } from '@medclear/platform';
import { describeMoneyAndTime } from '../../store/money-and-time.suite';
import { describeProvinceStore } from '../../store/province-store.suite';
import { createRedisProvinceStore } from './redis-province-store';

describe('with a real Redis', () => {
  const redis = createRedis(`${process.env.TEST_REDIS_URL ?? ''}/21`);
  beforeAll(() => redis.connect());
  afterAll(() => {
    redis.disconnect();
  });

  const createEmptyStore = async () => {
    await redis.flushdb();
    return createRedisProvinceStore(redis);
  };
  describeProvinceStore('Redis', createEmptyStore);
  describeMoneyAndTime('Redis', createEmptyStore);
});
