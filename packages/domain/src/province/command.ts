import type { BusinessDate, ClaimId, InstitutionCode, PersonId, RegionCode } from '../ids/brands';
import type { ItemSplit, SplitLine } from '../items/item-split';
import type { Fen } from '../money/fen';
import type { Card, FundCode, InsuranceRelation } from './documents';

export type BusinessKind = 'outpatient' | 'pharmacy';
export type HospitalLevel = 1 | 2 | 3;

/** Where and until when the answer is awaited. It travels in Kafka headers, so that an unreadable record can be answered. */
export interface ReplyAddress {
  readonly topic: string;
  readonly correlationId: string;
  readonly untilMs: number;
}

/** The groups of an institution's message which are compared when its id comes again. */
export const CONTENT_GROUPS = [
  'institution',
  'person',
  'dates',
  'business',
  'total',
  'lines',
  'accountUse',
  'rest',
] as const;
export type ContentGroup = (typeof CONTENT_GROUPS)[number];
/** A keyed hash of 8 bytes per group, as 16 hex digits. */
export type ContentHashes = Readonly<Record<ContentGroup, string>>;

export type CredentialKind = 'e-voucher' | 'identity-card' | 'social-security-card';

export interface SettleCommand {
  readonly kind: 'settle';
  readonly claimId: ClaimId;
  readonly institutionCode: InstitutionCode;
  /** The institution's own message id, at most 30 characters. */
  readonly messageId: string;
  readonly business: BusinessKind;
  readonly treatmentRegion: RegionCode;
  readonly insuredRegion: RegionCode;
  readonly personId: PersonId;
  readonly visitDate: BusinessDate;
  readonly credentialKind: CredentialKind;
  /** Keyed hash of the card's identification code; null unless a card was read. */
  readonly cardHash: string | null;
  readonly usesAccount: boolean;
  readonly hospitalLevel: HospitalLevel;
  readonly totals: ItemSplit;
  readonly lines: readonly SplitLine[];
  readonly contentHashes: ContentHashes;
}

/** Replaces what the province knows of a person; accumulators stay. The account balance is credited once, with the first registration. */
export interface RegisterPersonCommand {
  readonly kind: 'register-person';
  readonly personId: PersonId;
  readonly relations: readonly InsuranceRelation[];
  readonly cards: readonly Card[];
  readonly openingAccountFen: Fen;
}

/** Opens one business between two regions from a day on. */
export interface OpenRegionPairCommand {
  readonly kind: 'open-region-pair';
  readonly insuredRegion: RegionCode;
  readonly treatmentRegion: RegionCode;
  readonly business: BusinessKind;
  readonly openFrom: BusinessDate;
  readonly openUntil: BusinessDate | null;
}

/** Adds money to a fund of the province. */
export interface FundQuotaCommand {
  readonly kind: 'add-fund-quota';
  readonly fund: FundCode;
  readonly amountFen: Fen;
}

export type RegistryCommand = RegisterPersonCommand | OpenRegionPairCommand | FundQuotaCommand;
export type Command = SettleCommand | RegistryCommand;

/** A command as it stands in the province's log. */
export interface LoggedCommand {
  readonly commandOffset: number;
  /** The broker's append time of this record. */
  readonly appendedAtMs: number;
  readonly reply: ReplyAddress | null;
  readonly content: Command | UnreadableCommand;
}

/** A record that nobody can ever read. It is parked by a decision like any other. */
export interface UnreadableCommand {
  readonly kind: 'unreadable';
  readonly reason: ParkReason;
}
export type ParkReason = 'bad-magic' | 'does-not-decode' | 'too-large';
