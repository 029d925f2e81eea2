import * as fc from 'fast-check';
import { followOldest } from './follow-oldest';

describe('followOldest', () => {
  it('gives the oldest entry, again and again until it is deleted', () => {
    const map = new Map([
      ['a', 1],
      ['b', 2],
    ]);
    const oldest = followOldest(map);
    expect([oldest(), oldest()]).toEqual([
      ['a', 1],
      ['a', 1],
    ]);
    map.delete('a');
    expect(oldest()).toEqual(['b', 2]);
  });

  it('knows nothing of an empty map, and begins anew when something is set again', () => {
    const map = new Map<string, number>();
    const oldest = followOldest(map);
    expect(oldest()).toBeNull();
    map.set('a', 1);
    expect(oldest()).toEqual(['a', 1]);
    map.delete('a');
    expect(oldest()).toBeNull();
    map.set('b', 2);
    expect(oldest()).toEqual(['b', 2]);
  });

  it('gives what a look from the beginning would give, whatever is set and deleted', () => {
    const key = fc.integer({ min: 0, max: 5 });
    const act = fc.record({ key, kind: fc.constantFrom('set', 'delete', 'look') });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const map = new Map<number, object>();
        const oldest = followOldest(map);
        for (const { key: one, kind } of acts) {
          map.delete(one);
          if (kind === 'set') map.set(one, {});
          if (kind === 'look') expect(oldest()?.[0] ?? null).toBe([...map.keys()][0] ?? null);
        }
      }),
    );
  });
});
