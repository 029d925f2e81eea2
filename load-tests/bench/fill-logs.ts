import { deriveClaimId, DEVELOPMENT_KEYS, encodeCommand } from '@medclear/contracts';
import type { ProvinceCode, SettleCommand } from '@medclear/domain';
import { createKafka, createLogProducer } from '@medclear/platform';
import { createMessageIds, makeSyntheticPerson, syntheticHospital } from '@medclear/testkit';
import { TREATMENT_PROVINCE } from './bench-plan';
import type { Spread } from './bench-plan';
import { makeSettleCommand } from './five-line-bill';

const RECORDS_PER_SEND = 500;
const SEND_TIMEOUT_MS = 30_000;
const DIFFERENT_PEOPLE = 5_000;

/**
 * Appends claims to the command logs of the spread's insured provinces, in turn; nobody waits for a reply to them.
 *
 * @param topicOf the log of a province
 * @param runStartMs makes the message ids unique
 * @throws on any doubt of a send
 */
export async function fillLogs(
  kafkaBrokers: string,
  spread: Spread,
  claims: { readonly count: number; readonly runStartMs: number },
  topicOf: (province: ProvinceCode) => string,
): Promise<void> {
  const kafka = createKafka({ brokers: kafkaBrokers.split(','), clientId: 'bench-fill' });
  const producer = createLogProducer(kafka, SEND_TIMEOUT_MS);
  await producer.start();
  try {
    const perProvince = Math.ceil(claims.count / spread.insured.length);
    for (const province of spread.insured) {
      const next = claimsOf(spread, province, claims.runStartMs);
      for (let from = 0; from < perProvince; from += RECORDS_PER_SEND) {
        const size = Math.min(RECORDS_PER_SEND, perProvince - from);
        const records = Array.from({ length: size }, () => ({ key: null, value: encodeCommand(next()) }));
        await producer.append([{ topic: topicOf(province), records }]);
      }
    }
  } finally {
    await producer.stop();
  }
}

function claimsOf(spread: Spread, province: ProvinceCode, runStartMs: number): () => SettleCommand {
  const hospital = syntheticHospital(TREATMENT_PROVINCE, 2);
  const messageIds = createMessageIds(hospital.code, runStartMs + spread.insured.indexOf(province) * 1_000_000);
  const templates = ordinaryPeople(spread, province).map((person) =>
    makeSettleCommand({ messageId: '-', hospital, person, nowMs: runStartMs, keys: DEVELOPMENT_KEYS }),
  );
  let count = 0;
  return () => {
    const template = templates[count % templates.length];
    if (template === undefined) throw new Error(`nobody lives in ${province}`);
    count += 1;
    const messageId = messageIds.next();
    return { ...template, messageId, claimId: deriveClaimId(province, hospital.code, messageId) };
  };
}

function ordinaryPeople(spread: Spread, province: ProvinceCode): readonly ReturnType<typeof makeSyntheticPerson>[] {
  const step = spread.provinces.length;
  const first = spread.provinces.indexOf(province);
  const count = Math.min(spread.peoplePerProvince, DIFFERENT_PEOPLE);
  return Array.from({ length: count }, (_, at) => makeSyntheticPerson(1, first + at * step, spread.provinces)).filter(
    ({ story }) => story === 'ordinary',
  );
}
