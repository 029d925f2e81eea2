import type { OwnerPorts } from '../province/ports';
import { foldCommands } from './fold-commands';
import type { FoldedPart, LoadedPart, RoundExits } from './round-part';

/** Decides what was loaded; a province whose rules contradict themselves at its first record stops before anything is published. */
export function foldParts(
  { decide, nowMs }: OwnerPorts,
  exits: RoundExits,
  parts: readonly LoadedPart[],
): readonly FoldedPart[] {
  return parts.flatMap(({ loaded, ...part }) => {
    const { quarantines } = part.owned;
    const toFold = { head: part.head, loaded, commands: part.commands, quarantines, nowMs: nowMs() };
    const folded = foldCommands(toFold, decide);
    if (folded.decisions.length > 0) return [{ folded, ...part }];
    if (folded.fault !== null) stopAt(exits, part, folded.fault);
    return [];
  });
}

/** Stops a province at the record at which the rules contradict themselves. */
export function stopAt(
  exits: RoundExits,
  part: Parameters<RoundExits['stop']>[0],
  { commandOffset, cause }: { readonly commandOffset: number; readonly cause: unknown },
): void {
  exits.stop(part, { reason: 'the rules contradict themselves at a record', commandOffset, cause });
}
