import { differingFields } from './differing-fields';

describe('the fields in which two values differ', () => {
  it('are named from the outside in, whichever side lacks them', () => {
    const one = { clockMs: 1, outcome: { kind: 'settled', legs: [{ amountFen: 5 }], detail: null } };
    const other = { clockMs: 1, outcome: { kind: 'settled', legs: [{ amountFen: 6 }], reason: 'late' } };
    expect(differingFields(one, other)).toEqual([
      { path: 'outcome.legs.0.amountFen', one: 5, other: 6 },
      { path: 'outcome.detail', one: null, other: undefined },
      { path: 'outcome.reason', one: undefined, other: 'late' },
    ]);
  });

  it('are none where all is alike', () => {
    expect(differingFields({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toEqual([]);
  });
});
