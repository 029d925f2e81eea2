// Generated from schemas/ by `npm run schemas:generate`; `npm run schemas:check` finds drift.
import type { BusinessDate, RegionCode } from '@medclear/domain';

export type IssuerState = 'applied' | 'province-reviewed' | 'approved' | 'registered' | 'withdrawn';

export type CardScope = 'city' | 'province' | 'national';

export interface Issuer {
  readonly state: IssuerState;
  readonly medicalScope: CardScope;
  readonly startsOn: BusinessDate;
  readonly endsOn: null | BusinessDate;
}

/** Command: what the province knows of an issuer of cards. */
export interface RegisterIssuer {
  readonly issuerRegion: RegionCode;
  readonly issuer: Issuer;
}
