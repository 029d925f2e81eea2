import { PROVINCE_NAMES } from '@medclear/domain';
import { LATENCY_BUCKETS_S } from '@medclear/platform';
import { Counter, Gauge, Histogram } from 'prom-client';
import type { Registry } from 'prom-client';
import type { OnAnswered } from '../http/create-gateway-app';
import type { DecisionInbox } from '../inbox/decision-inbox';
import type { ReceiptResult } from '../receipts/receipt-book';

/** What a gateway counts and measures; labels are closed: route, kind of outcome, code, insured province. */
export interface GatewayMetrics {
  readonly onAnswered: OnAnswered;
  onReply(isAwaited: boolean): void;
  onUnreadableReply(): void;
  /** A receipt was appended, dropped, or nobody knows: the last two show as "told unknown". */
  onReceipt(result: ReceiptResult): void;
  /** Connects the gauges that are asked for when they are scraped. */
  watch(inbox: DecisionInbox, batcher: { queuedCount(): number }): void;
}

export function createGatewayMetrics(registry: Registry): GatewayMetrics {
  const registers = [registry];
  const seconds = new Histogram({
    name: 'medclear_gateway_answer_seconds',
    help: 'From the request to its answer, by route and kind of outcome.',
    labelNames: ['route', 'kind'],
    buckets: LATENCY_BUCKETS_S,
    registers,
  });
  const outcomes = new Counter({
    name: 'medclear_gateway_outcomes_total',
    help: 'Answers by code: settled, unknown, or the code of a refusal.',
    labelNames: ['route', 'code'],
    registers,
  });
  const byProvince = new Counter({
    name: 'medclear_gateway_province_outcomes_total',
    help: 'Answers by insured province and kind of outcome.',
    labelNames: ['province', 'kind'],
    registers,
  });
  const replies = new Counter({
    name: 'medclear_gateway_replies_total',
    help: 'Records of the reply topic: awaited, not awaited by anybody any more, unreadable.',
    labelNames: ['kind'],
    registers,
  });
  const receipts = receiptCounter(registry);
  return {
    onAnswered: ({ route, answer, seconds: took }) => {
      seconds.observe({ route, kind: answer.kind }, took);
      outcomes.inc({ route, code: answer.kind === 'refused' ? answer.code : answer.kind });
      const province = answer.claimId?.slice(0, 2) ?? '';
      if (province in PROVINCE_NAMES) byProvince.inc({ province, kind: answer.kind });
    },
    onReply: (isAwaited) => {
      replies.inc({ kind: isAwaited ? 'awaited' : 'not-awaited' });
    },
    onUnreadableReply: () => {
      replies.inc({ kind: 'unreadable' });
    },
    onReceipt: (result) => {
      receipts.inc({ result });
    },
    watch: (inbox, batcher) => {
      watchGauges(registry, inbox, batcher);
    },
  };
}

function receiptCounter(registry: Registry): Counter<'result'> {
  return new Counter({
    name: 'medclear_gateway_receipts_total',
    help: 'Receipts of what institutions were told: appended, dropped (queue full or broker away), in doubt.',
    labelNames: ['result'],
    registers: [registry],
  });
}

function watchGauges(registry: Registry, inbox: DecisionInbox, batcher: { queuedCount(): number }): void {
  const gauge = (name: string, help: string, read: () => number): void => {
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  };
  gauge('medclear_gateway_inbox_depth', 'Requests that wait for their reply.', () => inbox.depth());
  gauge(
    'medclear_gateway_oldest_waiting_seconds',
    'Age of the oldest message without outcome.',
    () => inbox.oldestWaitingMs() / 1_000,
  );
  gauge('medclear_gateway_unsent_records', 'Records queued for the next send.', () => batcher.queuedCount());
}
