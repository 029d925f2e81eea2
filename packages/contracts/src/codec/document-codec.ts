import type { ClaimDocument, PersonDocument, RegionPairDocument } from '@medclear/domain';
import { createWriter, readKind } from '../avro/schema-book';
import { fromBranch, toBranch } from '../avro/tagged-union';

const PERSON = createWriter<PersonDocument>('person-document');
const CLAIM = createWriter<unknown>('claim-document');
const REGION_PAIR = createWriter<RegionPairDocument>('region-pair-document');

export function encodePerson(document: PersonDocument): Buffer {
  return PERSON.encode(document);
}

/** Reads a person of a store; throws UnreadableRecord. */
export function decodePerson(bytes: Buffer): PersonDocument {
  return readKind(bytes, 'person-document') as PersonDocument;
}

export function encodeClaim(document: ClaimDocument): Buffer {
  return CLAIM.encode({ ...document, outcome: toBranch(document.outcome) });
}

/** Reads a claim of a store; throws UnreadableRecord. */
export function decodeClaim(bytes: Buffer): ClaimDocument {
  const value = readKind(bytes, 'claim-document') as { outcome: object };
  return { ...value, outcome: fromBranch(value.outcome) } as ClaimDocument;
}

export function encodeRegionPair(document: RegionPairDocument): Buffer {
  return REGION_PAIR.encode(document);
}

/** Reads an opened pair of a store; throws UnreadableRecord. */
export function decodeRegionPair(bytes: Buffer): RegionPairDocument {
  return readKind(bytes, 'region-pair-document') as RegionPairDocument;
}
