import { businessDateOf, clockDigitsOf, parseBusinessDate } from './business-date';
import { parseIdentityNumber } from './identity-number';
import { parseClaimId } from './parse-claim-id';
import { parseInstitutionCode } from './parse-institution-code';
import { parseMessageId } from './parse-message-id';
import { parseRegionCode } from './parse-region-code';

describe('identifiers', () => {
  it.each(['11010519491231002X', '11010519491231002x', '440524188001010014'])(
    'takes the standard’s own example %s',
    (text) => {
      expect(parseIdentityNumber(text)).toEqual({ ok: true, value: text.toUpperCase() });
    },
  );

  it.each(['110105194912310021', '110105194902300029', '1101051949123100', ''])(
    'refuses the identity number "%s"',
    (text) => {
      expect(parseIdentityNumber(text).ok).toBe(false);
    },
  );

  it('lengthens fifteen digits to eighteen', () => {
    expect(parseIdentityNumber('110105491231002')).toEqual({ ok: true, value: '11010519491231002X' });
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

  it('changes the business day at midnight in UTC+8', () => {
    expect(businessDateOf(Date.UTC(2026, 2, 1, 15, 59, 59, 999))).toBe('2026-03-01');
    expect(businessDateOf(Date.UTC(2026, 2, 1, 16))).toBe('2026-03-02');
    expect(clockDigitsOf(Date.UTC(2026, 2, 1, 16))).toBe('20260302000000');
  });
});
