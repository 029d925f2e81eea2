import { checkDeclaredSplit } from './check-declared-split';
import type { DeclaredTotals } from './check-declared-split';
import type { ItemSplit } from './item-split';
import vectors from './vectors/declared-splits.json';

describe('checkDeclaredSplit', () => {
  it.each(vectors.cases)('$id: $why', ({ given, then }) => {
    const declared = given.declared as object as DeclaredTotals;
    const lines = given.lines as object[] as ItemSplit[];
    expect(checkDeclaredSplit(declared, lines)).toEqual(then);
  });
});
