// Generated from schemas/ by `npm run schemas:generate`; `npm run schemas:check` finds drift.
import type { BusinessDate } from '@medclear/domain';

/** Store: since when a business is open between two regions. */
export interface RegionPairDocument {
  readonly openFrom: BusinessDate;
  readonly openUntil: null | BusinessDate;
}
