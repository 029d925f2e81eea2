import { genesisPosition, hashRecord } from '@medclear/platform';
import { province } from '../testing/sample-claims';
import { manyClaims, sampleJournal } from '../testing/sample-journal';
import { createFollowedJournal } from './followed-journal';

const TOPIC = 'test.decisions.36';
const genesis = { ...genesisPosition(TOPIC), clockMs: 0 };
const values = sampleJournal(TOPIC, manyClaims('36', '11', 5));
const records = values.map((value, offset) => ({
  topic: TOPIC,
  offset,
  appendedAtMs: 1_000 + offset,
  value,
  headers: {},
}));
const follow = (start = genesis) => createFollowedJournal(province('36'), start);
const positionAt = (offset: number) => ({
  nextCommandOffset: offset + 1,
  journalOffset: offset,
  hash: hashRecord(values[offset] ?? Buffer.alloc(0)),
  clockMs: 0,
});

describe('a followed journal', () => {
  it('gives what was read as one stretch from position to position, once', () => {
    const journal = follow();
    expect(journal.offer(records.slice(0, 3))).toEqual({ kind: 'taken', count: 3 });
    const stretch = journal.take();
    expect(stretch?.batch.fromHash).toBe(genesis.hash);
    expect(stretch?.batch.to).toMatchObject({ nextCommandOffset: 3, journalOffset: 2 });
    expect(stretch?.batch.entries.map(({ journalOffset }) => journalOffset)).toEqual([0, 1, 2]);
    expect(stretch?.oldestAppendedAtMs).toBe(1_000);
    expect(journal.take()).toBeNull();
    journal.offer(records.slice(3));
    expect(journal.take()?.batch.fromHash).toBe(stretch?.batch.to.hash);
  });

  it('goes on behind its position after it has checked the record there', () => {
    const journal = follow(positionAt(1));
    expect(journal.firstOffset).toBe(1);
    expect(journal.offer(records.slice(1))).toEqual({ kind: 'taken', count: 4 });
    expect(journal.take()?.batch.entries.map(({ journalOffset }) => journalOffset)).toEqual([2, 3, 4]);
  });

  it('stops when the record at its position is another one', () => {
    const journal = follow({ ...positionAt(1), hash: hashRecord(Buffer.from('another journal')) });
    expect(journal.offer(records.slice(1))).toEqual({ kind: 'stop', stop: { reason: 'off-the-chain' } });
    expect(journal.take()).toBeNull();
  });

  it('drops records from before, and counts those that do not chain', () => {
    const journal = follow();
    const stray = { ...records[1], offset: 2 } as (typeof records)[number];
    journal.offer(records.slice(0, 2));
    expect(journal.offer([...records.slice(0, 2), stray])).toEqual({ kind: 'taken', count: 3 });
    const stretch = journal.take();
    expect([stretch?.records, stretch?.ignored, stretch?.batch.entries.length]).toEqual([3, 1, 2]);
  });

  it('reads again where records were skipped, and stops when they are not there', () => {
    const journal = follow();
    expect(journal.offer(records.slice(2))).toEqual({ kind: 'seek', offset: 0 });
    expect(journal.offer(records.slice(2))).toEqual({ kind: 'stop', stop: { reason: 'records-missing' } });
    const patient = follow();
    patient.offer(records.slice(2));
    expect(patient.offer(records)).toEqual({ kind: 'taken', count: 5 });
  });

  it('stops at a decision of its chain whose schema is not known yet, and ignores what is no decision', () => {
    const newer = Buffer.from(values[0] ?? []);
    newer.fill(7, 2, 10);
    const unknown = { ...records[0], value: newer } as (typeof records)[number];
    expect(follow().offer([unknown])).toMatchObject({ kind: 'stop', stop: { reason: 'unreadable' } });
    const noDecision = { ...records[0], value: Buffer.from('nothing of ours') } as (typeof records)[number];
    expect(follow().offer([noDecision])).toEqual({ kind: 'taken', count: 1 });
  });
});
