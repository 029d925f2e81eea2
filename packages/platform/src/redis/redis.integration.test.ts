import { connectRedis, createRedis, requireNoEviction } from './create-redis';
import { execPipeline } from './exec-pipeline';
import { defineScript } from './redis-script';

const redis = createRedis(process.env['TEST_REDIS_URL'] ?? '');

beforeAll(() => connectRedis(redis));
afterAll(() => redis.quit());

describe('Redis', () => {
  it('runs with noeviction, which is asked', async () => {
    await expect(requireNoEviction(redis)).resolves.toBeUndefined();
  });

  it('runs scripts alone and on pipelines, with bytes in and out, also when the server has forgotten them', async () => {
    const echo = defineScript(redis, 'echoTest', 'return { KEYS[1], ARGV[1] }');
    const bytes = Buffer.from([0, 255, 10]);
    await redis.script('FLUSH');
    expect(await echo.run(['k'], [bytes])).toEqual([Buffer.from('k'), bytes]);
    await redis.script('FLUSH');
    const pipeline = redis.pipeline();
    echo.queue(pipeline, ['a'], ['1']);
    echo.queue(pipeline, ['b'], [bytes]);
    const answers = await execPipeline(pipeline);
    expect(answers.map(([error, value]) => error ?? value)).toEqual([
      [Buffer.from('a'), Buffer.from('1')],
      [Buffer.from('b'), bytes],
    ]);
  });

  it('leaves nothing in a pipeline that was answered', async () => {
    const pipeline = redis.pipeline().set('k', 'v').get('k');
    expect(pipeline.length).toBe(2);
    expect(await execPipeline(pipeline)).toEqual([
      [null, 'OK'],
      [null, 'v'],
    ]);
    expect(pipeline.length).toBe(0);
    expect(pipeline).toMatchObject({ _result: [], promise: null });
  });
});
