import type { ClaimId, Decision, DecisionOutcome, FundCode, Leg, ProvinceCode } from '@medclear/domain';
import { provinceOf } from '@medclear/domain';
import { requireThat } from '../world/violation';
import { addFen, isMoney, NO_MONEY, toMoney } from './naive-claim';
import type { NaiveClaim } from './naive-claim';

type Of<Kind extends DecisionOutcome['kind']> = Extract<DecisionOutcome, { readonly kind: Kind }>;

/** What the books must hold, worked out from the decisions alone and without the rules that made them. */
export class NaiveBook {
  readonly #claims = new Map<ClaimId, NaiveClaim>();
  readonly #holds = new Set<ClaimId>();
  readonly #heldSums = new Map<FundCode, number>();
  readonly #capturedSums = new Map<FundCode, number>();
  #owed: ReadonlyMap<string, number> = new Map();

  /** Takes the next decision; throws a Violation when it takes or gives what is not there. */
  take({ outcome, clockMs }: Decision): void {
    if ('superseded' in outcome) for (const claimId of outcome.superseded) this.#endHold(claimId, null);
    switch (outcome.kind) {
      case 'settled':
        this.#settle(outcome);
        return;
      case 'held':
        this.#hold(outcome);
        return;
      case 'captured':
        this.#endHold(outcome.originalId, [...outcome.answer.legs, ...outcome.released]);
        this.#captureFirst(this.#claimOf(outcome.originalId), outcome.answer.legs);
        return;
      case 'released':
        this.#endHold(outcome.originalId, outcome.answer.legs);
        return;
      case 'refunded':
        this.#refund(this.#claimOf(outcome.originalId), outcome);
        return;
      case 'reversed':
        this.#reverse(this.#claimOf(outcome.originalId), outcome);
        return;
      case 'ticked':
        for (const { claimId } of outcome.expired) this.#expire(claimId, clockMs);
        return;
      default:
        return;
    }
  }

  heldFen(fund: FundCode): number {
    return this.#heldSums.get(fund) ?? 0;
  }

  capturedFen(fund: FundCode): number {
    return this.#capturedSums.get(fund) ?? 0;
  }

  /** What each treating province is owed for each fund, by `province|fund`; another object after every change. */
  owed(): ReadonlyMap<string, number> {
    return this.#owed;
  }

  openHolds(): number {
    return this.#holds.size;
  }

  #claimOf(claimId: ClaimId): NaiveClaim {
    const claim = this.#claims.get(claimId);
    requireThat(claim !== undefined, 'I4', () => `${claimId} was never paid or held`);
    return claim;
  }

  #open(claimId: ClaimId, treatment: ProvinceCode, expiresAtMs: number | null): NaiveClaim {
    const none = { held: NO_MONEY, captured: NO_MONEY, largest: NO_MONEY };
    const claim = { treatment, expiresAtMs, ...none, refundedLines: new Set<string>() };
    this.#claims.set(claimId, claim);
    return claim;
  }

  #settle({ claimId, facts, legs }: Of<'settled'>): void {
    this.#captureFirst(this.#open(claimId, provinceOf(facts.treatmentRegion), null), legs);
  }

  #hold({ claimId, facts, legs, expiresAtMs }: Of<'held'>): void {
    this.#open(claimId, provinceOf(facts.treatmentRegion), expiresAtMs).held = toMoney(legs);
    for (const { fund, amountFen } of legs) addFen(this.#heldSums, fund, amountFen);
    this.#holds.add(claimId);
  }

  #expire(claimId: ClaimId, clockMs: number): void {
    const { expiresAtMs } = this.#claimOf(claimId);
    requireThat((expiresAtMs ?? Infinity) <= clockMs, 'I11', () => `the hold ${claimId} expires before its time`);
    this.#endHold(claimId, null);
  }

  /** @param given what the hold is said to have had; null where nothing is said */
  #endHold(claimId: ClaimId, given: readonly Leg[] | null): void {
    const claim = this.#claimOf(claimId);
    requireThat(this.#holds.delete(claimId), 'I3', () => `the hold ${claimId} ends twice`);
    if (given !== null) requireThat(isMoney(claim.held, given), 'I4', () => `the hold ${claimId} had other money`);
    for (const [fund, amountFen] of claim.held) addFen(this.#heldSums, fund, -amountFen);
    claim.held = NO_MONEY;
  }

  #captureFirst(claim: NaiveClaim, legs: readonly Leg[]): void {
    this.#capture(claim, legs, 1);
    Object.assign(claim, { largest: claim.captured });
  }

  #capture(claim: NaiveClaim, legs: readonly Leg[], sign: 1 | -1): void {
    const captured = new Map(claim.captured);
    const owed = new Map(this.#owed);
    for (const { fund, amountFen } of legs) {
      addFen(captured, fund, sign * amountFen);
      addFen(this.#capturedSums, fund, sign * amountFen);
      addFen(owed, `${claim.treatment}|${fund}`, sign * amountFen);
      requireThat((captured.get(fund) ?? 0) >= 0, 'I4', () => `more of ${fund} is given back than was taken`);
    }
    Object.assign(claim, { captured });
    this.#owed = owed;
  }

  #refund(claim: NaiveClaim, { answer }: Of<'refunded'>): void {
    for (const line of answer.lineNumbers) {
      requireThat(!claim.refundedLines.has(line), 'I4', () => `line ${line} is refunded twice`);
      claim.refundedLines.add(line);
    }
    this.#capture(claim, answer.legs, -1);
  }

  #reverse(claim: NaiveClaim, { undone, originalId, answer }: Of<'reversed'>): void {
    if (undone === 'hold') {
      this.#endHold(originalId, answer.legs);
    } else if (undone === 'settlement') {
      this.#capture(claim, answer.legs, -1);
      const isLeft = [...claim.captured.values()].some((amountFen) => amountFen !== 0);
      requireThat(!isLeft, 'I4', () => `the reversal of ${originalId} leaves money behind`);
    } else {
      for (const line of answer.lineNumbers) claim.refundedLines.delete(line);
      this.#capture(claim, answer.legs, 1);
      for (const [fund, amountFen] of claim.captured)
        requireThat(amountFen <= (claim.largest.get(fund) ?? 0), 'I4', () => `more of ${fund} stands than was taken`);
    }
  }
}
