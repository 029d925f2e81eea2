import type { BusinessDate, RegionCode } from '../ids/brands';
import type { BasisPoints } from '../money/basis-points';
import type { Fen } from '../money/fen';
import type { HospitalLevel } from '../province/command';

/** Outpatient care of employees: a deductible per year, a ratio by hospital level, a cap per year. */
export interface OutpatientRule {
  readonly deductibleFen: Fen;
  readonly annualCapFen: { readonly active: Fen; readonly retired: Fen };
  readonly pooledRateBpByLevel: Readonly<Record<HospitalLevel, BasisPoints>>;
  /** Added to the ratio of the retired. */
  readonly retiredBonusBp: BasisPoints;
}

/** What a pooling region pays from a day on. */
export interface PolicyVersion {
  readonly version: string;
  readonly effectiveFrom: BusinessDate;
  readonly source: string;
  readonly employeeOutpatient: OutpatientRule;
}

export interface RegionPolicy {
  readonly regionCode: RegionCode;
  /** From the oldest to the newest. */
  readonly versions: readonly PolicyVersion[];
}
