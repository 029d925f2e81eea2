// Generated from schemas/ by `npm run schemas:generate`; `npm run schemas:check` finds drift.
import type { BusinessDate, PersonId } from '@medclear/domain';

export interface DiseaseQualification {
  readonly diseaseCode: string;
  readonly startsOn: BusinessDate;
  readonly endsOn: null | BusinessDate;
}

/** Command: a chronic disease for which a person is qualified. */
export interface QualifyDisease {
  readonly personId: PersonId;
  readonly qualification: DiseaseQualification;
}
