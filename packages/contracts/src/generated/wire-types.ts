// Generated from schemas/ by `npm run schemas:generate`; `make check` finds drift.

/** schemas/add-fund-quota */
export declare namespace AddFundQuotaWire {
  type Fund = 'employee-pool' | 'personal-account' | 'unknown';
  interface AddFundQuota {
    readonly fund: Fund;
    readonly amountFen: number;
  }
  type Root = AddFundQuota;
}

/** schemas/claim-document */
export declare namespace ClaimDocumentWire {
  type Hash8 = string;
  interface ContentHashes {
    readonly institution: Hash8;
    readonly person: Hash8;
    readonly dates: Hash8;
    readonly business: Hash8;
    readonly total: Hash8;
    readonly lines: Hash8;
    readonly accountUse: Hash8;
    readonly rest: Hash8;
  }
  type Scheme = 'employee' | 'resident' | 'unknown';
  interface ItemSplit {
    readonly totalFen: number;
    readonly fullySelfPaidFen: number;
    readonly overLimitFen: number;
    readonly advanceSelfPayFen: number;
    readonly inScopeFen: number;
  }
  interface BenefitSplit {
    readonly deductibleFen: number;
    readonly poolRateBp: number;
    readonly poolFundFen: number;
    readonly fundTotalFen: number;
    readonly personFen: number;
    readonly accountFen: number;
    readonly cashFen: number;
    readonly accountBalanceAfterFen: number;
  }
  type ItemClass = 'A' | 'B' | 'C' | 'unknown';
  interface SplitLine {
    readonly lineNumber: string;
    readonly itemCode: string;
    readonly itemClass: ItemClass;
    readonly chargeCategory: string;
    readonly quantityTenThousandths: number;
    readonly unitPriceMicroYuan: number;
    readonly advanceShareBp: number;
    readonly ceilingMicroYuan: null | number;
    readonly totalFen: number;
    readonly fullySelfPaidFen: number;
    readonly overLimitFen: number;
    readonly advanceSelfPayFen: number;
    readonly inScopeFen: number;
  }
  type StepRule = 'IN_SCOPE' | 'DEDUCTIBLE' | 'POOL' | 'ANNUAL_CAP' | 'FUND_TOTAL' | 'PERSON' | 'ACCOUNT' | 'CASH' | 'OTHER';
  interface Step {
    readonly rule: StepRule;
    readonly amountFen: number;
    readonly restFen: number;
  }
  interface SettlementAnswer {
    readonly settlementId: string;
    readonly settledAtMs: number;
    readonly businessDate: string;
    readonly scheme: Scheme;
    readonly policyVersion: string;
    readonly totals: ItemSplit;
    readonly split: BenefitSplit;
    readonly lines: readonly SplitLine[];
    readonly steps: readonly Step[];
  }
  interface Settled {
    readonly answer: SettlementAnswer;
  }
  interface Refusal {
    readonly code: string;
    readonly detail: null | string;
  }
  interface Refused {
    readonly refusal: Refusal;
  }
  interface ClaimDocument {
    readonly claimId: string;
    readonly contentHashes: ContentHashes;
    readonly commandOffset: number;
    readonly outcome: { readonly 'medclear.Settled': Settled } | { readonly 'medclear.Refused': Refused };
  }
  type Root = ClaimDocument;
}

/** schemas/decision */
export declare namespace DecisionWire {
  type Hash32 = string;
  interface ReplyAddress {
    readonly topic: string;
    readonly correlationId: string;
    readonly untilMs: number;
  }
  type PersonId = string;
  type Business = 'outpatient' | 'pharmacy' | 'unknown';
  interface ClaimFacts {
    readonly institutionCode: string;
    readonly treatmentRegion: string;
    readonly insuredRegion: string;
    readonly business: Business;
    readonly visitDate: string;
  }
  type Hash8 = string;
  interface ContentHashes {
    readonly institution: Hash8;
    readonly person: Hash8;
    readonly dates: Hash8;
    readonly business: Hash8;
    readonly total: Hash8;
    readonly lines: Hash8;
    readonly accountUse: Hash8;
    readonly rest: Hash8;
  }
  type Scheme = 'employee' | 'resident' | 'unknown';
  interface ItemSplit {
    readonly totalFen: number;
    readonly fullySelfPaidFen: number;
    readonly overLimitFen: number;
    readonly advanceSelfPayFen: number;
    readonly inScopeFen: number;
  }
  interface BenefitSplit {
    readonly deductibleFen: number;
    readonly poolRateBp: number;
    readonly poolFundFen: number;
    readonly fundTotalFen: number;
    readonly personFen: number;
    readonly accountFen: number;
    readonly cashFen: number;
    readonly accountBalanceAfterFen: number;
  }
  type ItemClass = 'A' | 'B' | 'C' | 'unknown';
  interface SplitLine {
    readonly lineNumber: string;
    readonly itemCode: string;
    readonly itemClass: ItemClass;
    readonly chargeCategory: string;
    readonly quantityTenThousandths: number;
    readonly unitPriceMicroYuan: number;
    readonly advanceShareBp: number;
    readonly ceilingMicroYuan: null | number;
    readonly totalFen: number;
    readonly fullySelfPaidFen: number;
    readonly overLimitFen: number;
    readonly advanceSelfPayFen: number;
    readonly inScopeFen: number;
  }
  type StepRule = 'IN_SCOPE' | 'DEDUCTIBLE' | 'POOL' | 'ANNUAL_CAP' | 'FUND_TOTAL' | 'PERSON' | 'ACCOUNT' | 'CASH' | 'OTHER';
  interface Step {
    readonly rule: StepRule;
    readonly amountFen: number;
    readonly restFen: number;
  }
  interface SettlementAnswer {
    readonly settlementId: string;
    readonly settledAtMs: number;
    readonly businessDate: string;
    readonly scheme: Scheme;
    readonly policyVersion: string;
    readonly totals: ItemSplit;
    readonly split: BenefitSplit;
    readonly lines: readonly SplitLine[];
    readonly steps: readonly Step[];
  }
  type Fund = 'employee-pool' | 'personal-account' | 'unknown';
  interface Leg {
    readonly fund: Fund;
    readonly amountFen: number;
  }
  interface PersonUsage {
    readonly year: number;
    readonly scheme: Scheme;
    readonly deductibleFen: number;
    readonly poolPaidFen: number;
    readonly accountSpentFen: number;
  }
  interface Settled {
    readonly claimId: string;
    readonly personId: PersonId;
    readonly facts: ClaimFacts;
    readonly contentHashes: ContentHashes;
    readonly answer: SettlementAnswer;
    readonly legs: readonly Leg[];
    readonly usage: PersonUsage;
  }
  interface Refusal {
    readonly code: string;
    readonly detail: null | string;
  }
  interface Refused {
    readonly claimId: string;
    readonly personId: PersonId;
    readonly facts: ClaimFacts;
    readonly contentHashes: ContentHashes;
    readonly refusal: Refusal;
  }
  type ContentGroup = 'institution' | 'person' | 'dates' | 'business' | 'total' | 'lines' | 'accountUse' | 'rest' | 'other';
  interface Conflicted {
    readonly claimId: string;
    readonly differingGroups: readonly ContentGroup[];
  }
  interface Repeated {
    readonly claimId: string;
    readonly originalCommandOffset: number;
  }
  type PersonKind = 'active' | 'retired' | 'resident' | 'unknown';
  interface Relation {
    readonly scheme: Scheme;
    readonly personKind: PersonKind;
    readonly insuredRegion: string;
    readonly startsOn: string;
    readonly pausesOn: null | string;
  }
  type Hash16 = string;
  interface Card {
    readonly cardHash: Hash16;
    readonly issuerRegion: string;
    readonly issuedOn: string;
    readonly expiresOn: string;
    readonly isLost: boolean;
  }
  interface RegisterPerson {
    readonly personId: PersonId;
    readonly relations: readonly Relation[];
    readonly cards: readonly Card[];
    readonly openingAccountFen: number;
  }
  interface PersonRegistered {
    readonly command: RegisterPerson;
    readonly creditedFen: number;
  }
  interface OpenRegionPair {
    readonly insuredRegion: string;
    readonly treatmentRegion: string;
    readonly business: Business;
    readonly openFrom: string;
    readonly openUntil: null | string;
  }
  interface RegionPairOpened {
    readonly command: OpenRegionPair;
  }
  interface FundQuotaAdded {
    readonly fund: Fund;
    readonly amountFen: number;
  }
  type ParkReason = 'bad-magic' | 'does-not-decode' | 'too-large' | 'unknown';
  interface Parked {
    readonly reason: ParkReason;
  }
  interface Quarantined {
    readonly operator: string;
    readonly reason: string;
  }
  interface Decision {
    readonly previous: Hash32;
    readonly commandOffset: number;
    readonly clockMs: number;
    readonly reply: null | ReplyAddress;
    readonly outcome: { readonly 'medclear.Settled': Settled } | { readonly 'medclear.Refused': Refused } | { readonly 'medclear.Conflicted': Conflicted } | { readonly 'medclear.Repeated': Repeated } | { readonly 'medclear.PersonRegistered': PersonRegistered } | { readonly 'medclear.RegionPairOpened': RegionPairOpened } | { readonly 'medclear.FundQuotaAdded': FundQuotaAdded } | { readonly 'medclear.Parked': Parked } | { readonly 'medclear.Quarantined': Quarantined };
  }
  type Root = Decision;
}

/** schemas/open-region-pair */
export declare namespace OpenRegionPairWire {
  type Business = 'outpatient' | 'pharmacy' | 'unknown';
  interface OpenRegionPair {
    readonly insuredRegion: string;
    readonly treatmentRegion: string;
    readonly business: Business;
    readonly openFrom: string;
    readonly openUntil: null | string;
  }
  type Root = OpenRegionPair;
}

/** schemas/person-document */
export declare namespace PersonDocumentWire {
  type PersonId = string;
  type Scheme = 'employee' | 'resident' | 'unknown';
  type PersonKind = 'active' | 'retired' | 'resident' | 'unknown';
  interface Relation {
    readonly scheme: Scheme;
    readonly personKind: PersonKind;
    readonly insuredRegion: string;
    readonly startsOn: string;
    readonly pausesOn: null | string;
  }
  type Hash16 = string;
  interface Card {
    readonly cardHash: Hash16;
    readonly issuerRegion: string;
    readonly issuedOn: string;
    readonly expiresOn: string;
    readonly isLost: boolean;
  }
  type Benefit = 'outpatient' | 'unknown';
  interface Accumulator {
    readonly year: number;
    readonly scheme: Scheme;
    readonly benefit: Benefit;
    readonly deductibleUsedFen: number;
    readonly poolPaidFen: number;
  }
  interface PersonDocument {
    readonly personId: PersonId;
    readonly relations: readonly Relation[];
    readonly cards: readonly Card[];
    readonly accountBalanceFen: number;
    readonly accumulators: readonly Accumulator[];
  }
  type Root = PersonDocument;
}

/** schemas/region-pair-document */
export declare namespace RegionPairDocumentWire {
  interface RegionPairDocument {
    readonly openFrom: string;
    readonly openUntil: null | string;
  }
  type Root = RegionPairDocument;
}

/** schemas/register-person */
export declare namespace RegisterPersonWire {
  type PersonId = string;
  type Scheme = 'employee' | 'resident' | 'unknown';
  type PersonKind = 'active' | 'retired' | 'resident' | 'unknown';
  interface Relation {
    readonly scheme: Scheme;
    readonly personKind: PersonKind;
    readonly insuredRegion: string;
    readonly startsOn: string;
    readonly pausesOn: null | string;
  }
  type Hash16 = string;
  interface Card {
    readonly cardHash: Hash16;
    readonly issuerRegion: string;
    readonly issuedOn: string;
    readonly expiresOn: string;
    readonly isLost: boolean;
  }
  interface RegisterPerson {
    readonly personId: PersonId;
    readonly relations: readonly Relation[];
    readonly cards: readonly Card[];
    readonly openingAccountFen: number;
  }
  type Root = RegisterPerson;
}

/** schemas/reply */
export declare namespace ReplyWire {
  type Scheme = 'employee' | 'resident' | 'unknown';
  interface ItemSplit {
    readonly totalFen: number;
    readonly fullySelfPaidFen: number;
    readonly overLimitFen: number;
    readonly advanceSelfPayFen: number;
    readonly inScopeFen: number;
  }
  interface BenefitSplit {
    readonly deductibleFen: number;
    readonly poolRateBp: number;
    readonly poolFundFen: number;
    readonly fundTotalFen: number;
    readonly personFen: number;
    readonly accountFen: number;
    readonly cashFen: number;
    readonly accountBalanceAfterFen: number;
  }
  type ItemClass = 'A' | 'B' | 'C' | 'unknown';
  interface SplitLine {
    readonly lineNumber: string;
    readonly itemCode: string;
    readonly itemClass: ItemClass;
    readonly chargeCategory: string;
    readonly quantityTenThousandths: number;
    readonly unitPriceMicroYuan: number;
    readonly advanceShareBp: number;
    readonly ceilingMicroYuan: null | number;
    readonly totalFen: number;
    readonly fullySelfPaidFen: number;
    readonly overLimitFen: number;
    readonly advanceSelfPayFen: number;
    readonly inScopeFen: number;
  }
  type StepRule = 'IN_SCOPE' | 'DEDUCTIBLE' | 'POOL' | 'ANNUAL_CAP' | 'FUND_TOTAL' | 'PERSON' | 'ACCOUNT' | 'CASH' | 'OTHER';
  interface Step {
    readonly rule: StepRule;
    readonly amountFen: number;
    readonly restFen: number;
  }
  interface SettlementAnswer {
    readonly settlementId: string;
    readonly settledAtMs: number;
    readonly businessDate: string;
    readonly scheme: Scheme;
    readonly policyVersion: string;
    readonly totals: ItemSplit;
    readonly split: BenefitSplit;
    readonly lines: readonly SplitLine[];
    readonly steps: readonly Step[];
  }
  interface Settled {
    readonly answer: SettlementAnswer;
  }
  interface Refusal {
    readonly code: string;
    readonly detail: null | string;
  }
  interface Refused {
    readonly refusal: Refusal;
  }
  type ContentGroup = 'institution' | 'person' | 'dates' | 'business' | 'total' | 'lines' | 'accountUse' | 'rest' | 'other';
  interface Conflicted {
    readonly differingGroups: readonly ContentGroup[];
  }
  type Recorded = Record<never, never>;
  type ParkReason = 'bad-magic' | 'does-not-decode' | 'too-large' | 'unknown';
  interface Parked {
    readonly reason: ParkReason;
  }
  interface Quarantined {
    readonly operator: string;
    readonly reason: string;
  }
  type Unknown = Record<never, never>;
  interface Reply {
    readonly commandOffset: number;
    readonly clockMs: number;
    readonly claimId: null | string;
    readonly isRepeat: boolean;
    readonly outcome: { readonly 'medclear.Settled': Settled } | { readonly 'medclear.Refused': Refused } | { readonly 'medclear.Conflicted': Conflicted } | { readonly 'medclear.Recorded': Recorded } | { readonly 'medclear.Parked': Parked } | { readonly 'medclear.Quarantined': Quarantined } | { readonly 'medclear.Unknown': Unknown };
  }
  type Root = Reply;
}

/** schemas/settle-claim */
export declare namespace SettleClaimWire {
  type Business = 'outpatient' | 'pharmacy' | 'unknown';
  type PersonId = string;
  type CredentialKind = 'e-voucher' | 'identity-card' | 'social-security-card' | 'unknown';
  type Hash16 = string;
  interface ItemSplit {
    readonly totalFen: number;
    readonly fullySelfPaidFen: number;
    readonly overLimitFen: number;
    readonly advanceSelfPayFen: number;
    readonly inScopeFen: number;
  }
  type ItemClass = 'A' | 'B' | 'C' | 'unknown';
  interface SplitLine {
    readonly lineNumber: string;
    readonly itemCode: string;
    readonly itemClass: ItemClass;
    readonly chargeCategory: string;
    readonly quantityTenThousandths: number;
    readonly unitPriceMicroYuan: number;
    readonly advanceShareBp: number;
    readonly ceilingMicroYuan: null | number;
    readonly totalFen: number;
    readonly fullySelfPaidFen: number;
    readonly overLimitFen: number;
    readonly advanceSelfPayFen: number;
    readonly inScopeFen: number;
  }
  type Hash8 = string;
  interface ContentHashes {
    readonly institution: Hash8;
    readonly person: Hash8;
    readonly dates: Hash8;
    readonly business: Hash8;
    readonly total: Hash8;
    readonly lines: Hash8;
    readonly accountUse: Hash8;
    readonly rest: Hash8;
  }
  interface SettleClaim {
    readonly claimId: string;
    readonly institutionCode: string;
    readonly messageId: string;
    readonly business: Business;
    readonly treatmentRegion: string;
    readonly insuredRegion: string;
    readonly personId: PersonId;
    readonly visitDate: string;
    readonly credentialKind: CredentialKind;
    readonly cardHash: null | Hash16;
    readonly usesAccount: boolean;
    readonly hospitalLevel: number;
    readonly totals: ItemSplit;
    readonly lines: readonly SplitLine[];
    readonly contentHashes: ContentHashes;
  }
  type Root = SettleClaim;
}

/** schemas/status-query */
export declare namespace StatusQueryWire {
  interface StatusQuery {
    readonly claimId: string;
  }
  type Root = StatusQuery;
}
