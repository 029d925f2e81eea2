import { decide } from '@medclear/domain';
import type { LoggedCommand, StateView } from '@medclear/domain';
import { createMemoryJournal } from '../journal/memory-journal';
import { EMPTY_CONTENTS } from '../store/empty-contents';
import { genesisHead } from '../store/head';
import { createMemoryProvinceStore } from '../store/memory-province-store';
import { createMemoryOwner } from '../testing/memory-owner';
import { JIANGXI, MORNING_MS, sampleOpenings, sampleRecord } from '../testing/sample-commands';
import { sampleRegistration, sampleSettle } from '../testing/sample-commands';

const OPENING = [...sampleOpenings(), sampleRegistration()];
const HOUR_MS = 3_600_000;

async function serving(ports: Parameters<typeof createMemoryOwner>[0] = {}) {
  const world = createMemoryOwner(ports);
  world.append(...OPENING, sampleSettle(1));
  world.owner.assign([JIANGXI]);
  await world.settle();
  return world;
}

const brokenAt = (offset: number) => (state: StateView, command: LoggedCommand) => {
  if (command.commandOffset === offset) throw new TypeError('a bug in a rule');
  return decide(state, command);
};

describe('an owner of a province', () => {
  it('decides, records, tells, and lets the store follow', async () => {
    const { status, journal, replies, store } = await serving();
    expect(status()?.phase).toEqual({ kind: 'serving' });
    expect(journal.recordsOf(JIANGXI)).toHaveLength(5);
    expect(replies.map(({ reply }) => reply.outcome.kind)).toEqual([...OPENING.map(() => 'recorded'), 'settled']);
    expect(store.snapshot(JIANGXI).head).toEqual(status()?.head);
  });

  it('tells again, after a restart, what somebody still waits for, also what the store already had', async () => {
    const first = await serving();
    const second = createMemoryOwner({ store: first.store, journal: first.journal });
    second.owner.assign([JIANGXI]);
    await second.settle();
    expect(second.replies).toEqual(first.replies);
  });

  it('stops before it publishes anything of a record at which the rules contradict themselves', async () => {
    const { append, settle, status, journal, owner, replies } = await serving({ decide: brokenAt(6) });
    append(sampleSettle(2), sampleSettle(3), sampleSettle(4));
    await settle();
    expect(status()?.phase).toMatchObject({ kind: 'stopped', commandOffset: 6 });
    expect(journal.recordsOf(JIANGXI)).toHaveLength(6);
    expect(replies.at(-1)?.address.correlationId).toBe('5');
    const quarantine = { operator: 'on-call', reason: 'a bug' };
    expect(owner.quarantine(JIANGXI, 5, quarantine)).toBe('not-stopped-there');
    expect(owner.quarantine(JIANGXI, 6, quarantine)).toBe('accepted');
    await settle();
    expect(replies.slice(-2).map(({ reply }) => reply.outcome.kind)).toEqual(['quarantined', 'settled']);
  });

  it('stops at a record that is more than two minutes ahead of its own clock', async () => {
    const { append, settle, status, owner, replies } = await serving();
    append({ ...sampleRecord(5, sampleSettle(2)), appendedAtMs: MORNING_MS + HOUR_MS }, sampleSettle(3));
    await settle();
    expect(status()?.phase).toMatchObject({ kind: 'stopped', commandOffset: 5 });
    owner.quarantine(JIANGXI, 5, { operator: 'on-call', reason: 'a clock was wrong' });
    await settle();
    expect(replies.at(-1)?.reply.outcome.kind).toBe('settled');
    expect(replies.at(-1)?.reply.clockMs).toBeLessThan(MORNING_MS + HOUR_MS);
  });

  it('stops when the journal has lost records that were acknowledged', async () => {
    const { append, settle, status, journal } = await serving();
    journal.truncate(JIANGXI, 3);
    append(sampleSettle(2));
    await settle();
    expect(status()?.phase).toMatchObject({
      kind: 'stopped',
      reason: 'the journal lost records that were acknowledged',
    });
  });

  it('stops when the store is beyond the journal', async () => {
    const { store, journal } = await serving();
    journal.truncate(JIANGXI, 3);
    const next = createMemoryOwner({ store, journal });
    next.owner.assign([JIANGXI]);
    await next.settle();
    expect(next.status()?.phase).toMatchObject({ kind: 'stopped', reason: 'the store is beyond the journal' });
  });

  it('stops when the store is off the chain of the journal, and repairs nothing', async () => {
    const { store, journal } = await serving();
    const contents = store.snapshot(JIANGXI);
    const { head } = contents;
    const other = { ...contents, head: head === null ? null : { ...head, hash: 'f'.repeat(64) } };
    store.restore(JIANGXI, other);
    const next = createMemoryOwner({ store, journal });
    next.owner.assign([JIANGXI]);
    await next.settle();
    expect(next.status()?.phase).toMatchObject({ reason: 'the store is off the chain of the journal' });
    expect(store.snapshot(JIANGXI)).toBe(other);
  });

  it('ignores a stray record of another owner and goes on', async () => {
    const { append, settle, status, journal, replies } = await serving();
    const [first] = journal.recordsOf(JIANGXI);
    journal.land({ province: JIANGXI, records: [{ key: null, value: first?.value ?? Buffer.alloc(0) }] });
    append(sampleSettle(2));
    await settle();
    expect(replies.at(-1)?.reply.outcome.kind).toBe('settled');
    expect(status()?.head).toMatchObject({ nextCommandOffset: 6, journalOffset: 6 });
  });

  it('replays an emptied store when it is idle', async () => {
    const { owner, store, settle, journal } = await serving();
    const before = store.snapshot(JIANGXI);
    store.restore(JIANGXI, EMPTY_CONTENTS);
    owner.probe();
    await settle();
    expect(store.snapshot(JIANGXI)).toEqual(before);
    expect(before.head).not.toEqual(genesisHead(journal.topicOf(JIANGXI)));
  });

  it('seeks when records are missing, and stops when they are missing again', async () => {
    const { owner, settle, status } = await serving();
    expect(owner.offer(JIANGXI, [sampleRecord(8, sampleSettle(2))])).toBe(1);
    expect(status()?.phase.kind).toBe('serving');
    owner.offer(JIANGXI, [sampleRecord(9, sampleSettle(2))]);
    await settle();
    expect(status()?.phase).toMatchObject({ kind: 'stopped', reason: 'the command log has a hole' });
  });

  it('gives a province up when another process is given it', async () => {
    const { owner } = await serving();
    owner.assign([]);
    expect(owner.status()).toEqual([]);
    expect(owner.offer(JIANGXI, [sampleRecord(5, sampleSettle(2))])).toBe(1);
  });

  it('tells what was sent in doubt once it is known to be on the record', async () => {
    const journal = createMemoryJournal(() => MORNING_MS);
    let lost = 0;
    const append: typeof journal.append = async (batches) => {
      const acknowledged = await journal.append(batches);
      if (lost++ > 0) return acknowledged;
      throw new Error('no answer in time');
    };
    const { replies, status } = await serving({ journal: { ...journal, append } });
    expect(journal.recordsOf(JIANGXI)).toHaveLength(5);
    expect(replies.map(({ address }) => address.correlationId)).toEqual(['0', '1', '2', '3', '4']);
    expect(status()?.phase.kind).toBe('serving');
  });

  it('waits and tries again while the store is away', async () => {
    const store = createMemoryProvinceStore();
    let attempts = 0;
    const exchange: typeof store.exchange = (requests) => {
      attempts += 1;
      return attempts % 3 === 1 ? Promise.reject(new Error('away')) : store.exchange(requests);
    };
    const { replies } = await serving({ store: { ...store, exchange } });
    expect(replies.map(({ address }) => address.correlationId)).toEqual(['0', '1', '2', '3', '4']);
    expect(store.snapshot(JIANGXI).head?.nextCommandOffset).toBe(5);
  });
});
