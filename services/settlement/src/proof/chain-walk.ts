import { readDecisionLink } from '@medclear/contracts';
import { createChainReader, genesisPosition, hashRecord } from '@medclear/platform';
import type { ChainPosition, JournalRecord } from '@medclear/platform';

/**
 * Why a record is not part of the chain.
 *
 * `no-decision`: its bytes have no link. `stray`: it goes on from a record that another one had continued before, as a late send
 * of a dead or paused owner does: harmless. `names-no-record`: the record that it goes on from is not in the journal before it:
 * that one was changed or removed.
 */
export type IgnoredReason = 'no-decision' | 'stray' | 'names-no-record';

export interface IgnoredRecord {
  readonly offset: number;
  /** The command that it says it decides; -1 when it says none. */
  readonly commandOffset: number;
  readonly reason: IgnoredReason;
}

/** Follows a whole journal from its first record, and says of each ignored one why. */
export interface ChainWalk {
  accept(record: JournalRecord): 'accepted' | 'ignored';
  position(): ChainPosition;
  ignored(): readonly IgnoredRecord[];
}

export function createChainWalk(topic: string): ChainWalk {
  const genesis = genesisPosition(topic);
  const chain = createChainReader(genesis, readDecisionLink);
  const ignored: IgnoredRecord[] = [];
  /** The hashes of every accepted record and of every stray one: what may be continued without harm. */
  const sound = new Set([genesis.hash]);
  return {
    accept: (record) => {
      if (chain.accept(record) === 'accepted') {
        sound.add(chain.position().hash);
        return 'accepted';
      }
      const { previous, commandOffset } = readDecisionLink(record.value);
      const reason = previous === '' ? 'no-decision' : sound.has(previous) ? 'stray' : 'names-no-record';
      if (reason === 'stray') sound.add(hashRecord(record.value));
      ignored.push({ offset: record.offset, commandOffset, reason });
      return 'ignored';
    },
    position: () => chain.position(),
    ignored: () => ignored,
  };
}
