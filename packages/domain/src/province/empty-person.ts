import type { PersonId } from '../ids/brands';
import { ZERO_FEN } from '../money/fen';
import type { Identities, PersonDocument } from './documents';

export const NO_IDENTITIES: Identities = { isCivilServant: false, isInHardship: false, receivesAssistance: false };

/** A person of whom nothing is known yet. */
export function emptyPerson(personId: PersonId): PersonDocument {
  return {
    personId,
    isRegistered: false,
    relations: [],
    cards: [],
    identities: NO_IDENTITIES,
    filings: [],
    qualifications: [],
    admissions: [],
    transfer: null,
    suspensions: [],
    accountBalanceFen: ZERO_FEN,
    familyBalanceFen: ZERO_FEN,
    accumulators: [],
    openHolds: [],
    visits: [],
  };
}
