import type { BusinessDate, RegionCode } from '../ids/brands';
import type { Fen } from '../money/fen';
import type { InsuranceScheme } from '../province/documents';
import type { SchemePolicy } from './benefit-policy';
import type { EligibilityPolicy } from './eligibility-policy';

/** What a pooling region pays from a day on. */
export interface PolicyVersion {
  readonly version: string;
  readonly effectiveFrom: BusinessDate;
  readonly source: string;
  /** The day that chooses the version and the year of a stay: its first or its last. */
  readonly dated: 'by-admission' | 'by-discharge';
  readonly schemes: Readonly<Record<InsuranceScheme, SchemePolicy | null>>;
  readonly eligibility: EligibilityPolicy;
  /** Where the funds may pay less in all for a higher amount in scope; every other policy never does. */
  readonly paysLessForMore?: PaysLessForMore;
}

/** By how much at most, and why: published with the policy, and held by its properties. */
export interface PaysLessForMore {
  readonly atMostFen: Fen;
  readonly why: string;
}

export interface RegionPolicy {
  readonly regionCode: RegionCode;
  readonly zh: string;
  readonly en: string;
  /** From the oldest to the newest. */
  readonly versions: readonly PolicyVersion[];
}
