// Generated from schemas/ by `npm run schemas:generate`; `npm run schemas:check` finds drift.
import type { BasisPoints, BusinessDate, ClaimId, Fen, RefusalCode, StepInputs } from '@medclear/domain';

export type Hash8 = string;

/** A keyed hash of 8 bytes per group of the institution's message. */
export interface ContentHashes {
  readonly institution: Hash8;
  readonly person: Hash8;
  readonly dates: Hash8;
  readonly business: Hash8;
  readonly total: Hash8;
  readonly lines: Hash8;
  readonly accountUse: Hash8;
  readonly rest: Hash8;
}

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

/** Store: what is remembered of a claim id. */
export interface ClaimDocument {
  readonly claimId: ClaimId;
  readonly contentHashes: ContentHashes;
  readonly commandOffset: number;
  readonly outcome: 
    | { readonly 'medclear.Settled': Settled }
    | { readonly 'medclear.Refused': Refused };
}
