import { createHash, hash } from 'node:crypto';
import { canonicalText } from './canonical-text';
import type { ProvinceContents } from './province-store';

/** SHA-256 over everything a store holds of a province, keys sorted, each with the hash of its value; 64 hex digits. */
export function digestProvince(contents: ProvinceContents): string {
  return digestLines(contentLines(contents));
}

/** The digest of a province by its lines. */
export function digestLines(lines: Iterable<ContentLine>): string {
  const digest = createHash('sha256');
  for (const [key, valueHash] of lines) digest.update(`${key} ${valueHash}\n`);
  return digest.digest('hex');
}

/** A key, and the SHA-256 of its value's one text, 64 hex digits: the texts of a whole province would fill the memory. */
export type ContentLine = readonly [key: string, hash: string];

/** Everything a store holds of a province, key by key. */
export function* contentLines(contents: ProvinceContents): Generator<ContentLine> {
  yield lineOf('head', contents.head);
  for (const [fund, balance] of contents.funds) yield lineOf(`fund:${fund}`, balance);
  for (const person of contents.persons) yield lineOf(`person:${person.personId}`, person);
  for (const claim of contents.claims) yield lineOf(`claim:${claim.claimId}`, claim);
  for (const { key, document } of contents.regionPairs) yield lineOf(`region-pair:${key}`, document);
  for (const { code, document } of contents.institutions) yield lineOf(`institution:${code}`, document);
  for (const { region, document } of contents.issuers) yield lineOf(`issuer:${region}`, document);
  if (contents.calendar !== null) yield lineOf('calendar', contents.calendar);
  for (const { claimId, ...hold } of contents.holdsDue) yield lineOf(`hold-due:${claimId}`, hold);
  for (const { claimId, changedAtMs } of contents.claimAges) yield lineOf(`claim-age:${claimId}`, changedAtMs);
}

function lineOf(key: string, value: unknown): ContentLine {
  return [key, hash('sha256', canonicalText(value))];
}
