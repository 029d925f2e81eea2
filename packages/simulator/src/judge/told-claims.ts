import type { ClaimCommand, ClaimId, Decision, DecisionOutcome, LoggedCommand } from '@medclear/domain';
import { requireThat } from '../world/violation';
import { isSame } from './is-same';

interface Answered {
  readonly offset: number;
  readonly command: ClaimCommand;
}

type Claimed = Extract<DecisionOutcome, { readonly claimId: ClaimId }>;

/** What each claim id was answered, and that nothing else is ever answered it. */
export class ToldClaims {
  readonly #answered = new Map<ClaimId, Answered>();
  readonly #blocked = new Set<ClaimId>();
  readonly #aged = new Set<ClaimId>();
  readonly #landings = new Map<ClaimId, Set<string>>();

  /** Takes the next decision and the command that it decides. */
  take({ outcome, commandOffset, reply }: Decision, command: LoggedCommand['content']): void {
    if (outcome.kind === 'aged-out') this.#forget(outcome.claims);
    if (!('claimId' in outcome) || !('claimId' in command)) return;
    requireThat(
      outcome.claimId === command.claimId,
      'I16',
      () => `${command.claimId} is decided as ${outcome.claimId}`,
    );
    if (outcome.kind === 'repeated' || outcome.kind === 'conflicted') this.#checkRepeat(outcome, command);
    else this.#answer(outcome, command, commandOffset);
    const known = this.#landings.get(command.claimId) ?? new Set();
    this.#landings.set(command.claimId, known.add(reply?.correlationId ?? ''));
  }

  /** How many submissions of a message have landed: repeats of the network do not count. */
  landed(claimId: ClaimId): number {
    return this.#landings.get(claimId)?.size ?? 0;
  }

  isAnswered(claimId: ClaimId): boolean {
    return this.#answered.has(claimId) || this.#aged.has(claimId) || this.#blocked.has(claimId);
  }

  #forget(claims: readonly ClaimId[]): void {
    for (const claimId of claims) {
      this.#answered.delete(claimId);
      this.#aged.add(claimId);
    }
  }

  #answer(outcome: Claimed, command: ClaimCommand, offset: number): void {
    const { claimId, kind } = outcome;
    const isRefused = kind === 'refused';
    const isNew = !this.#answered.has(claimId);
    requireThat(isNew, 'I7', () => `${claimId} is ${kind} although it was answered before`);
    const isFree = isRefused || !this.#blocked.has(claimId);
    requireThat(isFree, 'I8', () => `${claimId} is ${kind} although it was reversed unseen`);
    requireThat(isRefused || !this.#aged.has(claimId), 'I7', () => `${claimId} is ${kind} although it was forgotten`);
    this.#answered.set(claimId, { offset, command });
    if (outcome.kind === 'blocked' && outcome.found === 'nothing') this.#blocked.add(outcome.targetId);
  }

  #checkRepeat(outcome: Claimed, again: ClaimCommand): void {
    const original = this.#answered.get(again.claimId);
    requireThat(original !== undefined, 'I7', () => `${again.claimId} repeats what nobody has said`);
    const { command, offset } = original;
    const isAlike = command.kind === again.kind && isSame(command.contentHashes, again.contentHashes);
    if (outcome.kind === 'conflicted') requireThat(!isAlike, 'I7', () => `${again.claimId} conflicts with itself`);
    if (outcome.kind !== 'repeated') return;
    requireThat(isAlike, 'I7', () => `${again.claimId} came with other content and was answered as a repeat`);
    requireThat(outcome.originalCommandOffset === offset, 'I7', () => `${again.claimId} repeats another original`);
  }
}
