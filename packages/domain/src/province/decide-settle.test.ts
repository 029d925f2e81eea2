import { trusted } from '../ids/trusted';
import { fen } from '../money/fen';
import { buildFacts, buildLogged, buildOpenings, buildRegistration, buildSettle } from '../testing/build-command';
import type { Command, RegisterPersonCommand, SettleCommand } from './command';
import { decide } from './decide';
import type { DecisionOutcome } from './decision';
import { FUND_CODES } from './documents';
import { evolve } from './evolve';
import { createWorkingState, EMPTY_LOADED_STATE } from './working-state';
import type { WorkingState } from './working-state';

const region = trusted.regionCode;
const day = trusted.businessDate;
const PERSON = buildSettle().personId;
const HOSPITAL = buildSettle().institutionCode;
const quotas: readonly Command[] = FUND_CODES.filter((fund) => fund !== 'personal-account').map((fund) => ({
  kind: 'add-fund-quota',
  fund,
  amountFen: fen(10_000_000_000),
}));

function provinceOf(commands: readonly Command[]): WorkingState {
  const state = createWorkingState(EMPTY_LOADED_STATE);
  commands.forEach((content, at) => step(state, content, at));
  return state;
}

function step(state: WorkingState, content: Command, at: number): DecisionOutcome {
  const decision = decide(state, buildLogged(content, at));
  state.apply(evolve(state, decision), decision.clockMs);
  return decision.outcome;
}

function person(insured: string, change: Partial<RegisterPersonCommand> = {}): RegisterPersonCommand {
  const relations = buildRegistration().relations.map((one) => ({ ...one, insuredRegion: region(insured) }));
  return buildRegistration({ relations, ...change });
}

function bill(amountFen: number, change: Partial<SettleCommand> = {}): SettleCommand {
  const totals = { ...buildSettle().totals, totalFen: fen(amountFen), inScopeFen: fen(amountFen) };
  return buildSettle({ totals, ...change });
}

function stay(insured: string, amountFen: number, change: Partial<SettleCommand> = {}): SettleCommand {
  return bill(amountFen, {
    business: 'inpatient',
    insuredRegion: region(insured),
    treatmentRegion: region(insured),
    visitDate: day('2026-02-20'),
    admittedOn: day('2026-02-20'),
    dischargedOn: day('2026-03-01'),
    hospitalLevel: 3,
    ...change,
  });
}

const settled = (commands: readonly Command[], command: SettleCommand) =>
  step(provinceOf([...quotas, ...commands]), command, 99);
const refusal = (code: string, detail: string | null) => ({ kind: 'refused', refusal: { code, detail } });

describe('a settlement by several funds', () => {
  const legsOf = (outcome: DecisionOutcome) =>
    outcome.kind === 'settled' ? outcome.legs.map(({ fund }) => fund) : [outcome];

  it.each([
    ['360100', 'employee', ['employee-pool', 'large-sum', 'civil-servant', 'personal-account']],
    ['360100', 'resident', ['resident-pool', 'large-illness', 'personal-account']],
    ['110100', 'resident', ['resident-pool', 'large-illness', 'medical-assistance']],
  ] as const)('has a leg for each fund that pays: %s, %s', (insured, scheme, funds) => {
    const relations = person(insured).relations.map((one) => ({ ...one, scheme }));
    const identities = { isCivilServant: true, isInHardship: false, receivesAssistance: true };
    const outcome = settled([person(insured, { relations, identities })], stay(insured, 40_000_000));
    expect(legsOf(outcome)).toEqual(funds);
    if (outcome.kind !== 'settled') throw new Error('it is settled');
    const paidFen = outcome.legs.reduce((sum, { amountFen }) => sum + amountFen, 0);
    const { fundTotalFen, accountFen } = outcome.answer.split;
    expect(paidFen).toBe(fundTotalFen + accountFen);
  });

  it.each(['employee-pool', 'large-sum', 'civil-servant'] as const)('is refused when %s alone is short', (short) => {
    const identities = { isCivilServant: true, isInHardship: false, receivesAssistance: false };
    const state = provinceOf([
      ...quotas.filter((quota) => quota.kind === 'add-fund-quota' && quota.fund !== short),
      person('360100', { identities }),
    ]);
    expect(step(state, stay('360100', 40_000_000), 99)).toMatchObject(refusal('FUND_SHORT', short));
    expect(state.touched().funds.every(({ capturedFen }) => capturedFen === 0)).toBe(true);
  });

  it('spends the own account, then the family account, of one fund', () => {
    const state = provinceOf([...quotas, person('360100', { openingFamilyFen: fen(3_000) })]);
    const outcome = step(state, stay('360100', 1_000_000), 99);
    expect(outcome).toMatchObject({ answer: { split: { accountFen: 13_000, familyFen: 3_000 } } });
    expect(state.fund('personal-account')).toMatchObject({ availableFen: 0, capturedFen: 13_000 });
    expect(state.person(PERSON)).toMatchObject({ accountBalanceFen: 0, familyBalanceFen: 0 });
  });
});

describe('a person-year', () => {
  const claimAt = (at: number) => trusted.claimId(`36-${String(at).padStart(26, 'a')}`);

  it('is that of the day which the policy counts', () => {
    const acrossTheYears = {
      visitDate: day('2025-12-20'),
      admittedOn: day('2025-12-20'),
      dischargedOn: day('2026-01-05'),
    };
    const yearsOf = (insured: string) => {
      const state = provinceOf([...quotas, person(insured)]);
      step(state, stay(insured, 1_000_000, acrossTheYears), 99);
      return state.person(PERSON)?.accumulators.map(({ year, benefit }) => [year, benefit]);
    };
    expect(yearsOf('360100')).toEqual([[2026, 'inpatient']]);
    expect(yearsOf('510100')).toEqual([
      [2025, 'inpatient'],
      [2025, 'whole-year'],
    ]);
  });

  it('counts admissions, so that a second stay in Beijing has a lower deductible', () => {
    const state = provinceOf([...quotas, person('110100')]);
    const deductibles = [1, 2].map((at) => step(state, stay('110100', 1_000_000, { claimId: claimAt(at) }), 90 + at));
    expect(deductibles).toMatchObject([
      { answer: { split: { deductibleFen: 130_000 } } },
      { answer: { split: { deductibleFen: 65_000 } } },
    ]);
  });

  it('keeps inpatient and outpatient apart and large illness together', () => {
    const relations = person('360100').relations.map((one) => ({ ...one, scheme: 'resident' as const }));
    const state = provinceOf([...quotas, person('360100', { relations }), ...buildFacts().slice(1, 2)]);
    step(state, stay('360100', 5_000_000, { claimId: claimAt(1) }), 91);
    const chronic = { business: 'chronic', diseaseCode: 'M03900', dischargedOn: null, admittedOn: null } as const;
    step(state, stay('360100', 5_000_000, { ...chronic, claimId: claimAt(2), visitDate: day('2026-03-02') }), 92);
    expect(state.person(PERSON)?.accumulators).toMatchObject([
      { benefit: 'inpatient', admissions: 1 },
      { benefit: 'whole-year', largeIllnessPaidFen: expect.any(Number) as number },
    ]);
  });
});

describe('what the log has told of a person and a place', () => {
  it.each([
    ['a transfer', 3, refusal('ELIG_TRANSFER_IN_PROGRESS', 'accepted')],
    ['a suspension', 4, refusal('ELIG_SUSPENDED', null)],
    ['an admission', 2, refusal('ELIG_IN_HOSPITAL', null)],
  ] as const)('is asked of a person: %s', (_, at, then) => {
    const facts = buildFacts().slice(at, at + 1);
    expect(settled([...buildOpenings(), buildRegistration(), ...facts], buildSettle())).toMatchObject(then);
  });

  it('holds also when it came before the registration, and does not make a person known', () => {
    const commands = [...buildOpenings(), ...buildFacts().slice(4, 5)];
    expect(settled(commands, buildSettle())).toMatchObject(refusal('ELIG_PERSON_NOT_FOUND', null));
    const state = provinceOf([...commands, buildRegistration()]);
    expect(step(state, buildSettle(), 99)).toMatchObject(refusal('ELIG_SUSPENDED', null));
    expect(state.person(PERSON)).toMatchObject({ accountBalanceFen: 10_000, isRegistered: true });
  });

  it('lets an account-only purchase through while the person is admitted', () => {
    const commands = [...buildOpenings(), buildRegistration(), ...buildFacts().slice(2, 3)];
    expect(settled(commands, buildSettle({ business: 'pharmacy' }))).toMatchObject({ kind: 'settled' });
  });

  it('closes an institution that is opened for other days only', () => {
    const opening = { care: 'outpatient', openFrom: day('2026-03-03'), openUntil: null, diseaseCodes: [] } as const;
    const opened: Command = {
      kind: 'open-institution',
      institutionCode: HOSPITAL,
      institution: { openings: [opening] },
    };
    expect(settled([...buildOpenings(), buildRegistration(), opened], buildSettle())).toMatchObject(
      refusal('ELIG_INST_NOT_OPEN', 'outside-window'),
    );
  });

  it('shows how the visit stood to the insured place', () => {
    const placeOf = (commands: readonly Command[], change: Partial<SettleCommand> = {}) => {
      const outcome = settled([...buildOpenings(), buildRegistration(), ...commands], buildSettle(change));
      return outcome.kind === 'settled' ? outcome.answer.place : outcome;
    };
    const filing = buildFacts().slice(0, 1);
    expect(placeOf([])).toBe('other-temporary');
    expect(placeOf([], { isEmergency: true })).toBe('emergency');
    expect(placeOf(filing)).toBe('long-term');
    expect(placeOf(filing, { treatmentRegion: region('360100') })).toBe('return-home');
    expect(placeOf([], { treatmentRegion: region('360200'), business: 'pharmacy' })).toBe('local');
  });

  it('replaces a fact that is known by its key and adds any other', () => {
    const state = provinceOf([...buildFacts(), ...buildFacts()]);
    expect(state.person(PERSON)).toMatchObject({
      isRegistered: false,
      filings: [{ filingId: 'F-1' }],
      qualifications: [{ diseaseCode: 'M03900' }],
      admissions: [{ admissionId: 'A-1' }],
      suspensions: [{ startsOn: '2026-03-01' }],
    });
    const [filing] = buildFacts();
    if (filing?.kind !== 'register-filing') throw new Error('the first fact is a filing');
    step(state, { ...filing, filing: { ...filing.filing, isValid: false } }, 98);
    step(state, { ...filing, filing: { ...filing.filing, filingId: 'F-2' } }, 99);
    expect(state.person(PERSON)?.filings).toMatchObject([
      { filingId: 'F-1', isValid: false },
      { filingId: 'F-2', isValid: true },
    ]);
  });
});

describe('an opening between two regions', () => {
  const open = (insured: string, treatment: string, openUntil: string | null = null): Command => ({
    kind: 'open-region-pair',
    insuredRegion: region(insured),
    treatmentRegion: region(treatment),
    business: 'outpatient',
    openFrom: day('2023-01-01'),
    openUntil: openUntil === null ? null : day(openUntil),
  });

  it.each([
    ['as they are', [open('360100', '110101')], 'settled'],
    ['as their pooling areas', [open('360100', '110000')], 'settled'],
    [
      'as they are before their pooling areas',
      [open('360100', '110101', '2024-12-31'), open('360100', '110000')],
      'refused',
    ],
    ['not for another county', [open('360100', '110105')], 'refused'],
  ] as const)('is found by the regions %s', (_, openings, kind) => {
    expect(settled([buildRegistration(), ...openings], buildSettle()).kind).toBe(kind);
  });
});

describe('the days of a visit', () => {
  const at = (change: Partial<SettleCommand>) =>
    settled([...buildOpenings(), buildRegistration()], stay('360100', 1_000_000, change));

  it.each([
    ['a discharge in the future', { dischargedOn: day('2026-03-03') }, refusal('VISIT_DATE_IN_FUTURE', 'dischargedOn')],
    [
      'a discharge before the admission',
      { dischargedOn: day('2026-02-19') },
      refusal('ENVELOPE_INVALID', 'dischargedOn'),
    ],
    [
      'an admission on another day than the visit',
      { admittedOn: day('2026-02-19') },
      refusal('ENVELOPE_INVALID', 'admittedOn'),
    ],
  ])('refuse %s', (_, change, then) => {
    expect(at(change)).toMatchObject(then);
  });

  it('may be one and the same for a surgery of a day', () => {
    const today = { visitDate: day('2026-03-02'), admittedOn: day('2026-03-02'), dischargedOn: day('2026-03-02') };
    expect(at({ ...today, business: 'day-surgery' })).toMatchObject({ kind: 'settled' });
  });
});
