// Generated from schemas/ by `npm run schemas:generate`; `npm run schemas:check` finds drift.
import type { BasisPoints, BusinessDate, ClaimId, Fen, InstitutionCode, RefusalCode, StepInputs } from '@medclear/domain';

export type Scheme = 'employee' | 'resident';

export interface ItemSplit {
  readonly totalFen: Fen;
  readonly fullySelfPaidFen: Fen;
  readonly overLimitFen: Fen;
  readonly advanceSelfPayFen: Fen;
  readonly inScopeFen: Fen;
}

export interface BenefitSplit {
  readonly deductibleFen: Fen;
  readonly poolRateBp: BasisPoints;
  readonly poolFundFen: Fen;
  readonly fundTotalFen: Fen;
  readonly personFen: Fen;
  readonly accountFen: Fen;
  readonly cashFen: Fen;
  readonly accountBalanceAfterFen: Fen;
  readonly remoteShareFen: Fen;
  readonly largeSumFundFen: Fen;
  readonly largeIllnessFundFen: Fen;
  readonly civilServantFundFen: Fen;
  readonly assistanceFundFen: Fen;
  readonly hospitalPartFen: Fen;
  readonly familyFen: Fen;
}

export type ItemClass = 'A' | 'B' | 'C';

export interface SplitLine {
  readonly lineNumber: string;
  readonly itemCode: string;
  readonly itemClass: ItemClass;
  readonly chargeCategory: string;
  readonly quantityTenThousandths: number;
  readonly unitPriceMicroYuan: number;
  /** in basis points */
  readonly advanceShareBp: number;
  readonly ceilingMicroYuan: null | number;
  readonly totalFen: Fen;
  readonly fullySelfPaidFen: Fen;
  readonly overLimitFen: Fen;
  readonly advanceSelfPayFen: Fen;
  readonly inScopeFen: Fen;
}

export type StepRule = 'IN_SCOPE' | 'DEDUCTIBLE' | 'POOL' | 'ANNUAL_CAP' | 'FUND_TOTAL' | 'PERSON' | 'ACCOUNT' | 'CASH' | 'REMOTE_SHARE' | 'ABOVE_CAP' | 'LARGE_ILLNESS' | 'CIVIL_SERVANT' | 'ASSISTANCE' | 'HOSPITAL_PART' | 'FAMILY_ACCOUNT';

export interface Step {
  readonly rule: StepRule;
  readonly amountFen: Fen;
  readonly restFen: Fen;
  /** what the step has looked at, each once, in the order of the names */
  readonly inputs: StepInputs;
}

export type Place = 'local' | 'long-term' | 'referral' | 'emergency' | 'other-temporary' | 'return-home';

export type Fund = 'employee-pool' | 'personal-account' | 'resident-pool' | 'large-sum' | 'large-illness' | 'civil-servant' | 'medical-assistance';

export interface FundDetail {
  readonly fund: Fund;
  readonly inScopeFen: Fen;
  readonly limitFen: null | Fen;
  readonly amountFen: Fen;
}

export type InsuredKind = 'active' | 'retired' | 'resident';

export type ResidentClass = 'minor' | 'adult' | 'elder';

export interface SettlementAnswer {
  readonly settlementId: string;
  readonly settledAtMs: number;
  readonly businessDate: BusinessDate;
  readonly scheme: Scheme;
  readonly policyVersion: string;
  readonly totals: ItemSplit;
  readonly split: BenefitSplit;
  readonly lines: readonly SplitLine[];
  readonly steps: readonly Step[];
  /** how the visit stood to the insured place */
  readonly place: Place;
  readonly details: readonly FundDetail[];
  /** codes of what was noticed and does not stand in the way */
  readonly warnings: readonly string[];
  /** of the relation that pays; null in answers that were given before it was told */
  readonly personKind: null | InsuredKind;
  /** Of the relation that pays; null where the registry has not told it. */
  readonly residentClass: null | ResidentClass;
  /** As the registry had it; null in answers that were given before it was told. */
  readonly isCivilServant: null | boolean;
}

export interface Settled {
  readonly answer: SettlementAnswer;
}

export interface Refusal {
  /** a code of the refusal catalogue */
  readonly code: RefusalCode;
  readonly detail: null | string;
}

export interface Refused {
  readonly refusal: Refusal;
}

export type ContentGroup = 'institution' | 'person' | 'dates' | 'business' | 'total' | 'lines' | 'accountUse' | 'rest';

export interface Conflicted {
  readonly differingGroups: readonly ContentGroup[];
}

export type Recorded = Record<never, never>;

export type ParkReason = 'bad-magic' | 'does-not-decode' | 'too-large';

export interface Parked {
  readonly reason: ParkReason;
}

export interface Quarantined {
  readonly operator: string;
  readonly reason: string;
}

export type Unknown = Record<never, never>;

export interface Held {
  readonly answer: SettlementAnswer;
  readonly expiresAtMs: number;
}

/** The four parts add up to the total; the deductible is in scope. */
export interface ActParts {
  readonly fullySelfPaidFen: Fen;
  readonly overLimitFen: Fen;
  readonly advanceSelfPayFen: Fen;
  readonly inScopeFen: Fen;
  readonly deductibleFen: Fen;
}

/** total = fundTotal + hospitalPart + person, of the lines acted upon. */
export interface ActAmounts {
  readonly totalFen: Fen;
  readonly fundTotalFen: Fen;
  readonly hospitalPartFen: Fen;
  readonly personFen: Fen;
  readonly accountFen: Fen;
  readonly familyFen: Fen;
  readonly cashFen: Fen;
  /** What the lines are made of; null in answers that were given before it was told. */
  readonly parts: null | ActParts;
}

export interface Leg {
  readonly fund: Fund;
  readonly amountFen: Fen;
}

export type ClaimState = 'held' | 'settled' | 'released' | 'expired' | 'superseded' | 'reversed' | 'partly-refunded' | 'refunded';

/** What the till is shown of an act on a claim. */
export interface ActAnswer {
  /** Of the act itself. */
  readonly settlementId: string;
  /** Of the settlement or hold acted upon. */
  readonly targetSettlementId: string;
  readonly decidedAtMs: number;
  readonly businessDate: BusinessDate;
  readonly lineNumbers: readonly string[];
  readonly amounts: ActAmounts;
  readonly legs: readonly Leg[];
  readonly accountBalanceAfterFen: Fen;
  /** Where the money of the whole claim is after the act. */
  readonly claimState: ClaimState;
}

export interface Captured {
  readonly targetId: ClaimId;
  readonly answer: ActAnswer;
}

export interface Released {
  readonly targetId: ClaimId;
  readonly answer: ActAnswer;
}

export interface Refunded {
  readonly targetId: ClaimId;
  readonly answer: ActAnswer;
}

export type Undone = 'hold' | 'settlement' | 'refund';

export interface Reversed {
  readonly targetId: ClaimId;
  readonly undone: Undone;
  readonly answer: ActAnswer;
}

export type Found = 'nothing' | 'refusal';

export interface Blocked {
  readonly targetId: ClaimId;
  readonly found: Found;
}

export type ClaimAct = 'settle' | 'hold' | 'capture' | 'release' | 'refund' | 'reverse' | 'blocked';

export type LineState = 'captured' | 'released' | 'refunded';

/** How a claim stands now. */
export interface ClaimStanding {
  readonly institutionCode: InstitutionCode;
  readonly act: ClaimAct;
  /** Null of what has no money of its own. */
  readonly state: null | ClaimState;
  readonly expiresAtMs: null | number;
  readonly lines: null | readonly LineState[];
  readonly endedBy: null | ClaimId;
}

/** What the waiting gateway is told. */
export interface Reply {
  readonly commandOffset: number;
  readonly clockMs: number;
  readonly claimId: null | ClaimId;
  readonly isRepeat: boolean;
  readonly outcome: 
    | { readonly 'medclear.Settled': Settled }
    | { readonly 'medclear.Refused': Refused }
    | { readonly 'medclear.Conflicted': Conflicted }
    | { readonly 'medclear.Recorded': Recorded }
    | { readonly 'medclear.Parked': Parked }
    | { readonly 'medclear.Quarantined': Quarantined }
    | { readonly 'medclear.Unknown': Unknown }
    | { readonly 'medclear.Held': Held }
    | { readonly 'medclear.Captured': Captured }
    | { readonly 'medclear.Released': Released }
    | { readonly 'medclear.Refunded': Refunded }
    | { readonly 'medclear.Reversed': Reversed }
    | { readonly 'medclear.Blocked': Blocked };
  /** Only in the answer to a status question about a known claim. */
  readonly standing: null | ClaimStanding;
}
