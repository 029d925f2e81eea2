import { BASIS_POINTS_PER_ONE, basisPoints } from './basis-points';

describe('basisPoints', () => {
  it.each([0, 1, 500, BASIS_POINTS_PER_ONE])('makes %i a rate', (rate) => {
    expect(basisPoints(rate)).toBe(rate);
  });

  it.each([-1, 10_001, 0.5, NaN])('stops at %p', (rate) => {
    expect(() => basisPoints(rate)).toThrow(new RangeError(`not a rate in basis points: ${rate}`));
  });
});
