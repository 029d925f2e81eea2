import { createTopics } from '@medclear/contracts';
import { findFreePorts } from '@medclear/local-stack';
import type { ChildPart, LocalStack } from '@medclear/local-stack';
import { waitUntilDecided } from '@medclear/testkit';
import type { SeededCommands } from '@medclear/testkit';
import type { BenchPlan, Spread } from './bench-plan';
import { ceilingPrefix } from './ceiling-processes';
import type { CeilingProcesses } from './ceiling-processes';
import { fillLogs } from './fill-logs';
import { followJournals, readJournalEnds } from './follow-journals';
import type { LogFigures } from './follow-journals';
import type { Side } from './measure-http';
import { startProcess } from './start-process';

const SEED_DEADLINE_MS = 180_000;
const FOLLOW_DEADLINE_MS = 300_000;

/** What one spread's measurements share. */
export interface Bench {
  readonly plan: BenchPlan;
  readonly spread: Spread;
  readonly stack: LocalStack;
  readonly folder: string;
  readonly onDeath: (name: string) => void;
  readonly say: (line: string) => void;
}

/** Fills the command logs while nobody reads them, then watches how fast settlement brings them into the journals. */
export async function measureLog(
  bench: Bench,
  seeded: SeededCommands,
  ceiling: CeilingProcesses,
): Promise<Readonly<Record<Side['name'], LogFigures>>> {
  const first = await startSettlement(bench);
  await waitUntilDecided(bench.stack.addresses.redisUrl, seeded, SEED_DEADLINE_MS);
  await first.stop();
  const raw = await measureSide(bench, ceilingPrefix('logs'), () => ceiling.startSettlement());
  bench.say(`${bench.spread.title}, ceiling, filled log: ${Math.round(raw.claimsPerSecond)} claims/s`);
  const product = await measureSide(bench, 'medclear', () => startSettlement(bench));
  bench.say(`${bench.spread.title}, product, filled log: ${Math.round(product.claimsPerSecond)} claims/s`);
  return { product, ceiling: raw };
}

async function measureSide(bench: Bench, prefix: string, start: () => Promise<ChildPart>): Promise<LogFigures> {
  const { spread, plan, stack } = bench;
  const { kafkaBrokers } = stack.addresses;
  const topics = createTopics(prefix);
  const claims = { count: plan.loggedClaims, runStartMs: Date.now() };
  await fillLogs(kafkaBrokers, spread, claims, (province) => topics.commands(province));
  const before = await readJournalEnds(
    kafkaBrokers,
    spread.insured.map((province) => topics.decisions(province)),
  );
  const settlement = await start();
  try {
    const records = Math.ceil(plan.loggedClaims / spread.insured.length) * spread.insured.length;
    const processes = { settlement: pidOf(settlement), ...partPids(stack) };
    return await followJournals(kafkaBrokers, before, { records, deadlineMs: FOLLOW_DEADLINE_MS }, processes);
  } finally {
    await settlement.stop();
  }
}

/** Settlement alone: no gateway sends and no clearing follows while a filled log is measured. */
async function startSettlement(bench: Bench): Promise<ChildPart> {
  const [opsPort] = await findFreePorts(1);
  if (opsPort === undefined) throw new Error('there is no free port');
  const { kafkaBrokers, redisUrl, postgresUrl } = bench.stack.addresses;
  return startProcess({
    name: 'settlement-alone',
    as: 'settlement',
    folder: bench.folder,
    entry: 'services/settlement/dist/main.js',
    env: {
      KAFKA_BROKERS: kafkaBrokers,
      REDIS_URL: redisUrl,
      POSTGRES_URL: postgresUrl,
      PROVINCES: bench.spread.provinces.join(','),
      OPS_PORT: String(opsPort),
      LOG_LEVEL: 'warn',
    },
    readyUrl: `http://127.0.0.1:${opsPort}/ready`,
    onDeath: bench.onDeath,
  });
}

/** Process ids of the servers that this run has started itself. */
export function partPids(stack: LocalStack): Record<string, number> {
  return Object.fromEntries(
    Object.entries(stack.parts).flatMap(([name, part]) => {
      const id = part.pid();
      return id === null ? [] : [[name, id]];
    }),
  );
}

export function pidOf(process: { readonly name: string; pid(): number | null }): number {
  const id = process.pid();
  if (id === null) throw new Error(`${process.name} does not run`);
  return id;
}
