/**
 * How long does one hospital bill take when bills keep coming at a fixed rate, whether or not earlier ones are answered?
 *
 * Fails on a dropped iteration, on any answer that is not "settled", and on a p99 of 100 ms or more.
 * TARGET_URL, RATE (per second), RAMP_S (until it is reached), DURATION_S (at it), INSURED (provinces by comma), TREATMENT
 * (province), PEOPLE (per province), SEED, RUN (makes message ids unique), LINES (JSON), TOTAL, VISIT_DATE, SUMMARY (where the
 * result is written).
 */
import { check } from 'k6';
import exec from 'k6/execution';
import http from 'k6/http';
import { Counter } from 'k6/metrics';
import type { Options } from 'k6/options';

const P99_LIMIT_MS = 100;
const PECULIAR_EVERY = 20;
/** Of one second in a message id, by the national interface. */
const SEQUENCE_VALUES = 10_000;
const rate = Number(__ENV['RATE'] ?? 100);
const insured = (__ENV['INSURED'] ?? '36').split(',');
const populationProvinces = (__ENV['POPULATION'] ?? insured.join(',')).split(',');
const treatment = __ENV['TREATMENT'] ?? '11';
const people = Number(__ENV['PEOPLE'] ?? 1_000);
const seed = (__ENV['SEED'] ?? '1').padStart(6, '0');
const institutionCode = `H${treatment}010090003`;
const firstSecond = Number(__ENV['RUN'] ?? Math.floor(Date.now() / 1_000));
const url = `${__ENV['TARGET_URL']}/v1/settlements`;
const params = {
  headers: { 'content-type': 'application/json', 'x-institution-code': institutionCode },
  timeout: '12s',
};
/** What is the same in every bill, put into text once. */
const SAME_IN_ALL = JSON.stringify({
  institutionCode,
  visitDate: __ENV['VISIT_DATE'],
  credential: { kind: 'e-voucher' },
  useAccount: true,
  hospitalLevel: 3,
  total: __ENV['TOTAL'],
  lines: JSON.parse(__ENV['LINES'] ?? '[]') as unknown,
}).slice(1);
const IS_SETTLED = { settled: ({ status }: { status: number }): boolean => status === 200 };

const toldPoolFen = new Counter('told_pool_fen');
const toldAccountFen = new Counter('told_account_fen');
const refused = new Counter('outcome_refused');
const unknown = new Counter('outcome_unknown');
const failed = new Counter('outcome_failed');

export const options: Options = {
  discardResponseBodies: false,
  // Nobody looks at samples by address, method or connection: every tag costs CPU time of the machine that is measured.
  systemTags: ['status', 'check'],
  summaryTrendStats: ['med', 'p(95)', 'p(99)', 'max'],
  scenarios: {
    bills: {
      executor: 'ramping-arrival-rate',
      timeUnit: '1s',
      startRate: 0,
      // The callers open their connections within some seconds, not all in half a second; every bill counts.
      stages: [
        { target: rate, duration: `${__ENV['RAMP_S'] ?? '3'}s` },
        { target: rate, duration: `${__ENV['DURATION_S'] ?? '20'}s` },
      ],
      // Enough for a quarter of a second without an answer: one that is made in mid-run takes the time of what is measured.
      preAllocatedVUs: Math.max(50, Math.ceil(rate / 4)),
      maxVUs: Math.max(100, rate),
      gracefulStop: '10s',
    },
  },
  thresholds: {
    http_req_duration: [`p(99)<${P99_LIMIT_MS}`],
    dropped_iterations: ['count==0'],
    checks: ['rate==1'],
  },
};

export default function sendOneBill(): void {
  const response = http.post(url, billOf(exec.scenario.iterationInTest), params);
  check(response, IS_SETTLED);
  count(response.status, String(response.body));
}

/** Ordinary people only: the twentieth of every twenty has a story that may end in a refusal. */
function billOf(iteration: number): string {
  const province = insured[iteration % insured.length] ?? '';
  const ordinary =
    Math.floor(iteration / insured.length) % Math.floor((people * (PECULIAR_EVERY - 1)) / PECULIAR_EVERY);
  const inProvince = Math.floor(ordinary / (PECULIAR_EVERY - 1)) * PECULIAR_EVERY + (ordinary % (PECULIAR_EVERY - 1));
  const index = inProvince * populationProvinces.length + populationProvinces.indexOf(province);
  const sequence = String(iteration % SEQUENCE_VALUES).padStart(4, '0');
  const messageId = `${institutionCode}${timeOf(Math.floor(iteration / SEQUENCE_VALUES))}${sequence}`;
  const personNumber = `SYN${province}${seed}${String(index + 1).padStart(8, '0')}`;
  return `{"messageId":"${messageId}","insuredRegion":"${province}0100","personNumber":"${personNumber}",${SAME_IN_ALL}`;
}

const times: string[] = [];

/** Fourteen digits of the second in which a sequence begins; a step takes longer than it has sequences. */
function timeOf(sequence: number): string {
  times[sequence] ??= new Date((firstSecond + sequence) * 1_000).toISOString().replace(/\D/g, '').slice(0, 14);
  return times[sequence];
}

function count(status: number, body: string): void {
  if (status === 200) {
    toldPoolFen.add(fenOf(body, 'poolFund'));
    toldAccountFen.add(fenOf(body, 'account'));
  } else if (status === 202) unknown.add(1);
  else if (status >= 400 && status < 500) refused.add(1);
  else failed.add(1);
}

/** Reads `"poolFund":"12.34"` as 1234 without parsing the whole answer: k6 shares the cores with what it measures. */
function fenOf(body: string, field: string): number {
  const from = body.indexOf(`"${field}":"`);
  if (from < 0) return 0;
  const start = from + field.length + 4;
  return Number(body.slice(start, body.indexOf('"', start)).replace('.', ''));
}

export function handleSummary(data: object): Record<string, string> {
  return { [__ENV['SUMMARY'] ?? 'stdout']: JSON.stringify(data) };
}
