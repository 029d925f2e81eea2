import { Counter, Gauge, Histogram } from 'prom-client';
import type { Registry } from 'prom-client';

export interface ClearingMetrics {
  readonly records: Counter;
  readonly ignored: Counter;
  readonly fenced: Counter;
  readonly postings: Counter;
  readonly breaks: Counter;
  readonly batchRecords: Histogram;
  readonly postSeconds: Histogram;
  readonly lagSeconds: Histogram;
  readonly halted: Gauge<'province'>;
}

/** Every metric of the clearing service. */
export function createMetrics(registry: Registry): ClearingMetrics {
  const registers = [registry];
  const counter = (name: string, help: string) => new Counter({ name: `medclear_clearing_${name}`, help, registers });
  const histogram = (name: string, help: string, buckets: number[]) =>
    new Histogram({ name: `medclear_clearing_${name}`, help, buckets, registers });
  return {
    records: counter('records_total', 'Records of journals that were read and are covered by the books.'),
    ignored: counter('ignored_records_total', 'Records that do not belong to the chain of their journal.'),
    fenced: counter('fenced_total', 'Stretches of journals that another process had posted already.'),
    postings: counter('postings_total', 'Rows written to the ledger.'),
    breaks: counter('breaks_total', 'Claims that a person must look at.'),
    batchRecords: histogram(
      'batch_records',
      'Records covered by one transaction.',
      [1, 10, 50, 100, 500, 1_000, 5_000],
    ),
    postSeconds: histogram('post_seconds', 'Time of one transaction.', [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1]),
    lagSeconds: histogram(
      'lag_seconds',
      'From the append of the record that waited longest to its place in the books, per journal and transaction.',
      [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60],
    ),
    halted: new Gauge({
      name: 'medclear_clearing_journal_halted',
      help: '1 while the journal of a province is not followed: a person must look.',
      labelNames: ['province'],
      registers,
    }),
  };
}
