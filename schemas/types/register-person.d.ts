// Generated from schemas/ by `npm run schemas:generate`; `npm run schemas:check` finds drift.
import type { BusinessDate, Fen, PersonId, RegionCode } from '@medclear/domain';

export type Scheme = 'employee' | 'resident';

export type PersonKind = 'active' | 'retired' | 'resident';

export type ResidentClass = 'minor' | 'adult' | 'elder';

export interface Relation {
  readonly scheme: Scheme;
  readonly personKind: PersonKind;
  readonly insuredRegion: RegionCode;
  readonly startsOn: BusinessDate;
  readonly pausesOn: null | BusinessDate;
  /** Of a resident; null where the registry has not told it. */
  readonly residentClass: null | ResidentClass;
}

export type Hash16 = string;

export interface Card {
  readonly cardHash: Hash16;
  readonly issuerRegion: RegionCode;
  readonly issuedOn: BusinessDate;
  readonly expiresOn: BusinessDate;
  readonly isLost: boolean;
  readonly lastContributionOn: null | BusinessDate;
  readonly isFinancialActive: boolean;
}

export interface Identities {
  readonly isCivilServant: boolean;
  readonly isInHardship: boolean;
  readonly receivesAssistance: boolean;
}

/** Command: replaces what the province knows of a person; accumulators stay. */
export interface RegisterPerson {
  readonly personId: PersonId;
  readonly relations: readonly Relation[];
  readonly cards: readonly Card[];
  readonly openingAccountFen: Fen;
  readonly identities: Identities;
  readonly openingFamilyFen: Fen;
}
