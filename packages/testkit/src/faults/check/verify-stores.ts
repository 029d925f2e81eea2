import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { ProvinceCode } from '@medclear/domain';
import type { House } from '../../house/start-house';

/** From `src/faults/check` and from `dist/faults/check` alike. */
const VERIFY = path.join(__dirname, '../../../../../services/settlement/dist/verify-main.js');

interface VerifyLine {
  readonly kind: 'progress' | 'result';
  readonly result?: { readonly findings: readonly { readonly what: string }[] };
}

/** Has settlement's own tool compare the store of every province with its replayed journal; gives what is wrong. */
export async function verifyStores(house: House): Promise<readonly string[]> {
  const found = await Promise.all(house.provinces.map((province) => verifyStore(house, province)));
  return found.flat();
}

async function verifyStore({ stack, topicPrefix }: House, province: ProvinceCode): Promise<readonly string[]> {
  const { kafkaBrokers, redisUrl } = stack.addresses;
  const env = { KAFKA_BROKERS: kafkaBrokers, REDIS_URL: redisUrl, TOPIC_PREFIX: topicPrefix, PROVINCE: province };
  const child = spawn(process.execPath, [VERIFY], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  let findings: readonly string[] | null = null;
  for await (const line of createInterface({ input: child.stdout })) {
    const { result } = JSON.parse(line) as VerifyLine;
    if (result !== undefined) findings = result.findings.map(({ what }) => `verify ${province}: ${what}`);
  }
  return findings ?? [`verify ${province} ended without a result: ${said.join('').trim()}`];
}
