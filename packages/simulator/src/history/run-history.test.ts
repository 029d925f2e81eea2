import { choicesOf } from './choice';
import { runHistory } from './run-history';

const SEEDS = [1, 2, 3, 4, 5];
const STEPS = 1_000;

describe('a history', () => {
  it.each(SEEDS)('keeps every invariant through its trouble, and ends with nothing open (seed %i)', async (seed) => {
    const { failure, decided } = await runHistory(choicesOf(seed, STEPS));
    expect(failure?.message).toBeUndefined();
    expect(decided).toBeGreaterThan(40);
  });

  it('is the same whenever it is run', async () => {
    const choices = choicesOf(1, STEPS);
    expect(await runHistory(choices)).toEqual(await runHistory(choices));
  });

  it('begins alike, however long it is', () => {
    expect(choicesOf(3, 100).slice(0, 10)).toEqual(choicesOf(3, 10));
  });
});
