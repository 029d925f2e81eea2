// Generated from schemas/ by `npm run schemas:generate`; `npm run schemas:check` finds drift.
import type { BusinessDate, PersonId, RegionCode } from '@medclear/domain';

export type FilingKind = 'long-term' | 'referral' | 'other-temporary';

export interface Filing {
  readonly filingId: string;
  readonly kind: FilingKind;
  readonly place: RegionCode;
  readonly startsOn: BusinessDate;
  readonly endsOn: null | BusinessDate;
  readonly filedOn: BusinessDate;
  readonly isValid: boolean;
}

/** Command: a filing of a person for care elsewhere; replaces the one with the same id. */
export interface RegisterFiling {
  readonly personId: PersonId;
  readonly filing: Filing;
}
