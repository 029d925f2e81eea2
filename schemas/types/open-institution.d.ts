// Generated from schemas/ by `npm run schemas:generate`; `npm run schemas:check` finds drift.
import type { BusinessDate, InstitutionCode } from '@medclear/domain';

export type Business = 'outpatient' | 'pharmacy' | 'inpatient' | 'day-surgery' | 'chronic';

export interface InstitutionOpening {
  readonly care: Business;
  readonly openFrom: BusinessDate;
  readonly openUntil: null | BusinessDate;
  /** for chronic care: the diseases it is opened for */
  readonly diseaseCodes: readonly string[];
}

export interface Institution {
  readonly openings: readonly InstitutionOpening[];
}

/** Command: the kinds of care that an institution is opened for. */
export interface OpenInstitution {
  readonly institutionCode: InstitutionCode;
  readonly institution: Institution;
}
