import { provinceOf } from '@medclear/domain';
import type {
  BusinessDate,
  BusinessKind,
  ClaimFacts,
  ClaimId,
  Decision,
  DecisionOutcome,
  Fen,
  InstitutionCode,
  Leg,
  ProvinceCode,
  RegionCode,
} from '@medclear/domain';
import { postingsOf } from './posting';
import type { Posting } from './posting';

/** Whether an entry pays, takes back what an earlier one has paid, or pays that once more. */
export type Direction = 'forward' | 'contra' | 'again';

/** A claim that was paid, or an act that has taken back of one, as the books have it. */
export interface ClaimEntry {
  /** Of the message: of a captured hold the hold's own, under which its money stands. */
  readonly claimId: ClaimId;
  readonly direction: Direction;
  /** The entry whose money is moved; null of one that pays for the first time. */
  readonly originalId: ClaimId | null;
  readonly insuredProvince: ProvinceCode;
  readonly journalOffset: number;
  readonly commandOffset: number;
  readonly clockMs: number;
  readonly businessDate: BusinessDate;
  readonly settlementId: string;
  readonly institutionCode: InstitutionCode;
  readonly insuredRegion: RegionCode;
  readonly treatmentRegion: RegionCode;
  readonly business: BusinessKind;
  readonly totalFen: Fen;
  readonly legs: readonly Leg[];
  readonly postings: readonly Posting[];
}

/** What of a decision the books need. */
interface Movement {
  readonly claimId: ClaimId;
  readonly direction: Direction;
  readonly originalId: ClaimId | null;
  readonly facts: ClaimFacts;
  readonly businessDate: BusinessDate;
  readonly settlementId: string;
  readonly totalFen: Fen;
  readonly legs: readonly Leg[];
}

/** What a decision writes into the books: an entry for money that was taken or given back, null for everything else. */
export function claimEntry(province: ProvinceCode, decision: Decision, journalOffset: number): ClaimEntry | null {
  const movement = movementOf(decision.outcome);
  if (movement === null) return null;
  const { facts, direction, ...moved } = movement;
  const { institutionCode, insuredRegion, treatmentRegion, business } = facts;
  const legs = moved.legs.filter(({ amountFen }) => amountFen > 0);
  const parties = { insured: province, treatment: provinceOf(treatmentRegion), institution: institutionCode };
  return {
    direction,
    insuredProvince: province,
    journalOffset,
    commandOffset: decision.commandOffset,
    clockMs: decision.clockMs,
    institutionCode,
    insuredRegion,
    treatmentRegion,
    business,
    postings: legs.flatMap((leg) => postingsOf(parties, leg, direction === 'contra')),
    ...moved,
    legs,
  };
}

/** The claim id without its province: one message of one institution is one claim, wherever it was sent. */
export function claimKey(claimId: ClaimId): string {
  return claimId.slice(claimId.indexOf('-') + 1);
}

function movementOf(outcome: DecisionOutcome): Movement | null {
  switch (outcome.kind) {
    case 'settled': {
      const { claimId, facts, answer, legs } = outcome;
      const { businessDate, settlementId, totals } = answer;
      return {
        claimId,
        direction: 'forward',
        originalId: null,
        facts,
        businessDate,
        settlementId,
        totalFen: totals.totalFen,
        legs,
      };
    }
    case 'captured':
      return { direction: 'forward', ...moved(outcome), claimId: outcome.originalId, originalId: null };
    case 'refunded':
      return { direction: 'contra', ...moved(outcome) };
    case 'reversed':
      if (outcome.undone === 'hold') return null;
      return { direction: outcome.undone === 'refund' ? 'again' : 'contra', ...moved(outcome) };
    default:
      return null;
  }
}

type Act = Extract<DecisionOutcome, { readonly kind: 'captured' | 'refunded' | 'reversed' }>;

function moved({ claimId, originalId, facts, answer }: Act): Omit<Movement, 'direction'> {
  const { businessDate, settlementId, amounts, legs } = answer;
  return { claimId, originalId, facts, businessDate, settlementId, totalFen: amounts.totalFen, legs };
}
