import type { ClaimId, Decision, DecisionOutcome } from '@medclear/domain';
import { requireThat } from '../world/violation';

type Of<Kind extends DecisionOutcome['kind']> = Extract<DecisionOutcome, { readonly kind: Kind }>;

/** Thirteen months have at least 394 days: within fewer a visit is remembered for certain. */
const REMEMBERED_MS = 394 * 24 * 3_600_000;

interface StandingVisit {
  readonly visit: string;
  readonly changedMs: number;
}

/** Which claims of numbered visits stand, worked out from the decisions alone. */
export class VisitBook {
  readonly #standing = new Map<ClaimId, StandingVisit>();

  /** Takes the next decision; throws a Violation when a visit is billed twice, or refused though nothing of it stands. */
  take({ outcome, clockMs }: Decision): void {
    if ('superseded' in outcome) for (const claimId of outcome.superseded) this.#standing.delete(claimId);
    switch (outcome.kind) {
      case 'settled':
      case 'held':
        this.#note(outcome.claimId, outcome, outcome.visitKey, clockMs);
        return;
      case 'captured':
      case 'released':
      case 'refunded':
      case 'reversed':
        this.#move(outcome, clockMs);
        return;
      case 'ticked':
        for (const { claimId } of outcome.expired) this.#standing.delete(claimId);
        return;
      case 'refused':
        this.#checkRefusal(outcome);
        return;
      default:
        return;
    }
  }

  #move({ originalId, money, personId }: Of<'captured' | 'released' | 'refunded' | 'reversed'>, clockMs: number): void {
    const stands = money.state === 'settled' || money.state === 'partly-refunded';
    if (stands) this.#note(originalId, { personId }, money.visitKey, clockMs);
    else this.#standing.delete(originalId);
  }

  #note(claimId: ClaimId, { personId }: { readonly personId: string }, key: string | null, changedMs: number): void {
    if (key === null) return;
    const visit = `${personId} ${key}`;
    for (const [otherId, other] of this.#standing) {
      const isOther = otherId !== claimId && other.visit === visit;
      const isForgotten = changedMs - other.changedMs > REMEMBERED_MS;
      requireThat(!isOther || isForgotten, 'I19', () => `${claimId} bills the visit of ${otherId} again`);
    }
    this.#standing.set(claimId, { visit, changedMs });
  }

  #checkRefusal({ refusal: { code, detail } }: Of<'refused'>): void {
    if (code !== 'SETTLING' && code !== 'ALREADY_SETTLED') return;
    const stands = [...this.#standing.keys()].some((claimId) => claimId === detail);
    requireThat(stands, 'I19', () => `a visit is refused because of ${String(detail)}, which does not stand`);
  }
}
