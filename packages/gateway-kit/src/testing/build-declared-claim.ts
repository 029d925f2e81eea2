import { fen, trusted } from '@medclear/domain';
import type { DeclaredClaim } from '../claim/declared-claim';
import { PLAIN_VISIT } from '../claim/declared-visit';

/** The one line of the claim that `buildDeclaredClaim` makes. */
export const DECLARED_LINE = {
  lineNumber: '1',
  itemCode: 'X-METFORMIN',
  quantityTenThousandths: 10_000,
  unitPriceMicroYuan: 1_000_000,
  amountFen: fen(100),
};

/** A plain outpatient visit of a synthetic person with one line, but for what is changed. */
export function buildDeclaredClaim(change: Partial<DeclaredClaim> = {}): DeclaredClaim {
  return {
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
    lines: [DECLARED_LINE],
    traceCodes: null,
    furtherContent: {},
    ...change,
  };
}
