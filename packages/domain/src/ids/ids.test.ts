import { businessDateOf, clockDigitsOf, parseBusinessDate } from './business-date';
import { identityCheckDigit, parseIdentityNumber } from './identity-number';
import { parseClaimId } from './parse-claim-id';
import { parseInstitutionCode } from './parse-institution-code';
import { parseMessageId } from './parse-message-id';
import { parseRegionCode } from './parse-region-code';
import { trusted } from './trusted';

const TODAY = trusted.businessDate('2026-03-02');

describe('identifiers', () => {
  it.each(['11010519491231002X', '11010519491231002x', '440524188001010014'])(
    'takes the standard’s own example %s',
    (text) => {
      expect(parseIdentityNumber(text, TODAY)).toEqual({ ok: true, value: text.toUpperCase() });
    },
  );

  it.each(['110105194912310021', '110105194902300029', '1101051949123100', ''])(
    'refuses the identity number "%s"',
    (text) => {
      expect(parseIdentityNumber(text, TODAY).ok).toBe(false);
    },
  );

  it('refuses a birth date after today', () => {
    const reborn = `11010520260303002${identityCheckDigit('11010520260303002')}`;
    expect(parseIdentityNumber(reborn, TODAY)).toEqual({ ok: false, reason: 'the birth date lies in the future' });
    expect(parseIdentityNumber(reborn, trusted.businessDate('2026-03-03')).ok).toBe(true);
  });

  it('lengthens fifteen digits to eighteen', () => {
    expect(parseIdentityNumber('110105491231002', TODAY)).toEqual({ ok: true, value: '11010519491231002X' });
  });

  it.each([
    [parseRegionCode, '360100', true],
    [parseRegionCode, '710000', false],
    [parseRegionCode, '36010', false],
    [parseInstitutionCode, 'H11010100001', true],
    [parseInstitutionCode, 'X11010100001', false],
    [parseInstitutionCode, 'P71010100001', false],
    [parseMessageId, 'H11010100001202603021000000001', true],
    [parseMessageId, 'H110101000012026030210000000012', false],
    [parseMessageId, '', false],
    [parseClaimId, '36-abcdefghijklmnopqrstuvwxyz', true],
    [parseClaimId, '36-abcdefghijklmnopqrstuvwxy1', false],
    [parseBusinessDate, '2024-02-29', true],
    [parseBusinessDate, '2026-02-29', false],
  ] as const)('%p reads %s: %s', (parse, text, isAccepted) => {
    expect(parse(text).ok).toBe(isAccepted);
  });

  it('prints a day and a second alike in whatever order they are asked', () => {
    const clocks = [0, 86_399_999, 0, Date.UTC(2026, 2, 1, 16), Date.UTC(2026, 2, 1, 15, 59, 59, 999), -1];
    const plain = (clockMs: number) => new Date(clockMs + 8 * 3_600_000).toISOString();
    for (const clockMs of [...clocks, ...clocks.toReversed()]) {
      expect(businessDateOf(clockMs)).toBe(plain(clockMs).slice(0, 10));
      expect(clockDigitsOf(clockMs)).toBe(plain(clockMs).slice(0, 19).replace(/\D/g, ''));
    }
  });

  it('changes the business day at midnight in UTC+8', () => {
    expect(businessDateOf(Date.UTC(2026, 2, 1, 15, 59, 59, 999))).toBe('2026-03-01');
    expect(businessDateOf(Date.UTC(2026, 2, 1, 16))).toBe('2026-03-02');
    expect(clockDigitsOf(Date.UTC(2026, 2, 1, 16))).toBe('20260302000000');
  });
});
