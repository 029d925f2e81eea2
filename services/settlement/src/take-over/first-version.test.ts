import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodePerson } from '@medclear/contracts';
import { createMemoryJournal } from '../journal/memory-journal';
import { createMemoryOwner } from '../testing/memory-owner';
import { JIANGXI, MORNING_MS, samplePersonId, sampleSettle } from '../testing/sample-commands';

interface StoredJournal {
  readonly records: readonly { readonly commandHex: string; readonly decisionHex: string }[];
  readonly state: { readonly personsHex: readonly string[] };
}

const PATH = join(__dirname, '../../../../packages/contracts/src/codec/vectors/first-version-journal.json');
const stored = JSON.parse(readFileSync(PATH, 'utf8')) as StoredJournal;
const bytesOf = (hex: string) => Buffer.from(hex, 'hex');

describe('a province whose journal was begun by the first version', () => {
  async function takenOver() {
    const journal = { ...createMemoryJournal(() => MORNING_MS), topicOf: () => 'medclear.decisions.36' };
    const records = stored.records.map(({ decisionHex }) => ({ key: null, value: bytesOf(decisionHex) }));
    journal.land({ province: JIANGXI, records });
    const world = createMemoryOwner({ journal });
    world.append(...stored.records.map(({ commandHex }) => bytesOf(commandHex)));
    world.owner.assign([JIANGXI]);
    await world.settle();
    return { ...world, journal };
  }

  it('is rebuilt from it, decides nothing again and serves', async () => {
    const { status, journal, store } = await takenOver();
    expect(status()?.phase).toEqual({ kind: 'serving' });
    expect(journal.recordsOf(JIANGXI)).toHaveLength(stored.records.length);
    const people = stored.state.personsHex.map((hex) => decodePerson(bytesOf(hex)));
    // Which visits stand is not in the documents of the first version: the journal tells it.
    const found = store.snapshot(JIANGXI).persons.map((person) => ({ ...person, visits: [] }));
    expect(found).toEqual(people);
  });

  it('goes on from there by the complete rules: the deductible that was paid then stays paid', async () => {
    const { append, settle, replies, store } = await takenOver();
    const before = store.snapshot(JIANGXI).persons.find(({ personId }) => personId === samplePersonId(2));
    append(sampleSettle(50, { personId: samplePersonId(2) }));
    await settle();
    const used = before?.accumulators.find(({ year }) => year === 2026);
    expect(used?.deductibleUsedFen).toBe(30_000);
    expect(replies.at(-1)?.reply.outcome).toMatchObject({
      kind: 'settled',
      answer: { place: 'other-temporary', split: { deductibleFen: 0 } },
    });
  });
});
