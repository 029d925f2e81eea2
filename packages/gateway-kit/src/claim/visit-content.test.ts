import { CONTENT_GROUPS, fen, trusted } from '@medclear/domain';
import type { ContentGroup } from '@medclear/domain';
import { hashContents } from '../content/hash-contents';
import { buildDeclaredClaim, DECLARED_LINE } from '../testing/build-declared-claim';
import type { DeclaredClaim } from './declared-claim';
import { withVisitContent } from './visit-content';

const CLAIM = buildDeclaredClaim({ furtherContent: { business: ['41'] } });

function differing(change: Partial<DeclaredClaim>): readonly ContentGroup[] {
  const [left, right] = [CLAIM, { ...CLAIM, ...change }].map((claim) => hashContents('key', withVisitContent(claim)));
  return CONTENT_GROUPS.filter((group) => left?.[group] !== right?.[group]);
}

describe('withVisitContent', () => {
  it('adds nothing to a plain visit, so that it keeps the hashes it always had', () => {
    expect(withVisitContent(CLAIM)).toBe(CLAIM);
    expect(withVisitContent({ ...CLAIM, lines: [{ ...DECLARED_LINE, isUseCovered: true }] }).furtherContent).toBe(
      CLAIM.furtherContent,
    );
  });

  it.each<[ContentGroup, Partial<DeclaredClaim>]>([
    ['dates', { admittedOn: trusted.businessDate('2026-03-02'), dischargedOn: trusted.businessDate('2026-03-09') }],
    ['business', { isEmergency: true }],
    ['business', { diseaseCode: 'M01600' }],
    ['business', { visitNumber: 'V-1' }],
    ['business', { visitNumber: 'V-1', chargeBatch: '2' }],
    ['total', { hospitalPartFen: fen(1) }],
    ['total', { quoted: { policyVersion: '1', fundTotalFen: fen(1), accountFen: fen(2), cashFen: fen(3) } }],
    ['lines', { lines: [{ ...DECLARED_LINE, isUseCovered: false }] }],
  ])('tells that %s differs', (group, change) => {
    expect(differing(change)).toEqual([group]);
  });

  it.each<[string, Partial<DeclaredClaim>]>([
    ['the token of the e-voucher', { voucherToken: 'SYN-VOUCHER' }],
    ['the declared split', { declaredSplit: { inScopeFen: fen(100) } }],
  ])('does not compare %s', (_what, change) => {
    expect(differing(change)).toEqual([]);
  });
});
