import type { Command, UnreadableCommand } from './command';
import { NOTHING_WANTED } from './state';
import type { StateView, WantedState } from './state';

/**
 * Names what a command touches besides, as only its first documents show: an act that reverses another act moves the claim
 * which that one moved. To be loaded under the same head.
 *
 * @returns null when nothing is missing
 */
export function wantedFurther(
  state: Pick<StateView, 'claim'>,
  command: Command | UnreadableCommand,
): WantedState | null {
  if (command.kind !== 'reverse') return null;
  const outcome = state.claim(command.targetId)?.outcome;
  if (outcome?.kind !== 'captured' && outcome?.kind !== 'refunded') return null;
  return { ...NOTHING_WANTED, claims: [outcome.targetId] };
}
