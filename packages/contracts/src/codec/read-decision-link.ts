import { versionOf } from '../avro/schema-book';
import { HEADER_BYTES } from '../avro/single-object';

/** What the chain needs of a record. */
export interface DecisionLink {
  readonly previous: string;
  readonly commandOffset: number;
}

const PREVIOUS_BYTES = 32;
const OFFSET_AT = HEADER_BYTES + PREVIOUS_BYTES;
const LARGEST_DOUBLED = 2 ** 53;
/** The hash of nothing and the number of no command: whatever is no decision continues no chain. */
const NO_LINK: DecisionLink = { previous: '', commandOffset: -1 };

/**
 * Reads the link of a journal's record without the rest.
 *
 * Every version of a decision begins with these two fields (the schema gate holds it), so a chain can also be followed through
 * records whose schema is not known yet. What is no decision has a link that nothing matches.
 */
export function readDecisionLink(bytes: Buffer): DecisionLink {
  const version = versionOf(bytes);
  if (version.kind !== 'decision' && version.kind !== 'unknown-schema') return NO_LINK;
  const commandOffset = readLong(bytes, OFFSET_AT);
  if (commandOffset === null) return NO_LINK;
  return { previous: bytes.toString('hex', HEADER_BYTES, OFFSET_AT), commandOffset };
}

/** A whole number of at least zero as Avro writes it (seven bits a byte, doubled); null when there is none. */
function readLong(bytes: Buffer, from: number): number | null {
  let doubled = 0;
  let weight = 1;
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    doubled += (byte & 0x7f) * weight;
    weight *= 128;
    if ((byte & 0x80) === 0) return doubled % 2 === 0 && doubled <= LARGEST_DOUBLED ? doubled / 2 : null;
  }
  return null;
}
