// Generated from schemas/ by `npm run schemas:generate`; `npm run schemas:check` finds drift.
import type { BusinessDate, Fen, PersonId, RegionCode } from '@medclear/domain';

export type Scheme = 'employee' | 'resident';

export type PersonKind = 'active' | 'retired' | 'resident';

export interface Relation {
  readonly scheme: Scheme;
  readonly personKind: PersonKind;
  readonly insuredRegion: RegionCode;
  readonly startsOn: BusinessDate;
  readonly pausesOn: null | BusinessDate;
}

export type Hash16 = string;

export interface Card {
  readonly cardHash: Hash16;
  readonly issuerRegion: RegionCode;
  readonly issuedOn: BusinessDate;
  readonly expiresOn: BusinessDate;
  readonly isLost: boolean;
}

export type Benefit = 'outpatient';

export interface Accumulator {
  readonly year: number;
  readonly scheme: Scheme;
  readonly benefit: Benefit;
  readonly deductibleUsedFen: Fen;
  readonly poolPaidFen: Fen;
}

/** Store: what a province knows of a person. */
export interface PersonDocument {
  readonly personId: PersonId;
  readonly relations: readonly Relation[];
  readonly cards: readonly Card[];
  readonly accountBalanceFen: Fen;
  readonly accumulators: readonly Accumulator[];
}
