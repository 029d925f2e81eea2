import { runConcurrently } from './run-concurrently';

describe('runConcurrently', () => {
  it('keeps the order of the numbers and never runs more than it may', async () => {
    let running = 0;
    let most = 0;
    const results = await runConcurrently({ count: 20, concurrency: 3 }, async (index) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return index * 2;
    });
    expect(results).toEqual(Array.from({ length: 20 }, (_, index) => index * 2));
    expect(most).toBe(3);
  });
});
