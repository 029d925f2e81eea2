import { CONTENT_GROUPS, fen, trusted } from '@medclear/domain';
import type { ContentGroup } from '@medclear/domain';
import type { DeclaredClaim } from '../claim/declared-claim';
import { PLAIN_VISIT } from '../claim/declared-visit';
import { hashContents } from './hash-contents';

const LINE = {
  lineNumber: '1',
  itemCode: 'X-METFORMIN',
  quantityTenThousandths: 10_000,
  unitPriceMicroYuan: 1_000_000,
  amountFen: fen(100),
};
const CLAIM: DeclaredClaim = {
  institutionCode: trusted.institutionCode('H11010100001'),
  messageId: 'M1',
  business: 'outpatient',
  treatmentRegion: trusted.regionCode('110101'),
  insuredRegion: trusted.regionCode('360100'),
  personNumber: 'SYN1',
  visitDate: trusted.businessDate('2026-03-02'),
  ...PLAIN_VISIT,
  credentialKind: 'e-voucher',
  cardIdentificationCode: null,
  voucherToken: null,
  usesAccount: true,
  hospitalLevel: 2,
  totalFen: fen(100),
  declaredSplit: null,
  lines: [LINE],
  furtherContent: {},
};

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
    ['lines', { lines: [{ ...LINE, itemCode: 'X-AMOXICILLIN' }] }],
    ['lines', { lines: [LINE, { ...LINE, lineNumber: '2' }] }],
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
