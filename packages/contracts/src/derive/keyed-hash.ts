import { createHmac, createSecretKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { trusted } from '@medclear/domain';
import type { ContentGroup, PersonId } from '@medclear/domain';

const PERSON_BYTES = 16;
const CONTENT_BYTES = 8;

/** The person id of a national person number: 32 hex digits of a keyed hash. */
export function derivePersonId(key: string, personNumber: string): PersonId {
  return trusted.personId(keyedHash(key, personNumber, PERSON_BYTES));
}

/** A card or certificate as 32 hex digits of a keyed hash. */
export function hashCredential(key: string, credential: string): string {
  return keyedHash(key, credential, PERSON_BYTES);
}

/** One group of a message's content as 16 hex digits of a keyed hash. */
export function hashContent(key: string, group: ContentGroup, text: string): string {
  return keyedHash(key, `${group}\0${text}`, CONTENT_BYTES);
}

/** A visit of an institution, with what is billed of it, as 16 hex digits of a keyed hash. */
export function hashVisit(key: string, text: string): string {
  return keyedHash(key, `visit\0${text}`, CONTENT_BYTES);
}

/** A process has two or three keys, and a key made ready costs a quarter of a hash. */
const readyKeys = new Map<string, KeyObject>();

function readyKeyOf(key: string): KeyObject {
  const ready = readyKeys.get(key) ?? createSecretKey(key, 'utf8');
  readyKeys.set(key, ready);
  return ready;
}

function keyedHash(key: string, text: string, bytes: number): string {
  return createHmac('sha256', readyKeyOf(key))
    .update(text)
    .digest('hex')
    .slice(0, bytes * 2);
}
