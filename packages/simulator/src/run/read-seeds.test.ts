import { readSeeds } from './read-seeds';

describe('the seeds of a run', () => {
  it.each([
    ['17', { first: 17, last: 17 }],
    ['1-400', { first: 1, last: 400 }],
  ])('%s is read', (text, seeds) => {
    expect(readSeeds(text)).toEqual(seeds);
  });

  it.each(['', 'all', '5-1', '1-', '-3', '1.5'])('"%s" is not', (text) => {
    expect(readSeeds(text)).toBeNull();
  });
});
