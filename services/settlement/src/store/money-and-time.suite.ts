import { NO_CHANGE, NOTHING_WANTED, trusted } from '@medclear/domain';
import type { FundChange, FundRule, ProvinceHead, StateChange } from '@medclear/domain';
import {
  changeOfCommands,
  JIANGXI,
  sampleClaimId,
  sampleHold,
  sampleOpenings,
  samplePersonId,
} from '../testing/sample-commands';
import { sampleRegistration } from '../testing/sample-commands';
import { digestProvince } from './digest-province';
import { genesisHead } from './head';
import type { ProvinceStore } from './province-store';

const HOUR_MS = 3_600_000;
const POOL = 'employee-pool';

function headAt(nextCommandOffset: number): ProvinceHead {
  const hash = String(nextCommandOffset).padStart(64, 'e');
  return { nextCommandOffset, hash, journalOffset: nextCommandOffset - 1, clockMs: 1_000 };
}

function moved(
  fundedFen: number,
  [availableFen, heldFen, capturedFen]: readonly number[],
  rule: FundRule | null = null,
) {
  const change: FundChange = {
    fund: POOL,
    fundedFen,
    availableFen: availableFen ?? 0,
    heldFen: heldFen ?? 0,
    capturedFen: capturedFen ?? 0,
    rule,
  };
  return { ...NO_CHANGE, funds: [change] };
}

/** What every province store keeps of money set aside and of time; each store begins empty. */
export function describeMoneyAndTime(name: string, createStore: () => Promise<ProvinceStore>): void {
  describe(`${name} as the keeper of holds`, () => {
    let store: ProvinceStore;
    let at = 0;
    const apply = async (change: StateChange) => {
      const from = at === 0 ? genesisHead('decisions.36') : headAt(at);
      const [answer] = await store.exchange([
        { province: JIANGXI, apply: { from, to: headAt(at + 1), change }, load: null },
      ]);
      if (answer?.applied === 'applied') at += 1;
      return answer?.applied;
    };
    const due = (atMs: number, unchangedSinceMs = 0) => store.due(JIANGXI, { atMs, unchangedSinceMs, most: 2 });
    const fund = async () => new Map((await store.contents(JIANGXI)).funds).get(POOL);
    beforeEach(async () => {
      store = await createStore();
      at = 0;
    });

    const schedule = (number: number, expiresAtMs: number | null): StateChange => ({
      ...NO_CHANGE,
      holdsDue: [{ claimId: sampleClaimId(number), personId: samplePersonId(number), expiresAtMs }],
    });

    it('finds the holds that have run out, the oldest first and no more than asked for', async () => {
      for (const [number, expiresAtMs] of [
        [1, 300],
        [2, 100],
        [3, 200],
        [4, 900],
      ] as const)
        await apply(schedule(number, expiresAtMs));
      const answer = await due(300);
      expect(answer.holds.map(({ claimId }) => claimId)).toEqual([sampleClaimId(2), sampleClaimId(3)]);
      expect(answer).toMatchObject({ nextCommandOffset: 4, openHolds: 4, firstExpiryMs: 100 });
      expect(answer.endingHolds).toEqual([3, 4, 4, 4]);
      expect((await due(99)).holds).toEqual([]);
    });

    it('forgets a hold that has ended, and keeps one that was prolonged once', async () => {
      await apply(schedule(1, 100));
      await apply(schedule(2, 100));
      await apply(schedule(1, null));
      await apply(schedule(2, 500));
      expect(await due(400)).toMatchObject({ holds: [], openHolds: 1, firstExpiryMs: 500 });
      expect((await store.contents(JIANGXI)).holdsDue).toEqual([
        { claimId: sampleClaimId(2), personId: samplePersonId(2), expiresAtMs: 500 },
      ]);
    });

    it('has nothing that is due before anything has happened', async () => {
      expect(await due(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)).toEqual({
        nextCommandOffset: 0,
        holds: [],
        claims: [],
        openHolds: 0,
        endingHolds: [0, 0, 0, 0],
        firstExpiryMs: null,
      });
    });

    it('keeps a hold with its money, its person and its time, and shows it in the digest', async () => {
      const hold = sampleHold(1, HOUR_MS);
      const change = changeOfCommands([...sampleOpenings(), sampleRegistration(), hold]);
      expect(await apply(change)).toBe('applied');
      const contents = await store.contents(JIANGXI);
      const [document] = contents.claims;
      expect(contents.persons[0]?.openHolds).toEqual([{ year: 2026, document }]);
      expect(contents.holdsDue).toEqual([
        { claimId: hold.claimId, personId: hold.personId, expiresAtMs: document?.money?.expiresAtMs },
      ]);
      const held = document?.outcome.kind === 'held' ? document.outcome.answer.split.poolFundFen : -1;
      expect(await fund()).toMatchObject({ heldFen: held, capturedFen: 0 });
      const digest = digestProvince(contents);
      await apply({ ...NO_CHANGE, holdsDue: [{ claimId: hold.claimId, personId: hold.personId, expiresAtMs: 1 }] });
      expect(digestProvince(await store.contents(JIANGXI))).not.toBe(digest);
    });

    it('never gives back or takes what is not held, and never gives back what was not taken', async () => {
      await apply(moved(1_000, [1_000]));
      expect(await apply(moved(0, [-600, 600]))).toBe('applied');
      expect(await apply(moved(0, [601, -601]))).toBe('unbalanced');
      expect(await apply(moved(0, [0, -601, 601]))).toBe('unbalanced');
      expect(await apply(moved(0, [1, 0, -1]))).toBe('unbalanced');
      expect(await apply(moved(0, [100, -600, 500]))).toBe('applied');
      expect(await fund()).toMatchObject({ availableFen: 500, heldFen: 0, capturedFen: 500 });
    });

    it('leaves a fund its limit, down to the overdraft that its rule allows and no further', async () => {
      await apply(moved(1_000, [1_000], { limitFen: 400, alarmBelowFen: 700 }));
      expect(await apply(moved(0, [-601, 601]))).toBe('unbalanced');
      expect(await apply(moved(0, [-600, 600]))).toBe('applied');
      expect(await apply(moved(0, [0], { limitFen: -200, alarmBelowFen: 0 }))).toBe('applied');
      expect(await apply(moved(0, [-600, 600]))).toBe('applied');
      expect(await apply(moved(0, [-1, 1]))).toBe('unbalanced');
      expect(await apply(moved(50, [50]))).toBe('applied');
      expect(await fund()).toEqual({
        availableFen: -150,
        heldFen: 1_200,
        capturedFen: 0,
        limitFen: -200,
        alarmBelowFen: 0,
      });
    });

    it('keeps the rule of a fund that moves without one, and shows it to whoever loads', async () => {
      const rule = { limitFen: 4, alarmBelowFen: 7 };
      await apply(moved(10, [10], rule));
      await apply(moved(5, [5]));
      const wanted = { ...NOTHING_WANTED, funds: [POOL] as const };
      const [answer] = await store.exchange([{ province: JIANGXI, apply: null, load: { at: 'any', wanted } }]);
      expect(answer?.loaded).toMatchObject({ funds: [[POOL, { availableFen: 15, ...rule }]] });
    });

    it('keeps the calendar, and shows it to whoever asks for it', async () => {
      await apply({ ...NO_CHANGE, calendar: { closedThrough: '2026-02' } });
      await apply(NO_CHANGE);
      const [asked, unasked] = await store.exchange(
        [true, false].map((calendar) => ({
          province: JIANGXI,
          apply: null,
          load: { at: 'any' as const, wanted: { ...NOTHING_WANTED, calendar } },
        })),
      );
      expect(asked?.loaded).toMatchObject({ calendar: { closedThrough: '2026-02' } });
      expect(unasked?.loaded).toMatchObject({ calendar: null });
      expect((await store.contents(JIANGXI)).calendar).toEqual({ closedThrough: '2026-02' });
    });

    it('finds the claims that nobody has changed for long, and forgets those that it is told to', async () => {
      const change = changeOfCommands([...sampleOpenings(), sampleRegistration(), sampleHold(1, HOUR_MS)]);
      await apply(change);
      const [claim] = change.claims;
      if (claim === undefined) throw new Error('a hold is a claim');
      await apply({ ...NO_CHANGE, claims: [{ ...claim, claimId: trusted.claimId('36-older'), changedAtMs: 5 }] });
      expect((await due(0, claim.changedAtMs)).claims).toEqual(['36-older']);
      expect((await due(0, claim.changedAtMs + 1)).claims).toEqual(['36-older', claim.claimId]);
      await apply({ ...NO_CHANGE, forgotten: [trusted.claimId('36-older')] });
      const { claims, claimAges } = await store.contents(JIANGXI);
      expect([claims.length, claimAges]).toEqual([1, [{ claimId: claim.claimId, changedAtMs: claim.changedAtMs }]]);
    });
  });
}
