import type { ClaimId, FundCode, PersonId, WantedState } from '@medclear/domain';

/** Joins what several commands touch, each key once. */
export function mergeWanted(parts: Iterable<WantedState>): WantedState {
  const funds = new Set<FundCode>();
  const persons = new Set<PersonId>();
  const claims = new Set<ClaimId>();
  const regionPairs = new Set<string>();
  for (const part of parts) {
    for (const fund of part.funds) funds.add(fund);
    for (const person of part.persons) persons.add(person);
    for (const claim of part.claims) claims.add(claim);
    for (const pair of part.regionPairs) regionPairs.add(pair);
  }
  return { funds: [...funds], persons: [...persons], claims: [...claims], regionPairs: [...regionPairs] };
}
