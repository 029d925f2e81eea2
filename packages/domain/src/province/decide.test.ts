import * as fc from 'fast-check';
import { trusted } from '../ids/trusted';
import { InvariantViolation } from '../invariant';
import { fen } from '../money/fen';
import {
  buildContentHashes,
  buildLogged,
  buildOpenings,
  buildRegistration,
  buildSettle,
} from '../testing/build-command';
import type { LoggedCommand, SettleCommand } from './command';
import { decide } from './decide';
import type { Decision } from './decision';
import { evolve } from './evolve';
import { createWorkingState, EMPTY_LOADED_STATE } from './working-state';
import type { WorkingState } from './working-state';

function run(state: WorkingState, contents: readonly LoggedCommand['content'][], from = 0): readonly Decision[] {
  return contents.map((content, at) => {
    const decision = decide(state, buildLogged(content, from + at));
    state.apply(evolve(state, decision), decision.clockMs);
    return decision;
  });
}

function openedProvince(change: Parameters<typeof buildRegistration>[0] = {}): WorkingState {
  const state = createWorkingState(EMPTY_LOADED_STATE);
  run(state, [...buildOpenings(), buildRegistration(change)]);
  return state;
}

const SHOWS_CARD = {
  credentialKind: 'social-security-card',
  cardHash: 'card',
  cardIssuerRegion: trusted.regionCode('360100'),
} as const;
const settle = (change: Partial<SettleCommand> = {}) => run(openedProvince(), [buildSettle(change)], 10)[0]?.outcome;
const claimAt = (at: number) => trusted.claimId(`36-${String(at).padStart(26, 'a')}`);

describe('decide', () => {
  it('settles a bill of another province: deductible, pool, account and cash', () => {
    const outcome = settle();
    expect(outcome).toMatchObject({
      kind: 'settled',
      answer: {
        settlementId: '360100202603021000000000000010',
        split: { deductibleFen: 30_000, poolFundFen: 12_000, accountFen: 10_000, cashFen: 28_000 },
      },
      legs: [
        { fund: 'employee-pool', amountFen: 12_000 },
        { fund: 'personal-account', amountFen: 10_000 },
      ],
    });
  });

  it.each([
    ['ELIG_PERSON_NOT_FOUND', { personId: trusted.personId('unknown') }],
    ['VISIT_DATE_IN_FUTURE', { visitDate: trusted.businessDate('2026-03-03') }],
    ['ELIG_CARD_SN_REQUIRED', { credentialKind: 'social-security-card' }],
    ['ELIG_CARD_SN_REQUIRED', { credentialKind: 'social-security-card', personId: trusted.personId('unknown') }],
    ['ELIG_PERSON_NOT_FOUND', { personId: trusted.personId('unknown'), treatmentRegion: trusted.regionCode('310101') }],
    ['VISIT_DATE_IN_FUTURE', { visitDate: trusted.businessDate('2026-03-03'), personId: trusted.personId('unknown') }],
    [
      'BENEFIT_NOT_DEFINED',
      { visitDate: trusted.businessDate('2022-12-31'), treatmentRegion: trusted.regionCode('360100') },
    ],
    ['ELIG_CARD_ISSUER', { ...SHOWS_CARD, cardHash: 'other' }],
    ['ELIG_CARD_ISSUER', { ...SHOWS_CARD, cardIssuerRegion: trusted.regionCode('110100') }],
    ['ELIG_RELATION_INACTIVE', { insuredRegion: trusted.regionCode('360200') }],
    ['ELIG_REGION_NOT_OPEN', { treatmentRegion: trusted.regionCode('310101') }],
  ] as const)('refuses with %s', (code, change) => {
    expect(settle(change)).toMatchObject({ kind: 'refused', refusal: { code } });
  });

  it.each([
    ['ELIG_CARD_LOST', { isLost: true, expiresOn: trusted.businessDate('2026-01-01') }],
    ['ELIG_CARD_EXPIRED', { isLost: false, expiresOn: trusted.businessDate('2026-03-01') }],
  ] as const)('refuses a card with %s', (code, change) => {
    const cards = buildRegistration().cards.map((card) => ({ ...card, ...change }));
    const outcomes = run(openedProvince({ cards }), [buildSettle(SHOWS_CARD)], 10);
    expect(outcomes[0]?.outcome).toMatchObject({ kind: 'refused', refusal: { code } });
  });

  it.each([
    ['2026-03-02', null, 'settled'],
    ['2026-03-03', null, 'refused'],
    ['2023-01-01', '2026-03-02', 'settled'],
    ['2023-01-01', '2026-03-01', 'refused'],
  ] as const)('for a pair open from %s until %s a visit of 2026-03-02 is %s', (openFrom, openUntil, kind) => {
    const state = openedProvince();
    const { insuredRegion, treatmentRegion, business } = buildSettle();
    const opening = {
      kind: 'open-region-pair',
      insuredRegion,
      treatmentRegion,
      business,
      openFrom: trusted.businessDate(openFrom),
      openUntil: openUntil === null ? null : trusted.businessDate(openUntil),
    } as const;
    expect(run(state, [opening, buildSettle()], 10)[1]?.outcome.kind).toBe(kind);
  });

  it('asks for no opened pair within one region', () => {
    expect(settle({ treatmentRegion: trusted.regionCode('360100') })).toMatchObject({ kind: 'settled' });
  });

  it('pays a pharmacy from the account only and leaves the limits of the year alone', () => {
    const state = openedProvince();
    const [decision] = run(state, [buildSettle({ business: 'pharmacy' })], 10);
    expect(decision?.outcome).toMatchObject({
      kind: 'settled',
      answer: { split: { poolFundFen: 0, deductibleFen: 0, accountFen: 10_000, cashFen: 40_000 } },
      legs: [{ fund: 'personal-account', amountFen: 10_000 }],
    });
    expect(state.person(buildSettle().personId)).toMatchObject({ accountBalanceFen: 0, accumulators: [] });
  });

  it('has no outpatient benefit for residents yet', () => {
    const relations = buildRegistration().relations.map((relation) => ({ ...relation, scheme: 'resident' as const }));
    expect(run(openedProvince({ relations }), [buildSettle()], 10)[0]?.outcome).toMatchObject({
      kind: 'refused',
      refusal: { code: 'BENEFIT_NOT_DEFINED' },
    });
  });

  it('stops at a bill whose parts do not add up, before anything moves', () => {
    const state = openedProvince();
    const totals = { ...buildSettle().totals, inScopeFen: fen(49_999) };
    expect(() => run(state, [buildSettle({ totals })], 10)).toThrow(InvariantViolation);
    expect(state.fund('employee-pool').capturedFen).toBe(0);
  });

  it('takes a card on its last day', () => {
    expect(settle(SHOWS_CARD)).toMatchObject({ kind: 'settled' });
  });

  it('refuses when the fund is short and changes no money', () => {
    const state = createWorkingState(EMPTY_LOADED_STATE);
    run(state, [...buildOpenings().filter((command) => command.kind !== 'add-fund-quota'), buildRegistration()]);
    expect(run(state, [buildSettle()], 10)[0]?.outcome).toMatchObject({
      kind: 'refused',
      refusal: { code: 'FUND_SHORT' },
    });
    expect(state.fund('employee-pool')).toMatchObject({ availableFen: 0, heldFen: 0, capturedFen: 0, limitFen: 0 });
  });

  it('names the original of a repeat and moves nothing', () => {
    const state = openedProvince();
    run(state, [buildSettle()], 10);
    const before = state.fund('employee-pool');
    expect(run(state, [buildSettle()], 11)[0]?.outcome).toEqual({
      kind: 'repeated',
      claimId: buildSettle().claimId,
      originalCommandOffset: 10,
    });
    expect(state.fund('employee-pool')).toEqual(before);
  });

  it('remembers a refusal like a success', () => {
    const state = createWorkingState(EMPTY_LOADED_STATE);
    const outcomes = run(state, [buildSettle(), ...buildOpenings(), buildRegistration(), buildSettle()]);
    expect(outcomes.map(({ outcome }) => outcome.kind)).toEqual([
      'refused',
      'region-pair-opened',
      'region-pair-opened',
      'fund-quota-added',
      'fact-registered',
      'person-registered',
      'repeated',
    ]);
  });

  it('names the groups in which the same id differs', () => {
    const state = openedProvince();
    run(state, [buildSettle()], 10);
    const contentHashes = {
      ...buildContentHashes('1'),
      total: buildContentHashes('2').total,
      lines: buildContentHashes('2').lines,
    };
    expect(run(state, [buildSettle({ contentHashes })], 11)[0]?.outcome).toMatchObject({
      kind: 'conflicted',
      differingGroups: ['total', 'lines'],
    });
  });

  it('credits the account once, however often a person is registered', () => {
    const state = openedProvince();
    run(state, [buildRegistration({ openingAccountFen: fen(99) })], 10);
    expect(state.fund('personal-account').availableFen).toBe(10_000);
  });

  it('never lets the clock go back', () => {
    const state = createWorkingState({ ...EMPTY_LOADED_STATE, clockMs: Number.MAX_SAFE_INTEGER });
    expect(run(state, [{ kind: 'unreadable', reason: 'bad-magic' }])[0]).toMatchObject({
      clockMs: Number.MAX_SAFE_INTEGER,
      outcome: { kind: 'parked' },
    });
  });

  it('uses a deductible once when two tills settle at the same moment', () => {
    const totals = { ...buildSettle().totals, totalFen: fen(20_000), inScopeFen: fen(20_000) };
    const outcomes = run(
      openedProvince(),
      [buildSettle({ totals, claimId: claimAt(1) }), buildSettle({ totals, claimId: claimAt(2) })],
      10,
    );
    expect(
      outcomes.map(({ outcome }) => (outcome.kind === 'settled' ? outcome.answer.split.deductibleFen : null)),
    ).toEqual([20_000, 10_000]);
  });

  it('conserves every fund over any run of claims and repeats', () => {
    const bill = fc.record({
      at: fc.integer({ min: 1, max: 5 }),
      amountFen: fc.integer({ min: 0, max: 200_000 }),
      usesAccount: fc.boolean(),
      business: fc.constantFrom('outpatient', 'pharmacy'),
    });
    fc.assert(
      fc.property(fc.array(bill, { maxLength: 30 }), (bills) => {
        const state = openedProvince();
        run(
          state,
          bills.map(({ at, amountFen, usesAccount, business }) => {
            const totals = { ...buildSettle().totals, totalFen: fen(amountFen), inScopeFen: fen(amountFen) };
            return buildSettle({ claimId: claimAt(at), totals, usesAccount, business });
          }),
          10,
        );
        const pool = state.fund('employee-pool');
        const account = state.fund('personal-account');
        expect(pool.availableFen + pool.heldFen + pool.capturedFen).toBe(1_000_000);
        expect(account.availableFen + account.heldFen + account.capturedFen).toBe(10_000);
        expect(account.availableFen).toBe(state.person(buildSettle().personId)?.accountBalanceFen);
      }),
    );
  });

  it('gives the store the net change of a round', () => {
    const state = openedProvince();
    run(state, [buildSettle()], 10);
    const { funds, persons, claims, regionPairs } = state.touched();
    expect(funds).toContainEqual({
      fund: 'employee-pool',
      fundedFen: 1_000_000,
      availableFen: 988_000,
      heldFen: 0,
      capturedFen: 12_000,
      rule: null,
    });
    expect([persons.length, claims.length, regionPairs.length]).toEqual([1, 1, 2]);
  });
});
