import * as fc from 'fast-check';
import { clockDigitsOf } from './business-date';
import { makeMessageId, nextMessageSlot, readMessageId } from './standard-message-id';
import type { MessageSlot } from './standard-message-id';
import { trusted } from './trusted';

const HOSPITAL = trusted.institutionCode('H11010100001');
const TEN_O_CLOCK_MS = Date.UTC(2026, 2, 2, 2);

describe('a standard message id', () => {
  it('is institution, second in UTC+8 and a number of four digits', () => {
    const slot = { secondMs: TEN_O_CLOCK_MS, sequence: 1 };
    expect(makeMessageId(HOSPITAL, slot)).toBe('H11010100001202603021000000001');
  });

  it.each([
    ['CQ500112000000123456', 1],
    ['H1101010000', 1],
    ['H11010100001', 10_000],
    ['H11010100001', 0.5],
  ])('is not made of %s and the number %d', (institution, sequence) => {
    const make = () => makeMessageId(trusted.institutionCode(institution), { secondMs: TEN_O_CLOCK_MS, sequence });
    expect(make).toThrow(new RangeError('not a standard message id'));
  });

  it('is read back as it was made', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_000_000_000 }),
        fc.integer({ min: 1, max: 9_999 }),
        (second, sequence) => {
          const parts = { institutionCode: HOSPITAL, clockDigits: clockDigitsOf(second * 1_000), sequence };
          const read = readMessageId(makeMessageId(HOSPITAL, { secondMs: second * 1_000, sequence }));
          expect(read).toEqual({ ok: true, value: parts });
        },
      ),
    );
  });
});

describe('nextMessageSlot', () => {
  const at = (secondMs: number, sequence: number): MessageSlot => ({ secondMs, sequence });

  it.each([
    ['the first message begins its second', null, 5_999, at(5_000, 1)],
    ['a message in the same second has the next number', at(5_000, 1), 5_999, at(5_000, 2)],
    ['a message in a later second begins again', at(5_000, 7), 6_000, at(6_000, 1)],
    ['the last number of a second is used', at(5_000, 9_998), 5_500, at(5_000, 9_999)],
    ['a full second goes on in the next', at(5_000, 9_999), 5_500, at(6_000, 1)],
    ['numbers that ran ahead of the clock go on', at(8_000, 3), 5_500, at(8_000, 4)],
    ['a clock that was set back makes no number twice', at(8_000, 9_999), 100, at(9_000, 1)],
  ])('%s', (_why, last, clockMs, next) => {
    expect(nextMessageSlot(last, clockMs)).toEqual(next);
  });

  it('never gives one slot twice, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 50 }), (clocks) => {
        const ids = new Set<string>();
        let last: MessageSlot | null = { secondMs: 0, sequence: 9_990 };
        for (const clockMs of clocks) {
          last = nextMessageSlot(last, clockMs);
          ids.add(makeMessageId(HOSPITAL, last));
        }
        expect(ids.size).toBe(clocks.length);
      }),
    );
  });
});
