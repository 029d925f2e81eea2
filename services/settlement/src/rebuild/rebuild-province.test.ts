import { digestProvince } from '../store/digest-province';
import { createMemoryProvinceStore } from '../store/memory-province-store';
import type { MemoryProvinceStore } from '../store/memory-province-store';
import { createMemoryOwner } from '../testing/memory-owner';
import { JIANGXI, sampleOpenings, sampleRegistration, sampleSettle } from '../testing/sample-commands';
import { rebuildProvince } from './rebuild-province';
import type { EmptyableStore, ToRebuild } from './rebuild-province';

function emptyable(store: MemoryProvinceStore): EmptyableStore {
  const nothing = createMemoryProvinceStore().snapshot(JIANGXI);
  return {
    ...store,
    holds: (province) => Promise.resolve(store.snapshot(province).head !== null),
    empty: (province) => {
      store.restore(province, nothing);
      return Promise.resolve();
    },
  };
}

async function served() {
  const memory = createMemoryOwner();
  memory.owner.assign([JIANGXI]);
  memory.append(...sampleOpenings(), sampleRegistration(1), sampleRegistration(2));
  memory.append(...Array.from({ length: 40 }, (_, at) => sampleSettle(at)), sampleSettle(3), Buffer.from('rubbish'));
  await memory.settle();
  return memory;
}

const NOBODY: Pick<ToRebuild, 'owners' | 'nowMs'> = { owners: () => Promise.resolve([]), nowMs: () => 0 };
const PLAIN = { province: JIANGXI, replacedBy: null };

describe('rebuilding a province', () => {
  it('makes the same state again in an empty store', async () => {
    const { store: before, journal } = await served();
    const progress: number[] = [];
    const rebuilt = await rebuildProvince(PLAIN, {
      ...NOBODY,
      journal,
      store: emptyable(createMemoryProvinceStore()),
      onProgress: (done, total) => progress.push(done / total),
    });
    const { head } = before.snapshot(JIANGXI);
    expect(rebuilt).toMatchObject({ kind: 'rebuilt', head, digest: digestProvince(before.snapshot(JIANGXI)) });
    expect(progress.at(-1)).toBe(1);
  });

  it('refuses a store that holds something, unless an operator has it replaced', async () => {
    const { store: before, journal } = await served();
    const digest = digestProvince(before.snapshot(JIANGXI));
    const store = emptyable(before);
    expect(await rebuildProvince(PLAIN, { ...NOBODY, journal, store })).toMatchObject({ kind: 'refused' });
    expect(digestProvince(before.snapshot(JIANGXI))).toBe(digest);
    const replaced = await rebuildProvince({ ...PLAIN, replacedBy: 'somebody' }, { ...NOBODY, journal, store });
    expect(replaced).toMatchObject({ kind: 'rebuilt', digest, replacedBy: 'somebody' });
  });

  it('refuses while an owner lives, and names it', async () => {
    const { journal } = await served();
    const owners = () => Promise.resolve(['settlement-0 of the group settlement']);
    const store = emptyable(createMemoryProvinceStore());
    const refused = await rebuildProvince({ ...PLAIN, replacedBy: 'somebody' }, { ...NOBODY, owners, journal, store });
    expect(refused).toMatchObject({ kind: 'refused', reason: expect.stringContaining('settlement-0') as string });
    expect(await store.head(JIANGXI)).toBeNull();
  });

  it('stops when somebody else moves the store, and when the journal has a hole', async () => {
    const { store: other, journal } = await served();
    const store = emptyable(createMemoryProvinceStore());
    const racing: EmptyableStore = {
      ...store,
      exchange: (requests) => {
        const isFirst = requests.some(({ apply }) => apply !== null);
        return isFirst ? Promise.resolve([{ applied: 'fenced', loaded: 'nothing-asked' }]) : other.exchange(requests);
      },
    };
    expect(await rebuildProvince(PLAIN, { ...NOBODY, journal, store: racing })).toMatchObject({ kind: 'refused' });
    const end = await journal.endOffset(JIANGXI);
    const short = { ...journal, endOffset: () => Promise.resolve(end + 1) };
    expect(await rebuildProvince(PLAIN, { ...NOBODY, journal: short, store })).toMatchObject({ kind: 'refused' });
  });
});
