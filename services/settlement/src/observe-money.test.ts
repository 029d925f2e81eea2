import { createLogger, createRegistry } from '@medclear/platform';
import { createMoneyMetrics } from './money-metrics';
import { observeFunds, observeTicks } from './observe-money';
import { JIANGXI, sampleClaimId, samplePersonId } from './testing/sample-commands';

const NOW_MS = 1_000_000;
const FUND = 'employee-pool';
const BALANCE = { availableFen: 40, heldFen: 5, capturedFen: 55, limitFen: -10, alarmBelowFen: 50 };

function observed() {
  const registry = createRegistry('settlement');
  const metrics = createMoneyMetrics(registry);
  const log = createLogger('settlement', 'silent');
  const said: string[] = [];
  Object.assign(log, { warn: (_: object, text: string) => said.push(text) });
  const valuesOf = async (name: string) =>
    (await registry.metrics())
      .split('\n')
      .filter((line) => line.startsWith(`medclear_settlement_${name}{`))
      .map((line) => line.replace(/^[^{]*\{(.*)\} (.*)$/, '$1 $2'));
  const ticks = observeTicks(metrics, log, () => NOW_MS);
  return { ticks, funds: observeFunds(metrics, log), said, valuesOf };
}

describe('what is measured of money and time', () => {
  it('says how many holds are open, and for how long the oldest should have run out', async () => {
    const { ticks, valuesOf } = observed();
    const answer = {
      nextCommandOffset: 1,
      holds: [],
      claims: [],
      openHolds: 3,
      endingHolds: [1, 1, 2, 3],
      firstExpiryMs: NOW_MS - 7_000,
    };
    ticks.asked(JIANGXI, answer);
    expect((await valuesOf('open_holds'))[0]).toMatch(/province="36".* 3$/);
    expect((await valuesOf('holds_ending'))[2]).toMatch(/within="600".* 2$/);
    expect((await valuesOf('oldest_overdue_hold_seconds'))[0]).toMatch(/ 7$/);
    ticks.asked(JIANGXI, { ...answer, firstExpiryMs: NOW_MS + 1 });
    expect((await valuesOf('oldest_overdue_hold_seconds'))[0]).toMatch(/ 0$/);
  });

  it('tells ticks, empty ticks and the ageing of claims apart', async () => {
    const { ticks, valuesOf } = observed();
    const due = [{ claimId: sampleClaimId(1), personId: samplePersonId(1) }];
    ticks.appended(JIANGXI, [
      { kind: 'tick', due },
      { kind: 'tick', due: [] },
      { kind: 'age-out', claims: [] },
    ]);
    const kinds = (await valuesOf('ticks_total')).map((line) => /kind="([^"]*)"/.exec(line)?.[1]);
    expect(kinds).toEqual(['tick', 'clock', 'age-out']);
  });

  it('shows every part of a fund, and says an alarm once in the log', async () => {
    const { funds, said, valuesOf } = observed();
    funds.seen(JIANGXI, [[FUND, BALANCE]]);
    funds.alarmChanged(JIANGXI, { fund: FUND, isBelow: true, balance: BALANCE });
    expect(await valuesOf('fund_fen')).toHaveLength(4);
    expect((await valuesOf('fund_fen')).find((line) => line.includes('"limit"'))).toMatch(/ -10$/);
    expect((await valuesOf('fund_below_alarm'))[0]).toMatch(/fund="employee-pool".* 1$/);
    expect(said).toEqual(['a fund has less available than its alarm level']);
    funds.left([JIANGXI]);
    expect([await valuesOf('fund_fen'), await valuesOf('fund_below_alarm')]).toEqual([[], []]);
  });
});
