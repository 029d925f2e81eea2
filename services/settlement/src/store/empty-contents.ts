import type { ProvinceContents } from './province-store';

/** What a store holds of a province before its first decision. */
export const EMPTY_CONTENTS: ProvinceContents = {
  head: null,
  funds: [],
  persons: [],
  claims: [],
  regionPairs: [],
  institutions: [],
  issuers: [],
  calendar: null,
  holdsDue: [],
  claimAges: [],
};
