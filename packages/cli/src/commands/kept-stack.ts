import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where `make up` writes down what it keeps running. */
const STATE_PATH = join(__dirname, '../../../../.run/stack.json');

/** Addresses of the stack that `make up` keeps running. */
export interface KeptStack {
  readonly kafkaBrokers: string;
  readonly redisUrl: string;
  readonly clearingUrl: string;
  readonly settlementOpsUrls: readonly string[];
}

/** Null when nothing is kept running. */
export function readKeptStack(path = STATE_PATH): KeptStack | null {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as KeptStack) : null;
}
