import type { OwnerPorts } from '../province/ports';
import type { VerifiedPart } from './verify-parts';

/** Moves the owner's head to the end of what is now on the record; the store follows with the next load. */
export function recordPart({ events, nowMs }: OwnerPorts, part: VerifiedPart): void {
  const { owned, head, folded, commands, acknowledgedOffset } = part;
  const lastOffset = acknowledgedOffset + folded.records.length - 1;
  const last = folded.decisions.at(-1);
  if (last === undefined) return;
  const to = {
    nextCommandOffset: last.commandOffset + 1,
    hash: folded.hash,
    journalOffset: lastOffset,
    clockMs: last.clockMs,
  };
  owned.pending = { from: head, to, change: folded.change };
  owned.head = to;
  owned.faultsInARow = 0;
  owned.nextJournalOffset = lastOffset + 1;
  const endMs = nowMs();
  folded.decisions.forEach((decision, at) => {
    owned.quarantines.delete(decision.commandOffset);
    events.decided(owned.province, decision, endMs - (commands[at]?.appendedAtMs ?? endMs));
  });
}
