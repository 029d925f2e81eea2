import { fen } from '@medclear/domain';
import type { Receipt } from '../receipt';
import { SAMPLE_SETTLE } from './sample-records';

const TOLD = {
  claimId: SAMPLE_SETTLE.claimId,
  institutionCode: SAMPLE_SETTLE.institutionCode,
  gateway: 'hospital-1',
  route: 'settle',
  toldAtMs: 1_772_416_800_123,
} as const;
const TOLD_AMOUNTS = {
  totalFen: fen(452),
  fundFen: fen(300),
  accountFen: fen(100),
  familyFen: fen(2),
  cashFen: fen(50),
};

export const SAMPLE_RECEIPTS: readonly Receipt[] = [
  { ...TOLD, outcome: 'settled', code: null, isRepeat: true, amounts: TOLD_AMOUNTS },
  { ...TOLD, outcome: 'refused', code: 'FUND_SHORT', isRepeat: false, amounts: null },
  { ...TOLD, outcome: 'left-waiting', code: null, isRepeat: false, amounts: null },
];
