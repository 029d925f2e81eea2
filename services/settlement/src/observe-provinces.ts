import type { Logger } from '@medclear/platform';
import type { SettlementMetrics } from './metrics';
import type { MoneyMetrics } from './money-metrics';
import type { ProvinceEvents } from './province/province-events';

/** Counts what provinces report, and writes into the log what a person may have to look at. */
export function observeProvinces(metrics: SettlementMetrics & MoneyMetrics, log: Logger): ProvinceEvents {
  return {
    decided: (province, { outcome, commandOffset }, latencyMs) => {
      metrics.decisions.inc({ province, outcome: outcome.kind });
      metrics.decisionLatency.observe(Math.max(0, latencyMs) / 1_000);
      if (outcome.kind === 'refused') metrics.refusals.inc({ code: outcome.refusal.code });
      if (outcome.kind === 'ticked') metrics.expired.inc({ province }, outcome.expired.length);
      if (outcome.kind === 'aged-out') metrics.forgotten.inc({ province }, outcome.claims.length);
      if (outcome.kind === 'parked') {
        metrics.parked.inc({ province, reason: outcome.reason });
        log.warn({ province, commandOffset, reason: outcome.reason }, 'a record is parked');
      }
    },
    roundEnded: (records, provinces, durationMs) => {
      if (records === 0) return;
      metrics.roundDuration.observe(durationMs / 1_000);
      metrics.roundRecords.observe(records);
      metrics.roundProvinces.observe(provinces);
    },
    lost: (province, reason, cause) => {
      metrics.losses.inc({ reason });
      if (reason !== 'assigned') log.warn({ province, reason, err: cause }, 'a province is taken over again');
    },
    stopped: (province, reason, cause) => {
      metrics.stops.inc({ province });
      log.error({ province, reason, err: cause }, 'a province has stopped and needs a person');
    },
    waitsForSchema: (province, commandOffset, fingerprint) => {
      log.error({ province, commandOffset, fingerprint }, 'a province waits for a schema that is not known here');
    },
    takenOver: (province, replayed, ignored) => {
      metrics.takeOvers.inc();
      metrics.replayed.inc(replayed);
      metrics.ignored.inc(ignored);
      log.info({ province, replayed, ignored }, 'a province is served');
    },
    takeOverFailed: (province, cause) => {
      metrics.failedTakeOvers.inc();
      log.warn({ province, err: cause }, 'a take-over is tried again');
    },
  };
}
