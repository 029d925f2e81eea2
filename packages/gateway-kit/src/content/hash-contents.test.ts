import { CONTENT_GROUPS, fen, trusted } from '@medclear/domain';
import type { ContentGroup } from '@medclear/domain';
import type { DeclaredClaim } from '../claim/declared-claim';
import { buildDeclaredClaim, DECLARED_LINE } from '../testing/build-declared-claim';
import { hashContents } from './hash-contents';

const CLAIM = buildDeclaredClaim();

function differing(change: Partial<DeclaredClaim>): readonly ContentGroup[] {
  const [left, right] = [hashContents('key', CLAIM), hashContents('key', { ...CLAIM, ...change })];
  return CONTENT_GROUPS.filter((group) => left[group] !== right[group]);
}

describe('hashContents', () => {
  it.each<[ContentGroup, Partial<DeclaredClaim>]>([
    ['institution', { treatmentRegion: trusted.regionCode('110102') }],
    ['person', { personNumber: 'SYN2' }],
    ['person', { cardIdentificationCode: 'SYNCARD' }],
    ['dates', { visitDate: trusted.businessDate('2026-03-01') }],
    ['business', { business: 'pharmacy' }],
    ['total', { totalFen: fen(101) }],
    ['lines', { lines: [{ ...DECLARED_LINE, itemCode: 'X-AMOXICILLIN' }] }],
    ['lines', { lines: [DECLARED_LINE, { ...DECLARED_LINE, lineNumber: '2' }] }],
    ['accountUse', { usesAccount: false }],
    ['rest', { hospitalLevel: 3 }],
    ['rest', { furtherContent: { rest: ['invoice'] } }],
  ])('tells that %s differs', (group, change) => {
    expect(differing(change)).toEqual([group]);
  });

  it('gives eight bytes in hex for each group, other ones under another key', () => {
    const hashes = hashContents('key', CLAIM);
    expect(Object.keys(hashes)).toEqual([...CONTENT_GROUPS]);
    expect(Object.values(hashes).every((hash) => /^[0-9a-f]{16}$/.test(hash))).toBe(true);
    expect(hashContents('other key', CLAIM).total).not.toBe(hashes.total);
  });
});
