import type { Choice } from './choice';
import { shrinkHistory } from './shrink-history';
import { runHistory } from './run-history';

jest.mock('./run-history');

/** A history fails when a crash follows a set-back, however far behind. */
const failsLate = (choices: readonly Choice[]) => {
  const fallen = choices.findIndex(({ kind }) => kind === 'setBack');
  const crash = choices.findIndex(({ kind }, at) => fallen >= 0 && at > fallen && kind === 'crashOwner');
  const report = { decided: 0, ignored: 0, messages: 0 };
  if (crash < 0) return { ...report, steps: choices.length, failure: null };
  return { ...report, steps: crash + 1, failure: { name: 'I10', message: '', cause: null, words: [] } };
};

describe('shrinking a failing history', () => {
  it('leaves only the steps without which it would not fail', async () => {
    jest.mocked(runHistory).mockImplementation((choices) => Promise.resolve(failsLate(choices)));
    const kinds = ['go', 'talk', 'setBack', ...Array.from({ length: 50 }, () => 'go'), 'crashOwner', 'time'] as const;
    const choices = kinds.map((kind, dice) => ({ kind: kind as Choice['kind'], dice }));
    const lengths: number[] = [];
    const shortest = await shrinkHistory(choices, {
      name: 'I10',
      isOver: () => false,
      onProgress: (length) => lengths.push(length),
    });
    expect(shortest.map(({ kind }) => kind)).toEqual(['setBack', 'crashOwner']);
    expect(lengths.at(-1)).toBe(2);
  });
});
