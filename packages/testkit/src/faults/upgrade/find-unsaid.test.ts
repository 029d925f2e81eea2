import { findUnsaid } from './find-unsaid';

describe('findUnsaid', () => {
  it('finds nothing where a later answer only says more', () => {
    expect(findUnsaid({ a: [{ b: 1 }] }, { a: [{ b: 1, c: 2 }], d: null })).toEqual([]);
  });

  it('names what is missing or different, with its place', () => {
    const found = findUnsaid({ a: [{ b: 1 }], c: null }, { a: [{ b: 2 }] });
    expect(found).toEqual(['/a/0/b was 1 and is 2', '/c was null and is undefined']);
  });
});
