import type { ClaimCommand, ClaimId, Decision, DecisionOutcome, LoggedCommand } from '@medclear/domain';
import { requireThat } from '../world/violation';
import { isSame } from './is-same';

/** What each claim id was answered, and that nothing is ever answered it again. */
export interface ToldClaims {
  /** Takes the next decision and the command that it decides. */
  take(decision: Decision, command: LoggedCommand['content']): void;
  /** How many submissions of a message have landed: repeats of the network do not count. */
  landed(claimId: ClaimId): number;
  isAnswered(claimId: ClaimId): boolean;
}

interface Answered {
  readonly offset: number;
  readonly command: ClaimCommand;
}

type Claimed = Extract<DecisionOutcome, { readonly claimId: ClaimId }>;

export function createToldClaims(): ToldClaims {
  const answered = new Map<ClaimId, Answered>();
  const blocked = new Set<ClaimId>();
  const aged = new Set<ClaimId>();
  const landings = new Map<ClaimId, Set<string>>();

  const checkFirst = (outcome: Claimed): void => {
    const { claimId, kind } = outcome;
    const isRefused = outcome.kind === 'refused';
    requireThat(!answered.has(claimId), 'I7', () => `${claimId} is ${kind} although it was answered before`);
    requireThat(isRefused || !blocked.has(claimId), 'I8', () => `${claimId} is ${kind} although it was reversed unseen`);
    requireThat(isRefused || !aged.has(claimId), 'I7', () => `${claimId} is ${kind} although it was forgotten`);
  };
  const checkRepeat = ({ offset, command }: Answered, outcome: Claimed, again: ClaimCommand): void => {
    const isAlike = command.kind === again.kind && isSame(command.contentHashes, again.contentHashes);
    if (outcome.kind === 'conflicted') requireThat(!isAlike, 'I7', () => `${again.claimId} conflicts with itself`);
    if (outcome.kind !== 'repeated') return;
    requireThat(isAlike, 'I7', () => `${again.claimId} came with other content and was answered as a repeat`);
    requireThat(outcome.originalCommandOffset === offset, 'I7', () => `${again.claimId} repeats another original`);
  };
  const takeClaim = (outcome: Claimed, command: ClaimCommand, offset: number): void => {
    requireThat(outcome.claimId === command.claimId, 'I16', () => `${command.claimId} is decided as ${outcome.claimId}`);
    if (outcome.kind === 'repeated' || outcome.kind === 'conflicted') {
      const original = answered.get(command.claimId);
      requireThat(original !== undefined, 'I7', () => `${command.claimId} repeats what nobody has said`);
      checkRepeat(original, outcome, command);
      return;
    }
    checkFirst(outcome);
    answered.set(command.claimId, { offset, command });
    if (outcome.kind === 'blocked' && outcome.found === 'nothing') blocked.add(outcome.targetId);
  };
  return {
    take: ({ outcome, commandOffset, reply }, command) => {
      if (outcome.kind === 'aged-out')
        for (const claimId of outcome.claims) {
          answered.delete(claimId);
          aged.add(claimId);
        }
      if (!('claimId' in outcome) || !('claimId' in command)) return;
      takeClaim(outcome, command, commandOffset);
      const known = landings.get(command.claimId) ?? new Set();
      landings.set(command.claimId, known.add(reply?.correlationId ?? ''));
    },
    landed: (claimId) => landings.get(claimId)?.size ?? 0,
    isAnswered: (claimId) => answered.has(claimId) || aged.has(claimId),
  };
}
