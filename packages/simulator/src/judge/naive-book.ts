import type { ClaimId, Decision, DecisionOutcome, FundCode, Leg, ProvinceCode } from '@medclear/domain';
import { provinceOf } from '@medclear/domain';
import { requireThat } from '../world/violation';

/** Fen by fund. */
type Money = ReadonlyMap<FundCode, number>;

interface NaiveClaim {
  readonly treatment: ProvinceCode;
  readonly expiresAtMs: number | null;
  held: Money;
  captured: Money;
  /** What was captured before anything was given back. */
  readonly largest: Map<FundCode, number>;
  readonly refundedLines: Set<string>;
}

/** What the books must hold, worked out from the decisions alone and without the rules that made them. */
export interface NaiveBook {
  /** Takes the next decision; throws a Violation when it takes or gives what is not there. */
  take(decision: Decision): void;
  heldFen(fund: FundCode): number;
  capturedFen(fund: FundCode): number;
  /** What each treating province is owed for each fund, by `province|fund`; another object after every change. */
  owed(): ReadonlyMap<string, number>;
  openHolds(): readonly ClaimId[];
  /** What was captured of a claim and not given back, over all funds. */
  capturedOf(claimId: ClaimId): number;
}

const NO_MONEY: Money = new Map();

export function createNaiveBook(): NaiveBook {
  const claims = new Map<ClaimId, NaiveClaim>();
  const holds = new Set<ClaimId>();
  const heldSums = new Map<FundCode, number>();
  const capturedSums = new Map<FundCode, number>();
  let owed: ReadonlyMap<string, number> = new Map();

  const claimOf = (claimId: ClaimId): NaiveClaim => {
    const claim = claims.get(claimId);
    requireThat(claim !== undefined, 'I4', () => `${claimId} was never paid or held`);
    return claim;
  };
  const capture = (claim: NaiveClaim, legs: readonly Leg[], sign: 1 | -1): void => {
    const next = new Map(claim.captured);
    const owes = new Map(owed);
    for (const { fund, amountFen } of legs) {
      const key = `${claim.treatment}|${fund}`;
      add(next, fund, sign * amountFen);
      add(capturedSums, fund, sign * amountFen);
      add(owes, key, sign * amountFen);
      requireThat((next.get(fund) ?? 0) >= 0, 'I4', () => `more of ${fund} is given back than was taken`);
    }
    claim.captured = next;
    owed = owes;
  };
  const endHold = (claimId: ClaimId, given: readonly Leg[] | null): void => {
    const claim = claimOf(claimId);
    requireThat(holds.delete(claimId), 'I3', () => `the hold ${claimId} ends twice`);
    if (given !== null) requireThat(isMoney(claim.held, given), 'I4', () => `the hold ${claimId} ends with other money`);
    for (const [fund, amountFen] of claim.held) add(heldSums, fund, -amountFen);
    claim.held = NO_MONEY;
  };
  const open = (outcome: Bill, treatment: ProvinceCode): NaiveClaim => {
    const expiresAtMs = outcome.kind === 'held' ? outcome.expiresAtMs : null;
    const basis = { treatment, expiresAtMs, held: NO_MONEY, captured: NO_MONEY };
    const claim = { ...basis, largest: new Map<FundCode, number>(), refundedLines: new Set<string>() };
    claims.set(outcome.claimId, claim);
    return claim;
  };
  const keepLargest = (claim: NaiveClaim): void => {
    for (const [fund, amountFen] of claim.captured) claim.largest.set(fund, amountFen);
  };
  const refund = (claim: NaiveClaim, { answer }: Refunded): void => {
    for (const line of answer.lineNumbers) {
      requireThat(!claim.refundedLines.has(line), 'I4', () => `line ${line} is refunded twice`);
      claim.refundedLines.add(line);
    }
    capture(claim, answer.legs, -1);
  };
  const reverse = (claim: NaiveClaim, outcome: Reversed): void => {
    if (outcome.undone === 'hold') {
      endHold(outcome.originalId, outcome.answer.legs);
    } else if (outcome.undone === 'settlement') {
      capture(claim, outcome.answer.legs, -1);
      const left = [...claim.captured.values()].some((amountFen) => amountFen !== 0);
      requireThat(!left, 'I4', () => `the reversal of ${outcome.originalId} leaves money behind`);
    } else {
      for (const line of outcome.answer.lineNumbers) claim.refundedLines.delete(line);
      capture(claim, outcome.answer.legs, 1);
      for (const [fund, amountFen] of claim.captured)
        requireThat(amountFen <= (claim.largest.get(fund) ?? 0), 'I4', () => `more of ${fund} stands than was taken`);
    }
  };
  const takeMoney = (outcome: DecisionOutcome): void => {
    switch (outcome.kind) {
      case 'settled': {
        const claim = open(outcome, provinceOf(outcome.facts.treatmentRegion));
        capture(claim, outcome.legs, 1);
        keepLargest(claim);
        return;
      }
      case 'held': {
        open(outcome, provinceOf(outcome.facts.treatmentRegion)).held = toMoney(outcome.legs);
        for (const { fund, amountFen } of outcome.legs) add(heldSums, fund, amountFen);
        holds.add(outcome.claimId);
        return;
      }
      case 'captured': {
        const claim = claimOf(outcome.originalId);
        endHold(outcome.originalId, [...outcome.answer.legs, ...outcome.released]);
        capture(claim, outcome.answer.legs, 1);
        keepLargest(claim);
        return;
      }
      case 'released':
        endHold(outcome.originalId, outcome.answer.legs);
        return;
      case 'refunded':
        refund(claimOf(outcome.originalId), outcome);
        return;
      case 'reversed':
        reverse(claimOf(outcome.originalId), outcome);
        return;
      default:
        return;
    }
  };
  return {
    take: ({ outcome, clockMs }) => {
      if ('superseded' in outcome) for (const claimId of outcome.superseded) endHold(claimId, null);
      if (outcome.kind === 'ticked')
        for (const { claimId } of outcome.expired) {
          const { expiresAtMs } = claimOf(claimId);
          requireThat((expiresAtMs ?? Infinity) <= clockMs, 'I11', () => `the hold ${claimId} expires before its time`);
          endHold(claimId, null);
        }
      takeMoney(outcome);
    },
    heldFen: (fund) => heldSums.get(fund) ?? 0,
    capturedFen: (fund) => capturedSums.get(fund) ?? 0,
    owed: () => owed,
    openHolds: () => [...holds],
    capturedOf: (claimId) => [...(claims.get(claimId)?.captured.values() ?? [])].reduce((sum, fen) => sum + fen, 0),
  };
}

type Bill = Extract<DecisionOutcome, { kind: 'settled' | 'held' }>;
type Refunded = Extract<DecisionOutcome, { kind: 'refunded' }>;
type Reversed = Extract<DecisionOutcome, { kind: 'reversed' }>;

function add<Key>(sums: Map<Key, number>, key: Key, fen: number): void {
  sums.set(key, (sums.get(key) ?? 0) + fen);
}

function toMoney(legs: readonly Leg[]): Money {
  const money = new Map<FundCode, number>();
  for (const { fund, amountFen } of legs) add(money, fund, amountFen);
  return money;
}

function isMoney(held: Money, legs: readonly Leg[]): boolean {
  const given = toMoney(legs);
  const funds = new Set([...held.keys(), ...given.keys()]);
  return [...funds].every((fund) => (held.get(fund) ?? 0) === (given.get(fund) ?? 0));
}
