// Generated from schemas/ by `npm run schemas:generate`; `npm run schemas:check` finds drift.
import type { BusinessDate, InstitutionCode, PersonId } from '@medclear/domain';

export interface Admission {
  readonly admissionId: string;
  readonly institutionCode: InstitutionCode;
  readonly admittedOn: BusinessDate;
  readonly dischargedOn: null | BusinessDate;
}

/** Command: a stay of a person in a hospital; replaces the one with the same id. */
export interface ReportAdmission {
  readonly personId: PersonId;
  readonly admission: Admission;
}
