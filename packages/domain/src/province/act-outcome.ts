import type { BusinessDate, ClaimId, InstitutionCode, PersonId, RegionCode } from '../ids/brands';
import type { ItemSplit } from '../items/item-split';
import type { Fen } from '../money/fen';
import type { BusinessKind, ContentHashes } from './command';
import type { ClaimState } from './claim-document';
import type { ClaimFacts, Leg, PersonUsage, Refusal, SettlementAnswer } from './decision';
import type { FundCode } from './documents';
import type { DueHold } from './operator-command';
import type { ClaimMoney } from './claim-document';

/** What the till is shown of an act on a claim; a repeat shows the same again. */
export interface ActAnswer {
  /** Insured region (6), clock in UTC+8 (14), command offset (10): of the act itself. */
  readonly settlementId: string;
  /** Of the settlement or hold that was acted upon. */
  readonly targetSettlementId: string;
  readonly decidedAtMs: number;
  readonly businessDate: BusinessDate;
  /** The lines that were acted upon, in the order of the bill. */
  readonly lineNumbers: readonly string[];
  readonly amounts: ActAmounts;
  /** What each fund pays of them or takes back. */
  readonly legs: readonly Leg[];
  readonly accountBalanceAfterFen: Fen;
  /** Where the money of the whole claim is after the act. */
  readonly claimState: ClaimState;
}

/** Who pays what of the lines acted upon, as the till's answer shows it: total = fundTotal + hospitalPart + person. */
export interface ActAmounts {
  readonly totalFen: Fen;
  readonly fundTotalFen: Fen;
  readonly hospitalPartFen: Fen;
  readonly personFen: Fen;
  readonly accountFen: Fen;
  readonly familyFen: Fen;
  readonly cashFen: Fen;
  /** What the lines are made of; null in answers that were given before it was told. */
  readonly parts: ActParts | null;
}

/** The parts of the lines acted upon, which add up to their total, and the deductible that they bear of what is in scope. */
export interface ActParts extends Omit<ItemSplit, 'totalFen'> {
  readonly deductibleFen: Fen;
}

/** What an institution was told of an act. */
export type RememberedAct =
  | { readonly kind: 'held'; readonly answer: SettlementAnswer; readonly expiresAtMs: number }
  | { readonly kind: 'captured'; readonly targetId: ClaimId; readonly answer: ActAnswer }
  | { readonly kind: 'released'; readonly targetId: ClaimId; readonly answer: ActAnswer }
  | { readonly kind: 'refunded'; readonly targetId: ClaimId; readonly answer: ActAnswer }
  | { readonly kind: 'reversed'; readonly targetId: ClaimId; readonly undone: Undone; readonly answer: ActAnswer }
  | { readonly kind: 'blocked'; readonly targetId: ClaimId; readonly found: 'nothing' | 'refusal' };

/** What a reversal has undone; a hold and its capture are undone together. */
export type Undone = 'hold' | 'settlement' | 'refund';

/** What every decision on an act's own id carries. */
interface ActBasis {
  readonly claimId: ClaimId;
  readonly personId: PersonId;
  readonly institutionCode: InstitutionCode;
  readonly contentHashes: ContentHashes;
}

/** An act on the money of another claim, with everything it moves. */
export interface ActEffects extends ActBasis {
  /** The claim whose document holds the money: a settlement or a hold. */
  readonly originalId: ClaimId;
  /** Of the original, for clearing. */
  readonly facts: ClaimFacts;
  readonly answer: ActAnswer;
  /** What the act takes back of the person-year and of the accounts; of a reversed refund what it uses again. */
  readonly usage: PersonUsage;
  /** The original's money after the act. */
  readonly money: ClaimMoney;
}

/** What an act on a claim id of one's own has come to. */
export type ActOutcome =
  | (ActBasis & {
      readonly kind: 'held';
      readonly facts: ClaimFacts;
      readonly answer: SettlementAnswer;
      readonly legs: readonly Leg[];
      readonly usage: PersonUsage;
      /** Of the bill; null when it named no visit. */
      readonly visitKey: string | null;
      readonly expiresAtMs: number;
      /** Open holds of the person-year that this one ends. */
      readonly superseded: readonly ClaimId[];
    })
  /** The answer's legs are taken; what was held besides is given back. */
  | (ActEffects & { readonly kind: 'captured'; readonly targetId: ClaimId; readonly released: readonly Leg[] })
  | (ActEffects & { readonly kind: 'released'; readonly targetId: ClaimId })
  | (ActEffects & {
      readonly kind: 'refunded';
      readonly targetId: ClaimId;
      readonly needsReview: boolean;
      readonly superseded: readonly ClaimId[];
    })
  | (ActEffects & {
      readonly kind: 'reversed';
      readonly targetId: ClaimId;
      readonly undone: Undone;
      readonly needsReview: boolean;
      readonly superseded: readonly ClaimId[];
    })
  /** Nothing had an effect: an id that was never seen is blocked, one that was refused stays refused. */
  | (ActBasis & {
      readonly kind: 'blocked';
      readonly targetId: ClaimId;
      readonly found: 'nothing' | 'refusal';
      readonly treatmentRegion: RegionCode;
      readonly insuredRegion: RegionCode;
    });

/** What the house's or an operator's own commands have come to. */
export type OperatorOutcome =
  | { readonly kind: 'ticked'; readonly expired: readonly DueHold[] }
  | { readonly kind: 'month-closed'; readonly month: string }
  | { readonly kind: 'aged-out'; readonly claims: readonly ClaimId[] }
  | {
      readonly kind: 'fund-rule-set';
      readonly fund: FundCode;
      /** Below zero where the province allows an overdraft. */
      readonly limitFen: number;
      readonly alarmBelowFen: Fen;
    }
  | { readonly kind: 'operator-refused'; readonly refusal: Refusal };

/** What clearing needs to know of a refused message: a refused act may have no known claim behind it. */
export interface RefusedFacts {
  readonly institutionCode: InstitutionCode;
  readonly treatmentRegion: RegionCode;
  readonly insuredRegion: RegionCode;
  readonly business: BusinessKind | null;
  readonly visitDate: BusinessDate | null;
}
