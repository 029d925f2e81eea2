import { trusted } from '@medclear/domain';
import type {
  ClaimDocument,
  InstitutionDocument,
  IssuerDocument,
  PersonDocument,
  RegionPairDocument,
  RememberedOutcome,
} from '@medclear/domain';
import type { ClaimDocument as WireClaim } from '../../../../schemas/types/claim-document';
import type { InstitutionDocument as WireInstitution } from '../../../../schemas/types/institution-document';
import type { IssuerDocument as WireIssuer } from '../../../../schemas/types/issuer-document';
import type { PersonDocument as WirePerson } from '../../../../schemas/types/person-document';
import type { RegionPairDocument as WireRegionPair } from '../../../../schemas/types/region-pair-document';
import { createReader } from '../avro/create-reader';
import { createWriter } from '../avro/schema-book';

const readPerson = createReader<WirePerson>('person-document');
const writeClaim = createWriter<WireClaim>('claim-document');
const readClaim = createReader<WireClaim>('claim-document');

/** Writes a person for the store. */
export const encodePerson: (document: PersonDocument) => Buffer = createWriter<WirePerson>('person-document');

/** Reads a person of the store; throws UnreadableRecord. */
export function decodePerson(bytes: Buffer): PersonDocument {
  return { ...readPerson(bytes), openHolds: [], visits: [] };
}

/** Writes a claim for the store. */
export function encodeClaim(document: ClaimDocument): Buffer {
  const { claimId, contentHashes, commandOffset, outcome } = document;
  if (contentHashes === null) throw new TypeError('a blocked claim has no schema yet');
  return writeClaim({ claimId, contentHashes, commandOffset, outcome: toWireOutcome(outcome) });
}

/** Reads a claim of the store; throws UnreadableRecord. */
export function decodeClaim(bytes: Buffer): ClaimDocument {
  const { claimId, contentHashes, commandOffset, outcome } = readClaim(bytes);
  return {
    claimId,
    contentHashes,
    commandOffset,
    outcome: fromWireOutcome(outcome),
    act: 'settle',
    personId: trusted.personId(''),
    institutionCode: trusted.institutionCode(''),
    money: null,
    endedBy: null,
    changedAtMs: 0,
  };
}

/** Writes an opened pair of regions for the store. */
export const encodeRegionPair: (document: RegionPairDocument) => Buffer =
  createWriter<WireRegionPair>('region-pair-document');

/** Reads an opened pair of regions of the store; throws UnreadableRecord. */
export const decodeRegionPair: (bytes: Buffer) => RegionPairDocument =
  createReader<WireRegionPair>('region-pair-document');

/** Writes what an institution is opened for, for the store. */
export const encodeInstitution: (document: InstitutionDocument) => Buffer =
  createWriter<WireInstitution>('institution-document');

/** Reads what an institution is opened for; throws UnreadableRecord. */
export const decodeInstitution: (bytes: Buffer) => InstitutionDocument =
  createReader<WireInstitution>('institution-document');

/** Writes an issuer of cards for the store. */
export const encodeIssuer: (document: IssuerDocument) => Buffer = createWriter<WireIssuer>('issuer-document');

/** Reads an issuer of cards of the store; throws UnreadableRecord. */
export const decodeIssuer: (bytes: Buffer) => IssuerDocument = createReader<WireIssuer>('issuer-document');

function toWireOutcome(outcome: RememberedOutcome): WireClaim['outcome'] {
  if (outcome.kind === 'settled') return { 'medclear.Settled': outcome };
  if (outcome.kind === 'refused') return { 'medclear.Refused': outcome };
  throw new TypeError(`${outcome.kind} has no schema yet`);
}

function fromWireOutcome(wire: WireClaim['outcome']): RememberedOutcome {
  if ('medclear.Settled' in wire) return { kind: 'settled', ...wire['medclear.Settled'] };
  return { kind: 'refused', ...wire['medclear.Refused'] };
}
