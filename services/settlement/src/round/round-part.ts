import type { LoadedState, LoggedCommand, ProvinceHead } from '@medclear/domain';
import type { LossReason } from '../province/province-events';
import type { OwnedProvince } from '../province/owned-province';
import type { FoldedCommands } from './fold-commands';

/** One province's share of a round. */
export interface RoundPart {
  readonly owned: OwnedProvince;
  /** The lease under which the part was begun; when the province has another one, the part is dropped. */
  readonly lease: number;
  readonly head: ProvinceHead;
  readonly commands: readonly LoggedCommand[];
}

export interface LoadedPart extends RoundPart {
  readonly loaded: LoadedState;
}

export interface FoldedPart extends RoundPart {
  readonly folded: FoldedCommands;
}

/** How a part ends before the round does. */
export interface RoundExits {
  /** The province drops what it knows and takes itself over again. */
  lose(part: RoundPart, reason: LossReason, cause?: unknown): void;
  /** The province stops until a person has looked. */
  stop(part: RoundPart, stop: StopReason): void;
}

export interface StopReason {
  readonly reason: string;
  readonly commandOffset: number | null;
  readonly cause?: unknown;
}

/** True while nobody has assigned, taken over or stopped the province since the part was begun. */
export function isCurrent({ owned, lease }: RoundPart): boolean {
  return owned.lease === lease;
}
