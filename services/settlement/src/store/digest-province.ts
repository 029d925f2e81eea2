import { createHash } from 'node:crypto';
import type { ProvinceContents } from './province-store';

/** SHA-256 over everything a store holds of a province, keys sorted and fields in one order, as 64 hex digits. */
export function digestProvince(contents: ProvinceContents): string {
  const hash = createHash('sha256');
  for (const [key, text] of contentLines(contents)) hash.update(`${key} ${text}\n`);
  return hash.digest('hex');
}

/** Everything a store holds of a province, key by key, each value as one text that is the same for the same value. */
export function* contentLines(contents: ProvinceContents): Generator<readonly [key: string, text: string]> {
  yield lineOf('head', contents.head);
  for (const [fund, balance] of contents.funds) yield lineOf(`fund:${fund}`, balance);
  for (const person of contents.persons) yield lineOf(`person:${person.personId}`, person);
  for (const claim of contents.claims) yield lineOf(`claim:${claim.claimId}`, claim);
  for (const { key, document } of contents.regionPairs) yield lineOf(`region-pair:${key}`, document);
  for (const { code, document } of contents.institutions) yield lineOf(`institution:${code}`, document);
  for (const { region, document } of contents.issuers) yield lineOf(`issuer:${region}`, document);
}

function lineOf(key: string, value: unknown): readonly [string, string] {
  return [key, JSON.stringify(value, inOneOrder)];
}

function inOneOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
