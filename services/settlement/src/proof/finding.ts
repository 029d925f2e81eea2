import type { ContentDifference } from '../store/compare-contents';
import type { IgnoredRecord } from './chain-walk';

/** Something that is not as the journal says it must be, and what a person does about it. */
export interface Finding {
  readonly kind: 'journal' | 'chain' | 'decision' | 'store';
  readonly what: string;
  readonly next: string;
}

const KEEP_THE_JOURNAL =
  'stop what writes to this province, keep the topic as it is, and restore the journal from a replica or a backup';
const REBUILD = 'end the owners of the province and run: medclear rebuild';

export function missingRecords(reason: string): Finding {
  return { kind: 'journal', what: `the journal does not hold all its records: ${reason}`, next: KEEP_THE_JOURNAL };
}

/** The first record whose predecessor is gone tells which one was changed or removed; all that follow are ignored with it. */
export function brokenChain({ offset, commandOffset }: IgnoredRecord, lastAccepted: number): Finding {
  const what =
    `the record at journal offset ${String(offset)} (command ${String(commandOffset)}) goes on from a record that is not there: ` +
    `the one before it, last accepted at ${String(lastAccepted)}, was changed, or records between them were removed`;
  return { kind: 'chain', what, next: KEEP_THE_JOURNAL };
}

export function noDecision({ offset }: IgnoredRecord): Finding {
  const what = `the record at journal offset ${String(offset)} is no decision`;
  return { kind: 'chain', what, next: 'find out who writes to the topic besides settlement, and take the right away' };
}

export function faultyDecision(offset: number, fault: string): Finding {
  const what = `the decision at journal offset ${String(offset)} cannot be replayed: ${fault}`;
  return { kind: 'decision', what, next: 'keep both topics as they are and report it; nothing after it was replayed' };
}

export function storeIsEmpty(): Finding {
  return { kind: 'store', what: 'the store holds nothing of the province', next: REBUILD };
}

export function storeIsElsewhere(what: string): Finding {
  return {
    kind: 'store',
    what,
    next: 'find out first whether the journal or the store is the wrong one; a whole journal makes the store again: medclear rebuild',
  };
}

export function storeDiffers({ key, kind }: ContentDifference): Finding {
  const words = {
    changed: 'is not what the journal makes of it',
    missing: 'is in the journal and not in the store',
    'not-in-the-journal': 'is in the store and no decision made it',
  };
  return { kind: 'store', what: `${key} ${words[kind]}`, next: REBUILD };
}
