// Generated from schemas/ by `npm run schemas:generate`; `npm run schemas:check` finds drift.
import type { BusinessDate, PersonId } from '@medclear/domain';

export interface Suspension {
  readonly startsOn: BusinessDate;
  readonly endsOn: null | BusinessDate;
}

/** Command: days on which a person is paid nothing. */
export interface SuspendPerson {
  readonly personId: PersonId;
  readonly suspension: Suspension;
}
