import { Counter, Gauge } from 'prom-client';
import type { Registry } from 'prom-client';

/** What is counted and measured of holds, of claims that age, and of funds. */
export interface MoneyMetrics {
  readonly ticks: Counter<'province' | 'kind'>;
  readonly failedTicks: Counter<'province'>;
  readonly expired: Counter<'province'>;
  readonly forgotten: Counter<'province'>;
  readonly openHolds: Gauge<'province'>;
  readonly endingHolds: Gauge<'province' | 'within'>;
  readonly overdueHold: Gauge<'province'>;
  readonly funds: Gauge<'province' | 'fund' | 'part'>;
  readonly belowAlarm: Gauge<'province' | 'fund'>;
}

export function createMoneyMetrics(registry: Registry): MoneyMetrics {
  const registers = [registry];
  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Counter({ name: `medclear_settlement_${name}`, help, labelNames, registers });
  const gauge = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Gauge({ name: `medclear_settlement_${name}`, help, labelNames, registers });
  return {
    ticks: counter('ticks_total', 'Records appended because time has passed: tick, clock or age-out.', [
      'province',
      'kind',
    ]),
    failedTicks: counter('failed_ticks_total', 'Questions of what is due, or records of it, that failed.', [
      'province',
    ]),
    expired: counter('expired_holds_total', 'Holds that ran out by a tick of the log.', ['province']),
    forgotten: counter('forgotten_claims_total', 'Claims forgotten thirteen months after their last change.', [
      'province',
    ]),
    openHolds: gauge('open_holds', 'Holds that are open.', ['province']),
    endingHolds: gauge(
      'holds_ending',
      'Open holds that run out within so many seconds by the log; within 0 they should have run out.',
      ['province', 'within'],
    ),
    overdueHold: gauge('oldest_overdue_hold_seconds', 'For how long the oldest open hold should have run out.', [
      'province',
    ]),
    funds: gauge(
      'fund_fen',
      'Money of a fund in fen: available, held, captured, and the limit that claims must leave.',
      ['province', 'fund', 'part'],
    ),
    belowAlarm: gauge('fund_below_alarm', '1 while less is available than the alarm level of the fund.', [
      'province',
      'fund',
    ]),
  };
}
