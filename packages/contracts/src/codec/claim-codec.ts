import { CONTENT_GROUPS, trusted } from '@medclear/domain';
import type { ClaimDocument, ContentHashes } from '@medclear/domain';
import type { ClaimDocument as WireClaim } from '../../../../schemas/types/claim-document';
import { createReader } from '../avro/create-reader';
import { createWriter } from '../avro/schema-book';
import { fromWireMoney, toWireMoney } from './claim-money';
import { fromWireRemembered, toWireRemembered } from './remembered-outcome';

const write = createWriter<WireClaim>('claim-document');
const read = createReader<WireClaim>('claim-document');

/** Stands where the content of a message is not known: the first versions had a hash for each group. */
const NO_CONTENT = Object.fromEntries(CONTENT_GROUPS.map((group) => [group, '0'.repeat(16)])) as ContentHashes;

/** Writes a claim for the store. */
export function encodeClaim(document: ClaimDocument): Buffer {
  return write(toWireClaim(document));
}

/** Reads a claim of the store; throws UnreadableRecord. What the first two versions did not keep is empty. */
export function decodeClaim(bytes: Buffer): ClaimDocument {
  return fromWireClaim(read(bytes));
}

/** Lays a claim out as the store has it, by itself or within its person. */
export function toWireClaim(document: ClaimDocument): WireClaim {
  const { contentHashes, outcome, personId, money } = document;
  return {
    isContentKnown: contentHashes !== null,
    ...document,
    contentHashes: contentHashes ?? NO_CONTENT,
    outcome: toWireRemembered(outcome),
    personId: personId.length === 0 ? null : personId,
    money: money === null ? null : toWireMoney(money),
  };
}

/** Makes the claim of what the store has. */
export function fromWireClaim({ isContentKnown, ...wire }: WireClaim): ClaimDocument {
  const { contentHashes, outcome, personId, money } = wire;
  return {
    ...wire,
    contentHashes: isContentKnown ? contentHashes : null,
    outcome: fromWireRemembered(outcome),
    personId: personId ?? trusted.personId(''),
    money: money === null ? null : fromWireMoney(money),
  };
}
