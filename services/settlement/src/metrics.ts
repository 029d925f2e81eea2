import { LATENCY_BUCKETS_S } from '@medclear/platform';
import { Counter, Gauge, Histogram } from 'prom-client';
import type { Registry } from 'prom-client';
import type { ProvinceStatus } from './province/province-owner';

const ROUND_RECORDS = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_000];
const ROUND_BUCKETS_S = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5];
const PHASES = ['taking-over', 'serving', 'stopped'] as const;

/** Every metric that is counted as it happens. */
export interface SettlementMetrics {
  readonly decisions: Counter<'province' | 'outcome'>;
  readonly refusals: Counter<'code'>;
  readonly parked: Counter<'province' | 'reason'>;
  readonly decisionLatency: Histogram;
  readonly roundDuration: Histogram;
  readonly roundRecords: Histogram;
  readonly roundProvinces: Histogram;
  readonly losses: Counter<'reason'>;
  readonly stops: Counter<'province'>;
  readonly takeOvers: Counter;
  readonly failedTakeOvers: Counter;
  readonly replayed: Counter;
  readonly ignored: Counter;
  readonly replies: Counter<'result'>;
  readonly queries: Counter<'result'>;
}

export function createMetrics(registry: Registry): SettlementMetrics {
  const registers = [registry];
  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[] = []) =>
    new Counter({ name, help, labelNames, registers });
  const histogram = (name: string, help: string, buckets: number[]) =>
    new Histogram({ name, help, buckets, registers });
  return {
    decisions: counter('medclear_settlement_decisions_total', 'Recorded decisions.', ['province', 'outcome']),
    refusals: counter('medclear_settlement_refusals_total', 'Recorded refusals by code.', ['code']),
    parked: counter('medclear_settlement_parked_records_total', 'Records that nobody can read.', [
      'province',
      'reason',
    ]),
    decisionLatency: histogram(
      'medclear_settlement_decision_latency_seconds',
      'From the append of a command to its decision on the record.',
      LATENCY_BUCKETS_S,
    ),
    roundDuration: histogram('medclear_settlement_round_duration_seconds', 'How long a round takes.', ROUND_BUCKETS_S),
    roundRecords: histogram('medclear_settlement_round_records', 'Records of a round.', ROUND_RECORDS),
    roundProvinces: histogram('medclear_settlement_round_provinces', 'Provinces in a round.', [1, 2, 4, 8, 16, 32]),
    losses: counter('medclear_settlement_province_losses_total', 'Provinces that had to be taken over again.', [
      'reason',
    ]),
    stops: counter('medclear_settlement_province_stops_total', 'Provinces that stopped and need a person.', [
      'province',
    ]),
    takeOvers: counter('medclear_settlement_take_overs_total', 'Provinces taken over.'),
    failedTakeOvers: counter('medclear_settlement_failed_take_overs_total', 'Take-overs that are tried again.'),
    replayed: counter('medclear_settlement_replayed_decisions_total', 'Decisions replayed into the store.'),
    ignored: counter('medclear_settlement_ignored_records_total', 'Records of a journal that no reader accepts.'),
    replies: counter('medclear_settlement_replies_total', 'Replies by result.', ['result']),
    queries: counter('medclear_settlement_status_queries_total', 'Questions by result.', ['result']),
  };
}

/** Gauges that are read from the owner when somebody asks. */
export function observeOwner(registry: Registry, status: () => readonly ProvinceStatus[], nowMs: () => number): void {
  const registers = [registry];
  const gauge = (name: string, help: string, read: (provinces: readonly ProvinceStatus[]) => number): void => {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read(status()));
      },
    });
  };
  const countOf = (provinces: readonly ProvinceStatus[], isCounted: (province: ProvinceStatus) => boolean): number =>
    provinces.filter(isCounted).length;
  for (const phase of PHASES)
    gauge(
      `medclear_settlement_provinces_${phase.replace('-', '_')}`,
      `Owned provinces that are ${phase}.`,
      (provinces) => countOf(provinces, (province) => province.phase.kind === phase),
    );
  gauge('medclear_settlement_provinces_waiting_for_schema', 'Owned provinces that wait for a schema.', (provinces) =>
    countOf(provinces, ({ waitingAt }) => waitingAt !== null),
  );
  gauge('medclear_settlement_queued_records', 'Records that wait for a round.', (provinces) =>
    provinces.reduce((sum, { queued }) => sum + queued, 0),
  );
  gauge(
    'medclear_settlement_oldest_undecided_seconds',
    'Age of the oldest record that waits for its decision.',
    (provinces) =>
      provinces.reduce(
        (oldest, { oldestWaitingMs }) => Math.max(oldest, (nowMs() - (oldestWaitingMs ?? nowMs())) / 1_000),
        0,
      ),
  );
}
