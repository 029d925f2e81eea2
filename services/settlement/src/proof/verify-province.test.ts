import { fen } from '@medclear/domain';
import { createMemoryJournal } from '../journal/memory-journal';
import type { MemoryJournal } from '../journal/memory-journal';
import { createMemoryOwner } from '../testing/memory-owner';
import type { MemoryOwner } from '../testing/memory-owner';
import { JIANGXI, sampleOpenings, sampleRegistration, sampleSettle } from '../testing/sample-commands';
import { verifyProvince } from './verify-province';

const SETTLED_FROM = sampleOpenings().length + 1;

/** A province that has settled five bills, with its store at the end of its journal. */
async function servedProvince(): Promise<MemoryOwner> {
  const memory = createMemoryOwner();
  memory.owner.assign([JIANGXI]);
  memory.append(...sampleOpenings(), sampleRegistration());
  memory.append(...[1, 2, 3, 4, 5].map((number) => sampleSettle(number)));
  await memory.settle();
  return memory;
}

/** The journal as somebody has left it who could write to its disk. */
function tampered(
  { journal }: MemoryOwner,
  change: (records: { value: Buffer }[]) => { value: Buffer }[],
): MemoryJournal {
  const other = createMemoryJournal(() => 0);
  other.land({
    province: JIANGXI,
    records: change(journal.recordsOf(JIANGXI).map(({ value }) => ({ value }))).map(({ value }) => ({
      key: null,
      value,
    })),
  });
  return other;
}

/** Takes a yuan off an amount inside a record: it can still be read. */
function changedBytes(value: Buffer): Buffer {
  const changed = Buffer.from(value);
  changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 2, changed.length - 1);
  return changed;
}

describe('verifying a province', () => {
  it('finds nothing when the store is the fold of its journal', async () => {
    const { store, journal } = await servedProvince();
    const report = await verifyProvince(JIANGXI, { store, journal });
    expect(report).toMatchObject({ isSound: true, findings: [], ignored: [], records: SETTLED_FROM + 5 });
    expect(report.storeDigest).toBe(report.replayedDigest);
    expect(report.chainHead).toEqual(report.storeHead);
    expect(report.funds.every(({ stored, replayed }) => JSON.stringify(stored) === JSON.stringify(replayed))).toBe(
      true,
    );
    expect(report.funds.some(({ stored }) => stored.capturedFen > 0)).toBe(true);
  });

  it('compares a store that follows later with the journal up to its head, and follows the chain on', async () => {
    const { store, journal, owner, append, settle } = await servedProvince();
    const earlier = store.snapshot(JIANGXI);
    append(sampleSettle(6));
    await settle();
    await owner.stop();
    const report = await verifyProvince(JIANGXI, { store: { contents: () => Promise.resolve(earlier) }, journal });
    expect(report.isSound).toBe(true);
    expect(report.chainHead.nextCommandOffset).toBe(SETTLED_FROM + 6);
  });

  it('lists a late send of another owner with its offset, and finds nothing wrong with it', async () => {
    const { store, journal } = await servedProvince();
    const strays = journal.recordsOf(JIANGXI).slice(-2);
    journal.land({ province: JIANGXI, records: strays.map(({ value }) => ({ key: null, value })) });
    const report = await verifyProvince(JIANGXI, { store, journal });
    expect(report.isSound).toBe(true);
    expect(report.ignored).toEqual([
      { offset: SETTLED_FROM + 5, commandOffset: SETTLED_FROM + 3, reason: 'stray' },
      { offset: SETTLED_FROM + 6, commandOffset: SETTLED_FROM + 4, reason: 'stray' },
    ]);
  });

  it.each(Array.from({ length: SETTLED_FROM + 5 }, (_, at) => at))(
    'finds that the bytes of record %i differ',
    async (at) => {
      const memory = await servedProvince();
      const journal = tampered(memory, (records) =>
        records.map((record, place) => (place === at ? { value: changedBytes(record.value) } : record)),
      );
      const report = await verifyProvince(JIANGXI, { store: memory.store, journal });
      expect(report.isSound).toBe(false);
      expect(report.findings.map(({ next }) => next).every((next) => next.length > 0)).toBe(true);
    },
  );

  it.each([0, 3, SETTLED_FROM + 2, SETTLED_FROM + 4])('finds that record %i was removed', async (at) => {
    const memory = await servedProvince();
    const journal = tampered(memory, (records) => records.filter((_, place) => place !== at));
    const report = await verifyProvince(JIANGXI, { store: memory.store, journal });
    expect(report.isSound).toBe(false);
    const isLast = at === SETTLED_FROM + 4;
    expect(report.findings[0]?.kind).toBe(isLast ? 'store' : 'chain');
    if (!isLast) expect(report.ignored[0]).toMatchObject({ offset: at, reason: 'names-no-record' });
  });

  it('finds that two records were exchanged', async () => {
    const memory = await servedProvince();
    const journal = tampered(memory, (records) => [...records.slice(0, -2), ...records.slice(-2).reverse()]);
    expect((await verifyProvince(JIANGXI, { store: memory.store, journal })).isSound).toBe(false);
  });

  it('names a record that is no decision', async () => {
    const { store, journal } = await servedProvince();
    journal.land({ province: JIANGXI, records: [{ key: null, value: Buffer.from('rubbish') }] });
    const report = await verifyProvince(JIANGXI, { store, journal });
    expect(report.findings.map(({ kind, what }) => [kind, what])).toEqual([
      ['chain', `the record at journal offset ${String(SETTLED_FROM + 5)} is no decision`],
    ]);
  });

  it('names every document and fund of the store that was changed by hand, removed or added', async () => {
    const { store, journal } = await servedProvince();
    const before = store.snapshot(JIANGXI);
    const [person] = before.persons;
    if (person === undefined) throw new Error('somebody is registered');
    const [first, ...others] = before.claims;
    if (first === undefined) throw new Error('something was settled');
    store.restore(JIANGXI, {
      ...before,
      funds: before.funds.map(([fund, balance], at) => [fund, at === 0 ? { ...balance, availableFen: 1 } : balance]),
      persons: [{ ...person, accountBalanceFen: fen(99) }],
      claims: [...others, { ...first, claimId: sampleSettle(77).claimId }],
    });
    const { findings, isSound } = await verifyProvince(JIANGXI, { store, journal });
    expect(isSound).toBe(false);
    expect(findings.map(({ what }) => what)).toEqual([
      expect.stringMatching(/^fund:.* is not what the journal makes of it$/),
      `person:${person.personId} is not what the journal makes of it`,
      `claim:${first.claimId} is in the journal and not in the store`,
      `claim:${sampleSettle(77).claimId} is in the store and no decision made it`,
    ]);
  });

  it('says what to do about an empty store and about one of another journal', async () => {
    const { store, journal } = await servedProvince();
    const { head } = store.snapshot(JIANGXI);
    const empty = createMemoryOwner().store;
    const whatAndNext = async (verified: typeof store) =>
      (await verifyProvince(JIANGXI, { store: verified, journal })).findings[0];
    expect(await whatAndNext(empty)).toMatchObject({
      kind: 'store',
      next: expect.stringContaining('medclear rebuild') as string,
    });
    const elsewhere = createMemoryOwner().store;
    elsewhere.restore(JIANGXI, {
      ...store.snapshot(JIANGXI),
      head: head === null ? null : { ...head, hash: 'a'.repeat(64) },
    });
    expect((await whatAndNext(elsewhere))?.what).toContain('behind another record');
  });
});
