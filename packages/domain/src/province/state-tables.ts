import type { InstitutionDocument, IssuerDocument } from '../eligibility/facts';
import type { ClaimId, InstitutionCode, PersonId, RegionCode } from '../ids/brands';
import type { ClaimDocument, PersonDocument, RegionPairDocument } from './documents';
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
  readonly set: (documents: StateDocuments) => void;
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
  const current = emptyPages();
  const changed = emptyPages();
  write(current, loaded);
  return {
    persons: tableOf(current.persons, changed.persons),
    claims: tableOf(current.claims, changed.claims),
    regionPairs: tableOf(current.regionPairs, changed.regionPairs),
    institutions: tableOf(current.institutions, changed.institutions),
    issuers: tableOf(current.issuers, changed.issuers),
    set(documents) {
      write(current, documents);
      write(changed, documents);
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
  current: ReadonlyMap<Key, Value>,
  changed: ReadonlyMap<Key, Value>,
): StateTable<Key, Value> {
  return { get: (key) => current.get(key) ?? null, changed };
}
