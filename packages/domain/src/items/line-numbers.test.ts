import { parseLineAmount, parseQuantity, parseUnitPrice } from './line-numbers';
import vectors from './vectors/line-numbers.json';

const READERS = new Map([
  ['quantity', parseQuantity],
  ['unitPrice', parseUnitPrice],
  ['amount', parseLineAmount],
]);

describe('the numbers of a line', () => {
  it.each(vectors.cases)('$id: $why', ({ given, then }) => {
    expect(READERS.get(given.number)?.(given.text)).toEqual(then);
  });
});
