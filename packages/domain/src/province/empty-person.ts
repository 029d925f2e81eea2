import type { PersonId } from '../ids/brands';
import { ZERO_FEN } from '../money/fen';
import type { Identities, PersonDocument } from './documents';

export const NO_IDENTITIES: Identities = { isCivilServant: false, isInHardship: false, receivesAssistance: false };

/** One list for everybody of whom nothing is known: what a round touches stays small. */
const NOTHING: readonly never[] = [];

/** A person of whom nothing is known yet. */
export function emptyPerson(personId: PersonId): PersonDocument {
  return {
    personId,
    isRegistered: false,
    relations: NOTHING,
    cards: NOTHING,
    identities: NO_IDENTITIES,
    filings: NOTHING,
    qualifications: NOTHING,
    admissions: NOTHING,
    transfer: null,
    suspensions: NOTHING,
    accountBalanceFen: ZERO_FEN,
    familyBalanceFen: ZERO_FEN,
    accumulators: NOTHING,
    openHolds: NOTHING,
    visits: NOTHING,
    billedVisits: NOTHING,
  };
}
