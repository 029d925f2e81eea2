import { createHash } from 'node:crypto';
import type { ProvinceContents } from './province-store';

/** SHA-256 over everything a store holds of a province, keys sorted and fields in one order, as 64 hex digits. */
export function digestProvince(contents: ProvinceContents): string {
  const hash = createHash('sha256');
  const add = (key: string, value: unknown): void => {
    hash.update(`${key} ${JSON.stringify(value, inOneOrder)}\n`);
  };
  add('head', contents.head);
  for (const [fund, balance] of contents.funds) add(`fund:${fund}`, balance);
  for (const person of contents.persons) add(`person:${person.personId}`, person);
  for (const claim of contents.claims) add(`claim:${claim.claimId}`, claim);
  for (const { key, document } of contents.regionPairs) add(`region-pair:${key}`, document);
  for (const { code, document } of contents.institutions) add(`institution:${code}`, document);
  for (const { region, document } of contents.issuers) add(`issuer:${region}`, document);
  if (contents.calendar !== null) add('calendar', contents.calendar);
  for (const { claimId, ...hold } of contents.holdsDue) add(`hold-due:${claimId}`, hold);
  for (const { claimId, changedAtMs } of contents.claimAges) add(`claim-age:${claimId}`, changedAtMs);
  return hash.digest('hex');
}

function inOneOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
