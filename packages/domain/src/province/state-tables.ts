import type { InstitutionDocument, IssuerDocument } from '../eligibility/facts';
import type { ClaimId, InstitutionCode, PersonId, RegionCode } from '../ids/brands';
import type { ClaimDocument } from './claim-document';
import type { CalendarDocument, PersonDocument, RegionPairDocument } from './documents';
import type { StateDocuments } from './state';

/** Documents of one kind: as they were loaded, and those that were set since. */
export interface StateTable<Key, Value> {
  readonly get: (key: Key) => Value | null;
  readonly changed: ReadonlyMap<Key, Value>;
}

/** Every document of a province during one round. */
export interface StateTables {
  readonly persons: StateTable<PersonId, PersonDocument>;
  readonly claims: StateTable<ClaimId, ClaimDocument>;
  readonly regionPairs: StateTable<string, RegionPairDocument>;
  readonly institutions: StateTable<InstitutionCode, InstitutionDocument>;
  readonly issuers: StateTable<RegionCode, IssuerDocument>;
  readonly calendar: () => CalendarDocument | null;
  /** Null when it has not been set. */
  readonly changedCalendar: () => CalendarDocument | null;
  /** Claims that do not exist any more. */
  readonly forgotten: ReadonlySet<ClaimId>;
  readonly set: (documents: StateDocuments) => void;
  readonly forget: (claims: readonly ClaimId[]) => void;
}

interface Pages {
  readonly persons: Map<PersonId, PersonDocument>;
  readonly claims: Map<ClaimId, ClaimDocument>;
  readonly regionPairs: Map<string, RegionPairDocument>;
  readonly institutions: Map<InstitutionCode, InstitutionDocument>;
  readonly issuers: Map<RegionCode, IssuerDocument>;
}

/** Lays out what was loaded; what is set later takes its place. */
export function createStateTables(loaded: StateDocuments): StateTables {
  const before = emptyPages();
  const changed = emptyPages();
  const forgotten = new Set<ClaimId>();
  let calendar: CalendarDocument | null = null;
  write(before, loaded);
  return {
    persons: tableOf(before.persons, changed.persons),
    claims: tableOf(before.claims, changed.claims),
    regionPairs: tableOf(before.regionPairs, changed.regionPairs),
    institutions: tableOf(before.institutions, changed.institutions),
    issuers: tableOf(before.issuers, changed.issuers),
    calendar: () => calendar ?? loaded.calendar,
    changedCalendar: () => calendar,
    forgotten,
    set(documents) {
      write(changed, documents);
      // An id that was forgotten and has come again is remembered again.
      for (const { claimId } of documents.claims) forgotten.delete(claimId);
      calendar = documents.calendar ?? calendar;
    },
    forget(claims) {
      for (const claimId of claims) {
        forgotten.add(claimId);
        before.claims.delete(claimId);
        changed.claims.delete(claimId);
      }
    },
  };
}

function emptyPages(): Pages {
  return {
    persons: new Map(),
    claims: new Map(),
    regionPairs: new Map(),
    institutions: new Map(),
    issuers: new Map(),
  };
}

function write(pages: Pages, documents: StateDocuments): void {
  for (const person of documents.persons) pages.persons.set(person.personId, person);
  for (const claim of documents.claims) pages.claims.set(claim.claimId, claim);
  for (const { key, document } of documents.regionPairs) pages.regionPairs.set(key, document);
  for (const { code, document } of documents.institutions) pages.institutions.set(code, document);
  for (const { region, document } of documents.issuers) pages.issuers.set(region, document);
}

function tableOf<Key, Value>(
  before: ReadonlyMap<Key, Value>,
  changed: ReadonlyMap<Key, Value>,
): StateTable<Key, Value> {
  return { get: (key) => changed.get(key) ?? before.get(key) ?? null, changed };
}
