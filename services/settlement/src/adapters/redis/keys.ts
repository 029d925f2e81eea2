import type { ClaimId, FundCode, PersonId, ProvinceCode } from '@medclear/domain';

/** The only place that spells the store's keys; the hash tag keeps a province in one slot of a cluster. */
export interface ProvinceKeys {
  readonly head: string;
  readonly everything: string;
  readonly fund: (fund: FundCode) => string;
  readonly person: (personId: PersonId) => string;
  readonly claim: (claimId: ClaimId) => string;
  readonly regionPair: (key: string) => string;
  readonly prefixes: Readonly<Record<'fund' | 'person' | 'claim' | 'regionPair', string>>;
}

export function provinceKeys(province: ProvinceCode): ProvinceKeys {
  const tag = `{${province}}`;
  const prefixes = {
    fund: `${tag}:fund:`,
    person: `${tag}:person:`,
    claim: `${tag}:claim:`,
    regionPair: `${tag}:reference:region-pair:`,
  };
  return {
    head: `${tag}:head`,
    everything: `${tag}:*`,
    fund: (fund) => prefixes.fund + fund,
    person: (personId) => prefixes.person + personId,
    claim: (claimId) => prefixes.claim + claimId,
    regionPair: (key) => prefixes.regionPair + key,
    prefixes,
  };
}
