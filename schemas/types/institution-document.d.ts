// Generated from schemas/ by `npm run schemas:generate`; `npm run schemas:check` finds drift.
import type { BusinessDate } from '@medclear/domain';

export type Business = 'outpatient' | 'pharmacy' | 'inpatient' | 'day-surgery' | 'chronic';

export interface InstitutionOpening {
  readonly care: Business;
  readonly openFrom: BusinessDate;
  readonly openUntil: null | BusinessDate;
  /** for chronic care: the diseases it is opened for */
  readonly diseaseCodes: readonly string[];
}

/** Store: what an institution is opened for. */
export interface InstitutionDocument {
  readonly openings: readonly InstitutionOpening[];
}
