import { EMPTY_LOADED_STATE, NO_CHANGE, trusted, wantedState } from '@medclear/domain';
import type { Command, ProvinceHead, StateChange } from '@medclear/domain';
import { BEIJING, changeOfCommands, JIANGXI, sampleFacts, sampleOpenings } from '../testing/sample-commands';
import { sampleRegistration, sampleSettle } from '../testing/sample-commands';
import { digestProvince } from './digest-province';
import { genesisHead } from './head';
import type { ProvinceStore } from './province-store';

const EMPTY_HEAD = genesisHead('decisions.36');
const SETTLE = sampleSettle(1, { cardIssuerRegion: trusted.regionCode('360100') });
const COMMANDS: readonly Command[] = [...sampleOpenings(), ...sampleFacts(), sampleRegistration(), SETTLE];

function headAt(nextCommandOffset: number, letter: string): ProvinceHead {
  return { nextCommandOffset, hash: letter.repeat(64), journalOffset: nextCommandOffset - 1, clockMs: 1_000 };
}

/** What every province store does, whatever it keeps its state in; each store begins empty. */
export function describeProvinceStore(name: string, createStore: () => Promise<ProvinceStore>): void {
  describe(`${name} as a province store`, () => {
    const change = changeOfCommands(COMMANDS);
    const first = headAt(5, 'a');
    const wanted = wantedState(SETTLE);
    const fill = async (): Promise<ProvinceStore> => {
      const store = await createStore();
      await store.exchange([{ province: JIANGXI, apply: { from: EMPTY_HEAD, to: first, change }, load: null }]);
      return store;
    };

    it('holds nothing of a province before its first decision', async () => {
      const store = await createStore();
      expect(await store.head(JIANGXI)).toBeNull();
      const [answer] = await store.exchange([{ province: JIANGXI, apply: null, load: { at: EMPTY_HEAD, wanted } }]);
      const empty = { availableFen: 0, heldFen: 0, capturedFen: 0, limitFen: 0, alarmBelowFen: 0 };
      expect(answer).toEqual({
        applied: 'nothing-asked',
        loaded: { ...EMPTY_LOADED_STATE, nextCommandOffset: 0, funds: wanted.funds.map((fund) => [fund, empty]) },
      });
    });

    it('applies a batch and loads what it made in the same exchange', async () => {
      const store = await createStore();
      const apply = { from: EMPTY_HEAD, to: first, change };
      const [answer] = await store.exchange([{ province: JIANGXI, apply, load: { at: first, wanted } }]);
      expect(answer?.applied).toBe('applied');
      const { persons, claims, institutions, issuers } = change;
      expect(answer?.loaded).toMatchObject({
        clockMs: 1_000,
        nextCommandOffset: 5,
        persons,
        claims,
        institutions,
        issuers,
      });
      expect([persons, claims, institutions, issuers].map((documents) => documents.length)).toEqual([1, 1, 1, 1]);
      expect(await store.head(JIANGXI)).toEqual(first);
    });

    it('adds the changes of a fund up', async () => {
      const store = await fill();
      const funds = [
        { fund: 'employee-pool', fundedFen: 7, availableFen: 7, heldFen: 0, capturedFen: 0, rule: null },
      ] as const;
      const apply = { from: first, to: headAt(6, 'b'), change: { ...NO_CHANGE, funds } };
      const before = await store.contents(JIANGXI);
      await store.exchange([{ province: JIANGXI, apply, load: null }]);
      const after = await store.contents(JIANGXI);
      const poolOf = ({ funds: found }: typeof before) => new Map(found).get('employee-pool')?.availableFen;
      expect(poolOf(after)).toBe(Number(poolOf(before)) + 7);
    });

    it('changes nothing for a batch that begins at another head', async () => {
      const store = await fill();
      const before = digestProvince(await store.contents(JIANGXI));
      for (const from of [EMPTY_HEAD, headAt(5, 'b')]) {
        const apply = { from, to: headAt(9, 'c'), change };
        const [answer] = await store.exchange([{ province: JIANGXI, apply, load: { at: first, wanted } }]);
        expect(answer?.applied).toBe('fenced');
      }
      expect(digestProvince(await store.contents(JIANGXI))).toBe(before);
    });

    it('shows nothing to a load that expects another head, and everything to a question', async () => {
      const store = await fill();
      const askedAt = async (at: ProvinceHead | 'any') =>
        (await store.exchange([{ province: JIANGXI, apply: null, load: { at, wanted } }]))[0]?.loaded;
      expect(await askedAt(EMPTY_HEAD)).toBe('fenced');
      expect(await askedAt(headAt(5, 'b'))).toBe('fenced');
      expect(await askedAt('any')).toMatchObject({ claims: change.claims, nextCommandOffset: 5 });
    });

    it('changes nothing for a batch that would make or lose money', async () => {
      const store = await fill();
      const before = digestProvince(await store.contents(JIANGXI));
      const funds = [
        { fund: 'employee-pool', fundedFen: 0, availableFen: -5, heldFen: 0, capturedFen: 4, rule: null },
      ] as const;
      const apply = { from: first, to: headAt(6, 'b'), change: { ...change, funds } };
      const [answer] = await store.exchange([{ province: JIANGXI, apply, load: null }]);
      expect(answer?.applied).toBe('unbalanced');
      expect(digestProvince(await store.contents(JIANGXI))).toBe(before);
    });

    it('keeps one document of an issuer and of an institution, the last one', async () => {
      const store = await fill();
      const [issuer] = change.issuers.map(({ document }) => ({ ...document, state: 'withdrawn' as const }));
      const [opened] = change.institutions;
      if (issuer === undefined || opened === undefined) throw new Error('the sample has an issuer and an institution');
      const next: StateChange = {
        ...NO_CHANGE,
        issuers: change.issuers.map(({ region }) => ({ region, document: issuer })),
        institutions: [{ ...opened, document: { openings: [] } }],
      };
      await store.exchange([
        { province: JIANGXI, apply: { from: first, to: headAt(6, 'b'), change: next }, load: null },
      ]);
      const { issuers, institutions } = await store.contents(JIANGXI);
      expect({ issuers, institutions }).toEqual({ issuers: next.issuers, institutions: next.institutions });
    });

    it('lets one province be fenced without disturbing another', async () => {
      const store = await fill();
      const answers = await store.exchange([
        { province: JIANGXI, apply: { from: EMPTY_HEAD, to: headAt(9, 'c'), change }, load: null },
        { province: BEIJING, apply: { from: EMPTY_HEAD, to: headAt(1, 'd'), change: NO_CHANGE }, load: null },
      ]);
      expect(answers.map(({ applied }) => applied)).toEqual(['fenced', 'applied']);
      expect(await store.head(BEIJING)).toEqual(headAt(1, 'd'));
    });

    it('shows everything it holds in one order', async () => {
      const store = await fill();
      const { head, funds, regionPairs, holdsDue, claimAges, calendar, ...documents } = await store.contents(JIANGXI);
      expect([holdsDue, claimAges.length, calendar]).toEqual([[], 1, null]);
      const { persons, claims, institutions, issuers } = change;
      expect({ head, ...documents }).toEqual({ head: first, persons, claims, institutions, issuers });
      expect(funds.map(([fund]) => fund)).toEqual(['employee-pool', 'personal-account']);
      expect(regionPairs.map(({ key }) => key)).toEqual(['360100-110101-outpatient', '360100-110101-pharmacy']);
      expect(digestProvince(await store.contents(JIANGXI))).toBe(
        digestProvince(await (await fill()).contents(JIANGXI)),
      );
    });
  });
}
