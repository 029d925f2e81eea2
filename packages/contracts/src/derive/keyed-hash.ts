import { createHmac } from 'node:crypto';
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

function keyedHash(key: string, text: string, bytes: number): string {
  return createHmac('sha256', key)
    .update(text)
    .digest('hex')
    .slice(0, bytes * 2);
}
