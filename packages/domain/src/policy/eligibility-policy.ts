import type { CareKind } from './benefit-policy';

/** How the treating place stands to the insured one, by pooling areas. */
export const REGION_RELATIONS = ['same-pool', 'intra-province', 'cross-province'] as const;
export type RegionRelation = (typeof REGION_RELATIONS)[number];

export const CARD_CHECKS = ['card-number', 'issuer', 'lost', 'expired', 'token'] as const;
export type CardCheck = (typeof CARD_CHECKS)[number];

export const TRANSFER_STATES = [
  'certificate-issued',
  'applied',
  'accepted',
  'rejected',
  'funds-out',
  'funds-confirmed',
  'done',
] as const;
export type TransferState = (typeof TRANSFER_STATES)[number];

/** Kinds of care for which something is asked, by region relation. */
export type AskedFor = Readonly<Record<RegionRelation, readonly CareKind[]>>;

/** Where the rules of eligibility leave a choice to the region. */
export interface EligibilityPolicy {
  /** R2: only institutions that the registry lists are open; otherwise those it does not close. */
  readonly isInstitutionListed: boolean;
  /** R3: the order of the credential's checks. */
  readonly cardChecks: readonly CardCheck[];
  /** R3: valid for a year from the issue or the last contribution, instead of the chip's own date. */
  readonly usesYearlyCardRule: boolean;
  /** R4: an opened pair lets a card in that its scope would keep out. */
  readonly openingOverridesCardScope: boolean;
  /** R3: a person with more than one active card is warned about, or may use the newest only. */
  readonly isOneCardPerPerson: boolean;
  /** R8: for which care an opened pair is asked. */
  readonly pairAskedFor: AskedFor;
  /** R9: for which care a filing is asked; without one a visit elsewhere is an other temporary one. */
  readonly filingAskedFor: AskedFor;
  /** R9: a filing for `xx0000` covers the whole province. */
  readonly isProvinceFilingWhole: boolean;
  /** Visits elsewhere in the province are paid as at home. */
  readonly isIntraProvinceLocal: boolean;
  /** R12: the states of a transfer in which nothing is paid. */
  readonly lockingTransferStates: readonly TransferState[];
}
