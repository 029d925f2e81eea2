import type { StepName } from '../round/steps';
import type { ChainBook } from './chain-book';
import type { ProtocolRules } from './protocol-rules';
import type { OwnerState, ProtocolState } from './protocol-state';

/** One thing that can happen next. */
export interface ProtocolMove {
  /** The steps of the round or of the take-over that it makes; none for the network, a crash or a fall. */
  readonly steps: readonly StepName[];
  readonly text: string;
  readonly next: ProtocolState;
  /** The promise that it breaks, or null. */
  readonly broken: string | null;
}

export interface ProtocolWorld {
  readonly book: ChainBook;
  readonly rules: ProtocolRules;
  readonly largestBatch: number;
}

export type OwnerIndex = 0 | 1;
export const OWNERS: readonly OwnerIndex[] = [0, 1];
export const OWNER_NAMES = ['A', 'B'] as const;

export function withOwner(state: ProtocolState, at: OwnerIndex, owner: OwnerState): ProtocolState {
  return {
    redisHead: state.redisHead,
    redisValues: state.redisValues,
    journal: state.journal,
    owners: at === 0 ? [owner, state.owners[1]] : [state.owners[0], owner],
    messages: state.messages,
    crashes: state.crashes,
    falls: state.falls,
    lostAcknowledgements: state.lostAcknowledgements,
  };
}
