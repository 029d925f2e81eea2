// Generated from schemas/ by `npm run schemas:generate`; `npm run schemas:check` finds drift.
import type { BusinessDate, RegionCode } from '@medclear/domain';

export type Business = 'outpatient' | 'pharmacy' | 'inpatient' | 'day-surgery' | 'chronic';

/** Command: opens one business between two regions. */
export interface OpenRegionPair {
  readonly insuredRegion: RegionCode;
  readonly treatmentRegion: RegionCode;
  readonly business: Business;
  readonly openFrom: BusinessDate;
  readonly openUntil: null | BusinessDate;
}
