import type {
  Admission,
  DiseaseQualification,
  Filing,
  InstitutionDocument,
  IssuerDocument,
  Suspension,
  Transfer,
  VoucherState,
} from '../eligibility/facts';
import type { BusinessDate, ClaimId, InstitutionCode, PersonId, RegionCode } from '../ids/brands';
import type { ItemSplit, SplitLine } from '../items/item-split';
import type { Fen } from '../money/fen';
import type { CareKind } from '../policy/benefit-policy';
import type { ActCommand, HoldCommand } from './act-command';
import type { FundCode, Identities, InsuranceRelation, RegisteredCard } from './documents';
import type { OperatorCommand } from './operator-command';

/** A business between two regions is opened for one kind of care. */
export type BusinessKind = CareKind;
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

/** What a quote has told, as far as a bill that refers to it depends on it. */
export interface QuotedAmounts {
  readonly policyVersion: string;
  readonly fundTotalFen: Fen;
  readonly accountFen: Fen;
  readonly cashFen: Fen;
}

export interface SettleCommand {
  readonly kind: 'settle';
  readonly claimId: ClaimId;
  readonly institutionCode: InstitutionCode;
  /** The institution's own message id, at most 30 characters. */
  readonly messageId: string;
  readonly business: CareKind;
  readonly treatmentRegion: RegionCode;
  readonly insuredRegion: RegionCode;
  readonly personId: PersonId;
  /** The day of the visit; for a stay the day of admission. */
  readonly visitDate: BusinessDate;
  /** First and last day of a stay; null for every other care. */
  readonly admittedOn: BusinessDate | null;
  readonly dischargedOn: BusinessDate | null;
  readonly isEmergency: boolean;
  /** The chronic disease that is treated, where the care is for one. */
  readonly diseaseCode: string | null;
  readonly credentialKind: CredentialKind;
  /** Keyed hash of the card's identification code; null unless a card was read. */
  readonly cardHash: string | null;
  /** First six digits of the card's identification code; null unless a card was read. */
  readonly cardIssuerRegion: RegionCode | null;
  /** What the gateway's verifier found of an e-voucher's token. */
  readonly voucher: VoucherState;
  readonly usesAccount: boolean;
  readonly hospitalLevel: HospitalLevel;
  /** What the hospital bears itself. */
  readonly hospitalPartFen: Fen;
  /** What the institution was quoted: it settles nothing else. Null when it refers to no quote. */
  readonly quoted: QuotedAmounts | null;
  /** The institution's visit, its charge batch and the total as 16 hex digits of a keyed hash; null when it names no visit. */
  readonly visitKey: string | null;
  readonly totals: ItemSplit;
  readonly lines: readonly SplitLine[];
  readonly contentHashes: ContentHashes;
}

/** Replaces who a person is to the province; accumulators and facts stay. Both accounts are credited once, with the first registration. */
export interface RegisterPersonCommand {
  readonly kind: 'register-person';
  readonly personId: PersonId;
  readonly relations: readonly InsuranceRelation[];
  readonly cards: readonly RegisteredCard[];
  readonly identities: Identities;
  readonly openingAccountFen: Fen;
  readonly openingFamilyFen: Fen;
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

/** Replaces the filing with the same id. */
export interface RegisterFilingCommand {
  readonly kind: 'register-filing';
  readonly personId: PersonId;
  readonly filing: Filing;
}

/** Replaces the qualification for the same disease that starts on the same day. */
export interface QualifyDiseaseCommand {
  readonly kind: 'qualify-disease';
  readonly personId: PersonId;
  readonly qualification: DiseaseQualification;
}

/** Replaces the admission with the same id, so that a discharge is reported with it. */
export interface ReportAdmissionCommand {
  readonly kind: 'report-admission';
  readonly personId: PersonId;
  readonly admission: Admission;
}

/** Replaces the state of the person's transfer to another region. */
export interface ReportTransferCommand {
  readonly kind: 'report-transfer';
  readonly personId: PersonId;
  readonly transfer: Transfer;
}

/** Replaces the suspension that starts on the same day. */
export interface SuspendPersonCommand {
  readonly kind: 'suspend-person';
  readonly personId: PersonId;
  readonly suspension: Suspension;
}

/** Replaces what the province knows of an issuer of cards. */
export interface RegisterIssuerCommand {
  readonly kind: 'register-issuer';
  readonly issuerRegion: RegionCode;
  readonly issuer: IssuerDocument;
}

/** Replaces what an institution is opened for. */
export interface OpenInstitutionCommand {
  readonly kind: 'open-institution';
  readonly institutionCode: InstitutionCode;
  readonly institution: InstitutionDocument;
}

/** A fact of one person; it may be reported before the person is registered. */
export type PersonFactCommand =
  RegisterFilingCommand | QualifyDiseaseCommand | ReportAdmissionCommand | ReportTransferCommand | SuspendPersonCommand;
export type FactCommand = PersonFactCommand | RegisterIssuerCommand | OpenInstitutionCommand;

export type RegistryCommand = RegisterPersonCommand | OpenRegionPairCommand | FundQuotaCommand | FactCommand;
/** Sets money aside for a bill of its own. */
export type BillCommand = SettleCommand | HoldCommand;
/** Has a claim id of its own and is answered to an institution. */
export type ClaimCommand = BillCommand | ActCommand;
export type Command = ClaimCommand | RegistryCommand | OperatorCommand;

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
