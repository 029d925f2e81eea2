import { createTopics, DEVELOPMENT_KEYS } from '@medclear/contracts';
import { businessDateOf, fen } from '@medclear/domain';
import { createOwnedFolder } from '@medclear/local-stack';
import type { LocalStack } from '@medclear/local-stack';
import {
  createLocalStack,
  createMessageIds,
  makeHospitalBill,
  makeSyntheticPerson,
  repeatUntilFinal,
  seedLogs,
  sendHospitalBill,
  startServices,
  syntheticHospital,
} from '@medclear/testkit';
import type { RunningServices } from '@medclear/testkit';
import { TREATMENT_PROVINCE } from './bench-plan';
import type { BenchPlan, Spread } from './bench-plan';
import { prepareCeiling } from './ceiling-processes';
import type { CeilingProcesses } from './ceiling-processes';
import { createTopicsAndWait } from './create-topics';
import { checkBooks, readJournalTotals } from './check-books';
import { FIVE_LINES, FIVE_LINES_TOTAL } from './five-line-bill';
import { measureHttp } from './measure-http';
import type { MeasuredStep } from './measure-http';
import { measureLog, partPids, pidOf } from './measure-log';
import type { Bench } from './measure-log';
import { measureRecordSizes } from './record-sizes';
import type { SpreadFigures } from './write-report';

const QUOTA_FEN = fen(100_000_000_000_000);
const ANSWER_DEADLINE_MS = 30_000;
/** Taken for the size of an answer until a real one has been seen. */
const PROVISIONAL_ANSWER_BYTES = 2_000;

/** Measures one spread on a stack of its own; nothing is left running. */
export async function measureSpread(
  plan: BenchPlan,
  spread: Spread,
  k6: string,
  say: (line: string) => void,
): Promise<SpreadFigures> {
  const owned = createOwnedFolder();
  const stack = await createLocalStack({ isNative: true, say });
  const onDeath = (name: string): void => say(`${name} died: see its log in ${owned.folder}`);
  try {
    return await measureOn({ plan, spread, stack, folder: owned.folder, onDeath, say }, k6);
  } finally {
    await stack.stop();
    owned.remove();
  }
}

async function measureOn(bench: Bench, k6: string): Promise<SpreadFigures> {
  const { spread, stack, say } = bench;
  const { kafkaBrokers } = stack.addresses;
  const people = spread.peoplePerProvince * spread.provinces.length;
  const population = {
    seed: 1,
    people,
    provinces: spread.provinces,
    personKey: DEVELOPMENT_KEYS.person,
    poolQuotaFen: QUOTA_FEN,
  };
  say(`${spread.title}: seeding ${people} people`);
  const topics = createTopics();
  await createTopicsAndWait(
    kafkaBrokers,
    spread.provinces.flatMap((code) => [topics.commands(code), topics.decisions(code), topics.queries(code)]),
  );
  const seeded = await seedLogs({ kafkaBrokers }, population);
  const provisional = measureRecordSizes(spread, PROVISIONAL_ANSWER_BYTES);
  const forLogs = await prepareCeiling(stack.addresses, spread, provisional, { ...bench, phase: 'logs' });
  const log = await measureLog(bench, seeded, forLogs);
  const services = await startServices({ addresses: stack.addresses, provinces: spread.provinces, onEvent: say });
  try {
    const answerBytes = await sizeOfAnswer(services.hospitalGateway.url, spread);
    const sizes = measureRecordSizes(spread, answerBytes);
    const ceiling = await prepareCeiling(stack.addresses, spread, sizes, { ...bench, phase: 'bills' });
    return { spread, log, ...(await measureBills(bench, k6, services, ceiling)) };
  } finally {
    await services.stop();
  }
}

async function measureBills(
  bench: Bench,
  k6: string,
  services: RunningServices,
  ceiling: CeilingProcesses,
): Promise<Pick<SpreadFigures, 'steps' | 'books'>> {
  const { plan, spread, stack, say } = bench;
  const { kafkaBrokers, redisUrl } = stack.addresses;
  const sources = { kafkaBrokers, redisUrl, clearingUrl: services.clearing.url };
  const before = await readJournalTotals(sources, spread);
  const raw = [await ceiling.startSettlement(), await ceiling.startGateway()] as const;
  try {
    const steps = await measureHttp(k6, plan, spread, {
      sides: sidesOf(stack, services, ceiling.gatewayUrl, raw),
      say,
    });
    const told = steps.filter(({ side }) => side === 'product').map(({ figures }) => figures);
    const books = await checkBooks(sources, spread, before, told);
    say(`${spread.title}: the books ${books.problems.length === 0 ? 'balance' : books.problems.join('; ')}`);
    return { steps: steps.filter(isMeasured), books };
  } finally {
    await Promise.all(raw.map((process) => process.stop()));
  }
}

function isMeasured({ figures }: MeasuredStep): boolean {
  return figures.rate > 0;
}

function sidesOf(
  stack: LocalStack,
  services: RunningServices,
  ceilingUrl: string,
  [rawSettlement, rawGateway]: readonly [Parameters<typeof pidOf>[0], Parameters<typeof pidOf>[0]],
): Parameters<typeof measureHttp>[3]['sides'] {
  const [settlement] = services.settlement;
  if (settlement === undefined) throw new Error('no settlement was started');
  const parts = partPids(stack);
  const { postgres, ...shared } = parts;
  const ledger = { clearing: pidOf(services.clearing), ...(postgres === undefined ? {} : { postgres }) };
  const product = { gateway: pidOf(services.hospitalGateway), settlement: pidOf(settlement), ...shared, ...ledger };
  const ceiling = { gateway: pidOf(rawGateway), settlement: pidOf(rawSettlement), ...shared };
  return [
    { name: 'product', url: services.hospitalGateway.url, processes: product },
    { name: 'ceiling', url: ceilingUrl, processes: ceiling },
  ];
}

/** Sends one bill and counts the bytes of its answer; throws when it is not settled. */
async function sizeOfAnswer(gatewayUrl: string, spread: Spread): Promise<number> {
  const hospital = syntheticHospital(TREATMENT_PROVINCE, 1);
  const bill = makeHospitalBill({
    messageId: createMessageIds(hospital.code, Date.now()).next(),
    hospital,
    person: makeSyntheticPerson(1, 0, spread.provinces),
    visitDate: businessDateOf(Date.now()),
    total: FIVE_LINES_TOTAL,
    lines: FIVE_LINES,
  });
  const { answer } = await repeatUntilFinal(() => sendHospitalBill(gatewayUrl, bill), ANSWER_DEADLINE_MS);
  if (answer.kind !== 'answered' || answer.status !== 200)
    throw new Error(`the bench's first bill is not settled: ${JSON.stringify(answer)}`);
  return Buffer.byteLength(JSON.stringify(answer.body));
}
