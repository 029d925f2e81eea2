import { FUND_CODES } from '@medclear/domain';
import type { OperatorCommand, ProvinceCode } from '@medclear/domain';
import type { Logger } from '@medclear/platform';
import type { FundEvents } from './funds/fund-desk';
import type { MoneyMetrics } from './money-metrics';
import { HOLD_HORIZONS_MS } from './store/province-store';
import type { TickEvents } from './ticks/tick-desk';

/** In seconds, as the label says them. */
const HORIZONS = HOLD_HORIZONS_MS.map((ms) => String(ms / 1_000));

/** Measures open holds, and counts what was appended because time has passed. */
export function observeTicks(metrics: MoneyMetrics, log: Logger, nowMs: () => number): TickEvents {
  return {
    asked: (province, { openHolds, endingHolds, firstExpiryMs }) => {
      metrics.openHolds.set({ province }, openHolds);
      for (const [at, within] of HORIZONS.entries())
        metrics.endingHolds.set({ province, within }, endingHolds[at] ?? 0);
      const overdueMs = firstExpiryMs === null ? 0 : Math.max(0, nowMs() - firstExpiryMs);
      metrics.overdueHold.set({ province }, overdueMs / 1_000);
    },
    appended: (province, commands) => {
      for (const command of commands) metrics.ticks.inc({ province, kind: kindOf(command) });
    },
    failed: (province, err) => {
      metrics.failedTicks.inc({ province });
      log.warn({ province, err }, 'what is due could not be asked or appended, and is asked again');
    },
  };
}

function kindOf(command: OperatorCommand): string {
  return command.kind === 'tick' && command.due.length === 0 ? 'clock' : command.kind;
}

/** Shows the funds, and writes into the log when one comes below its alarm level. */
export function observeFunds(metrics: MoneyMetrics, log: Logger): FundEvents {
  return {
    seen: (province, funds) => {
      for (const [fund, { availableFen, heldFen, capturedFen, limitFen }] of funds) {
        metrics.funds.set({ province, fund, part: 'available' }, availableFen);
        metrics.funds.set({ province, fund, part: 'held' }, heldFen);
        metrics.funds.set({ province, fund, part: 'captured' }, capturedFen);
        metrics.funds.set({ province, fund, part: 'limit' }, limitFen);
      }
    },
    alarmChanged: (province, { fund, isBelow, balance }) => {
      metrics.belowAlarm.set({ province, fund }, isBelow ? 1 : 0);
      const { availableFen, alarmBelowFen } = balance;
      if (isBelow)
        log.warn({ province, fund, availableFen, alarmBelowFen }, 'a fund has less available than its alarm level');
      else log.info({ province, fund, availableFen, alarmBelowFen }, 'a fund is back above its alarm level');
    },
    left: (provinces) => {
      for (const province of provinces) forget(metrics, province);
    },
    failed: (err) => {
      log.warn({ err }, 'the funds could not be looked at');
    },
  };
}

/** Another process measures what was served here. */
function forget(metrics: MoneyMetrics, province: ProvinceCode): void {
  metrics.openHolds.remove({ province });
  metrics.overdueHold.remove({ province });
  for (const within of HORIZONS) metrics.endingHolds.remove({ province, within });
  for (const fund of FUND_CODES) {
    metrics.belowAlarm.remove({ province, fund });
    for (const part of ['available', 'held', 'captured', 'limit']) metrics.funds.remove({ province, fund, part });
  }
}
