import { fen, trusted } from '@medclear/domain';
import { buildDeclaredClaim } from '../testing/build-declared-claim';
import { visitKeyOf } from './visit-key';

const VISIT = buildDeclaredClaim({ visitNumber: 'V-1' });

describe('the key of a visit', () => {
  it('is the same whatever else a bill says', () => {
    const other = buildDeclaredClaim({ visitNumber: 'V-1', messageId: 'M2', usesAccount: false, hospitalLevel: 3 });
    expect(visitKeyOf('key', other)).toBe(visitKeyOf('key', VISIT));
    expect(visitKeyOf('key', VISIT)).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each([
    ['another number', { visitNumber: 'V-2' }],
    ['another batch', { chargeBatch: '1' }],
    ['another total', { totalFen: fen(101) }],
    ['another institution', { institutionCode: trusted.institutionCode('H11010100002') }],
  ])('differs for %s', (_what, change) => {
    expect(visitKeyOf('key', { ...VISIT, ...change })).not.toBe(visitKeyOf('key', VISIT));
  });

  it('differs under another key, and is none for a visit without a number', () => {
    expect(visitKeyOf('other key', VISIT)).not.toBe(visitKeyOf('key', VISIT));
    expect(visitKeyOf('key', buildDeclaredClaim())).toBeNull();
  });
});
