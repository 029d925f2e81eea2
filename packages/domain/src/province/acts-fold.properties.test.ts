import * as fc from 'fast-check';
import { createActHistory } from '../testing/act-history';
import { ACT_STEPS } from '../testing/act-steps.suite';
import { readActStep } from '../testing/act-step';
import { loadWanted } from '../testing/load-wanted';
import { decide } from './decide';
import { evolve } from './evolve';
import { NOTHING_WANTED } from './state';
import { wantedByDecision } from './wanted-by-decision';
import { wantedFurther } from './wanted-further';
import { wantedState } from './wanted-state';
import { createWorkingState, EMPTY_LOADED_STATE } from './working-state';

const RUNS = { numRuns: 300 };

function expectSame(one: unknown, other: unknown): void {
  if (JSON.stringify(one) !== JSON.stringify(other)) expect(one).toEqual(other);
}

describe('the fold of any history of acts', () => {
  it('needs nothing but what a command wants, in two loads, and what a decision wants in one', () => {
    fc.assert(
      fc.property(ACT_STEPS, (steps) => {
        const history = createActHistory();
        for (const text of steps) {
          if (text.startsWith('wait ')) {
            history.run(text);
            continue;
          }
          const content = readActStep(text);
          const first = wantedState(content);
          const seen = createWorkingState(loadWanted(history.state, first));
          const partial = createWorkingState(
            loadWanted(history.state, first, wantedFurther(seen, content) ?? NOTHING_WANTED),
          );
          const { decision, change } = history.decide(content);
          const { commandOffset, reply, clockMs } = decision;
          const own = decide(partial, { commandOffset, appendedAtMs: clockMs, reply, content });
          expectSame(own, decision);
          expectSame(evolve(partial, own), change);
        }
      }),
      RUNS,
    );
  });

  it('is made again by its decisions alone, each with what it wants', () => {
    fc.assert(
      fc.property(ACT_STEPS, (steps) => {
        const history = createActHistory();
        const decided = steps.flatMap((text) => {
          if (!text.startsWith('wait ')) return [history.decide(readActStep(text))];
          history.run(text);
          return [];
        });
        const fresh = createActHistory();
        for (const { decision, change } of decided) {
          const loaded = createWorkingState(loadWanted(fresh.state, wantedByDecision(decision)));
          expectSame(evolve(loaded, decision), change);
          fresh.state.apply(evolve(loaded, decision), decision.clockMs);
        }
        expectSame(fresh.state.touched(), history.state.touched());
      }),
      RUNS,
    );
  });

  it('does not depend on where the rounds are cut', () => {
    fc.assert(
      fc.property(ACT_STEPS, fc.nat({ max: 20 }), (steps, cut) => {
        const history = createActHistory();
        const decided = steps.flatMap((text) => {
          if (!text.startsWith('wait ')) return [history.decide(readActStep(text))];
          history.run(text);
          return [];
        });
        const first = createActHistory();
        for (const { decision } of decided.slice(0, cut))
          first.state.apply(evolve(first.state, decision), decision.clockMs);
        const { funds, persons, claims, regionPairs, institutions, issuers, calendar } = first.state.touched();
        const stored = { funds, persons, claims, regionPairs, institutions, issuers, calendar };
        const second = createWorkingState({
          ...EMPTY_LOADED_STATE,
          ...stored,
          clockMs: first.state.clockMs,
          funds: funds.map(({ fund }) => [fund, first.state.fund(fund)]),
        });
        for (const { decision, change } of decided.slice(cut)) {
          expectSame(evolve(second, decision), change);
          second.apply(change, decision.clockMs);
        }
        for (const { fund } of history.state.touched().funds) expectSame(second.fund(fund), history.state.fund(fund));
      }),
      RUNS,
    );
  });
});
