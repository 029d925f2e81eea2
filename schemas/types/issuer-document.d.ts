// Generated from schemas/ by `npm run schemas:generate`; `npm run schemas:check` finds drift.
import type { BusinessDate } from '@medclear/domain';

export type IssuerState = 'applied' | 'province-reviewed' | 'approved' | 'registered' | 'withdrawn';

export type CardScope = 'city' | 'province' | 'national';

/** Store: what a province knows of an issuer of cards. */
export interface IssuerDocument {
  readonly state: IssuerState;
  readonly medicalScope: CardScope;
  readonly startsOn: BusinessDate;
  readonly endsOn: null | BusinessDate;
}
