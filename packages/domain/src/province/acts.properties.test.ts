import * as fc from 'fast-check';
import { createActHistory, inWords } from '../testing/act-history';
import type { ActHistory } from '../testing/act-history';
import { ACT_STEPS } from '../testing/act-steps.suite';
import { personIdOf, readActStep } from '../testing/act-step';
import { watchInvariants } from '../testing/check-act-invariants';
import { NaiveProvince } from '../testing/naive-province';

const RUNS = 1_500;
const LEAST_TIMES = 10;
/** Outcomes without which the histories would prove little. */
const MUST_BE_MET = [
  ...['settled', 'held', 'captured', 'released', 'refunded', 'blocked', 'repeated', 'conflicted', 'ticked'],
  ...['reversed hold', 'reversed settlement', 'reversed refund', 'FUND_SHORT', 'HOLD_SUPERSEDED', 'HOLD_ENDED'],
  ...['HOLD_EXPIRED', 'LINE_NOT_HELD', 'LINE_NOT_SETTLED', 'LINE_TWICE', 'LINE_ALREADY_REFUNDED', 'ALREADY_REFUNDED'],
  ...['ALREADY_REVERSED', 'REVERSE_NOT_ALLOWED', 'NOT_SETTLED', 'NOT_YOUR_CLAIM', 'TARGET_UNKNOWN', 'month-closed'],
  ...['SETTLING', 'ALREADY_SETTLED'],
];
const YEARS = [2025, 2026];
const PERSONS = ['1', '2'].map(personIdOf);

/** What both must agree on after every step. */
function naiveBooks(naive: NaiveProvince) {
  return {
    pool: naive.poolFen(),
    persons: PERSONS.map((person) => [
      naive.accountFen(person),
      ...YEARS.map((year) => naive.usedFen(person, year)),
      naive.flagged.has(`${person} 2026`),
    ]),
    claims: [...naive.claims.values()].map(({ id, state }) => `${id} ${state}`).sort(),
  };
}

function books({ state }: ActHistory) {
  const { availableFen, heldFen, capturedFen } = state.fund('employee-pool');
  const used = (person: (typeof PERSONS)[number], year: number) => {
    const row = state.person(person)?.accumulators.find((one) => one.year === year && one.benefit === 'outpatient');
    return { deductibleFen: row?.deductibleUsedFen ?? 0, poolFen: row?.poolPaidFen ?? 0 };
  };
  return {
    pool: { availableFen, heldFen, capturedFen },
    persons: PERSONS.map((person) => [
      state.person(person)?.accountBalanceFen,
      ...YEARS.map((year) => used(person, year)),
      state.person(person)?.accumulators.some((row) => row.year === 2026 && row.needsReview) ?? false,
    ]),
    claims: state
      .touched()
      .claims.flatMap(({ claimId, money }) => (money === null ? [] : [`${claimId} ${money.state}`]))
      .sort(),
  };
}

/** The words of the naive model, which knows neither groups nor days. */
const inNaiveWords = (words: string): string =>
  words
    .replace(/^conflicted .*$/, 'conflicted')
    .replace(/^REVERSE_NOT_ALLOWED \d.*$/, 'REVERSE_NOT_ALLOWED of a closed month');

/** Compared as text first: a matcher for every step of thousands of histories would cost more than the steps. */
function expectSame(one: unknown, other: unknown): void {
  if (JSON.stringify(one) !== JSON.stringify(other)) expect(one).toEqual(other);
}

/** Runs both and throws where they differ or an invariant does not hold; counts what came out. */
function live(steps: readonly string[], count: (word: string) => void): void {
  const history = createActHistory();
  const naive = new NaiveProvince();
  const watch = watchInvariants(history.state);
  for (const text of steps) {
    if (text.startsWith('wait ')) {
      history.run(text);
      continue;
    }
    const step = history.decide(readActStep(text));
    const { clockMs, commandOffset } = step.decision;
    const words = inWords(step.decision);
    expectSame([text, inNaiveWords(words)], [text, naive.decide(step.command, clockMs, commandOffset)]);
    watch.after(step);
    expectSame(books(history), naiveBooks(naive));
    count(step.decision.outcome.kind === 'reversed' ? words : (words.split(' ')[0] ?? ''));
  }
}

describe('any history of acts', () => {
  it('comes out as in the naive model, and every invariant holds after every step', () => {
    const counts = new Map<string, number>();
    const count = (word: string): void => void counts.set(word, (counts.get(word) ?? 0) + 1);
    fc.assert(
      fc.property(ACT_STEPS, (steps) => {
        live(steps, count);
      }),
      { numRuns: RUNS },
    );
    const met = [...counts].filter(([, times]) => times >= LEAST_TIMES).map(([word]) => word);
    expect(MUST_BE_MET.filter((word) => !met.includes(word))).toEqual([]);
  });
});
