import { createActHistory } from '../testing/act-history';
import { readActStep } from '../testing/act-step';
import { isBelowAlarm } from './is-below-alarm';

describe('a fund that runs low', () => {
  it.each([
    [988_000, [], false],
    [988_001, ['quota-nearly-used'], true],
  ])('with an alarm below %i warns with %j and stands in the way of nobody', (alarmBelowFen, warnings, isBelow) => {
    const history = createActHistory();
    history.run(`rule employee-pool 0 ${String(alarmBelowFen)}`);
    const { decision } = history.decide(readActStep('settle s'));
    expect(decision.outcome).toMatchObject({ kind: 'settled', answer: { warnings } });
    expect(isBelowAlarm(history.state.fund('employee-pool'))).toBe(isBelow);
  });

  it('counts what a hold gives back that the visit ends', () => {
    const history = createActHistory();
    for (const step of ['rule employee-pool 0 988000', 'hold h']) history.run(step);
    const { decision } = history.decide(readActStep('settle s'));
    expect(decision.outcome).toMatchObject({ kind: 'settled', answer: { warnings: [] } });
  });

  it('that has no alarm level never warns', () => {
    expect(createActHistory().decide(readActStep('settle s')).decision.outcome).toMatchObject({
      answer: { warnings: [] },
    });
  });
});
