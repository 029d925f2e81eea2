import type {
  CalendarDocument,
  InstitutionDocument,
  IssuerDocument,
  PersonDocument,
  RegionPairDocument,
} from '@medclear/domain';
import type { CalendarDocument as WireCalendar } from '../../../../schemas/types/calendar-document';
import type { InstitutionDocument as WireInstitution } from '../../../../schemas/types/institution-document';
import type { IssuerDocument as WireIssuer } from '../../../../schemas/types/issuer-document';
import type { PersonDocument as WirePerson } from '../../../../schemas/types/person-document';
import type { RegionPairDocument as WireRegionPair } from '../../../../schemas/types/region-pair-document';
import { createReader } from '../avro/create-reader';
import { createWriter } from '../avro/schema-book';
import { fromWireClaim, toWireClaim } from './claim-codec';

const writePerson = createWriter<WirePerson>('person-document');
const readPerson = createReader<WirePerson>('person-document');

/** Writes a person for the store. */
export function encodePerson(document: PersonDocument): Buffer {
  const openHolds = document.openHolds.map(({ year, document: claim }) => ({ year, document: toWireClaim(claim) }));
  return writePerson({ ...document, openHolds });
}

/** Reads a person of the store; throws UnreadableRecord. */
export function decodePerson(bytes: Buffer): PersonDocument {
  const person = readPerson(bytes);
  const openHolds = person.openHolds.map(({ year, document: claim }) => ({ year, document: fromWireClaim(claim) }));
  return { ...person, openHolds };
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

/** Writes a province's calendar for the store. */
export const encodeCalendar: (document: CalendarDocument) => Buffer = createWriter<WireCalendar>('calendar-document');

/** Reads a province's calendar of the store; throws UnreadableRecord. */
export const decodeCalendar: (bytes: Buffer) => CalendarDocument = createReader<WireCalendar>('calendar-document');
