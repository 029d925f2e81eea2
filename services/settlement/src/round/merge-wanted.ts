import type { ClaimId, FundCode, InstitutionCode, PersonId, RegionCode, WantedState } from '@medclear/domain';

/** Joins what several commands touch, each key once. */
export function mergeWanted(parts: Iterable<WantedState>): WantedState {
  const funds = new Set<FundCode>();
  const persons = new Set<PersonId>();
  const claims = new Set<ClaimId>();
  const regionPairs = new Set<string>();
  const institutions = new Set<InstitutionCode>();
  const issuers = new Set<RegionCode>();
  let calendar = false;
  for (const part of parts) {
    calendar ||= part.calendar;
    for (const fund of part.funds) funds.add(fund);
    for (const person of part.persons) persons.add(person);
    for (const claim of part.claims) claims.add(claim);
    for (const pair of part.regionPairs) regionPairs.add(pair);
    for (const institution of part.institutions) institutions.add(institution);
    for (const issuer of part.issuers) issuers.add(issuer);
  }
  return {
    funds: [...funds],
    persons: [...persons],
    claims: [...claims],
    regionPairs: [...regionPairs],
    institutions: [...institutions],
    issuers: [...issuers],
    calendar,
  };
}
