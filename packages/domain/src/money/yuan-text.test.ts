import * as fc from 'fast-check';
import { fen, LARGEST_FEN } from './fen';
import { formatYuan, parseYuan } from './yuan-text';

describe('yuan text', () => {
  it.each([
    ['240.00', 24_000],
    ['0.05', 5],
    ['1.5', 150],
    ['7', 700],
    ['45035996273704.96', LARGEST_FEN],
  ])('reads %s as %i fen', (text, amountFen) => {
    expect(parseYuan(text)).toBe(amountFen);
  });

  it.each([
    '',
    '-1.00',
    '1.005',
    '1e3',
    ' 1',
    '01.00',
    '.50',
    '1.',
    '99999999999999.99',
    '45035996273704.97',
    '123456789012345',
    'x1',
    '1x',
    'NaN',
  ])('refuses "%s"', (text) => {
    expect(parseYuan(text)).toBeNull();
  });

  it('reads back what it prints', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LARGEST_FEN }), (amount) => {
        expect(parseYuan(formatYuan(fen(amount)))).toBe(amount);
      }),
    );
  });
});
