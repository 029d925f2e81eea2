import { createChainReader, genesisPosition, hashRecord } from './chain';
import type { ChainLink } from './chain';

const TOPIC = 'medclear.decisions.36';
const readLink = (bytes: Buffer): ChainLink => JSON.parse(bytes.toString()) as ChainLink;
const recordOf = (offset: number, link: ChainLink, decision = 'a') => ({
  offset,
  value: Buffer.from(JSON.stringify({ ...link, decision })),
});
const genesis = genesisPosition(TOPIC);
const first = recordOf(0, { previous: genesis.hash, commandOffset: 0 });
const second = recordOf(1, { previous: hashRecord(first.value), commandOffset: 1 });

describe('a chain reader', () => {
  it('begins at the hash of the topic’s name', () => {
    expect(genesis).toEqual({ nextCommandOffset: 0, hash: hashRecord(Buffer.from(TOPIC)), journalOffset: -1 });
    expect(createChainReader(genesis, readLink).accept(first)).toBe('accepted');
    expect(createChainReader(genesisPosition('medclear.decisions.11'), readLink).accept(first)).toBe('ignored');
  });

  it('follows records that name the one before them', () => {
    const reader = createChainReader(genesis, readLink);
    expect([reader.accept(first), reader.accept(second)]).toEqual(['accepted', 'accepted']);
    expect(reader.position()).toEqual({ nextCommandOffset: 2, hash: hashRecord(second.value), journalOffset: 1 });
  });

  it('takes the first of two that continue the same record, and counts the other', () => {
    const reader = createChainReader(genesis, readLink);
    const stray = recordOf(1, { previous: genesis.hash, commandOffset: 0 }, 'b');
    expect([reader.accept(first), reader.accept(stray), reader.accept({ ...second, offset: 2 })]).toEqual([
      'accepted',
      'ignored',
      'accepted',
    ]);
    expect(reader.ignoredCount()).toBe(1);
    expect(reader.position().journalOffset).toBe(2);
  });

  it('ignores a record of the right hash for another command', () => {
    const reader = createChainReader(genesis, readLink);
    expect(reader.accept(recordOf(0, { previous: genesis.hash, commandOffset: 1 }))).toBe('ignored');
  });

  it('ignores everything behind a changed record', () => {
    const reader = createChainReader(genesis, readLink);
    reader.accept(recordOf(0, { previous: genesis.hash, commandOffset: 0 }, 'changed'));
    expect(reader.accept(second)).toBe('ignored');
  });
});
