import type { ClaimId, FundCode, InstitutionCode, PersonId, ProvinceCode, RegionCode } from '@medclear/domain';

/** The only place that spells the store's keys; the hash tag keeps a province in one slot of a cluster. */
export interface ProvinceKeys {
  readonly head: string;
  readonly everything: string;
  /** Open holds by when they run out. */
  readonly holdsDue: string;
  /** Claims by when they were last changed. */
  readonly claimsByAge: string;
  readonly calendar: string;
  readonly fund: (fund: FundCode) => string;
  readonly person: (personId: PersonId) => string;
  readonly claim: (claimId: ClaimId) => string;
  readonly regionPair: (key: string) => string;
  readonly institution: (code: InstitutionCode) => string;
  readonly issuer: (region: RegionCode) => string;
  readonly prefixes: Readonly<Record<'fund' | 'person' | 'claim' | 'regionPair' | 'institution' | 'issuer', string>>;
}

export function provinceKeys(province: ProvinceCode): ProvinceKeys {
  const tag = `{${province}}`;
  const prefixes = {
    fund: `${tag}:fund:`,
    person: `${tag}:person:`,
    claim: `${tag}:claim:`,
    regionPair: `${tag}:reference:region-pair:`,
    institution: `${tag}:reference:institution:`,
    issuer: `${tag}:reference:issuer:`,
  };
  return {
    head: `${tag}:head`,
    everything: `${tag}:*`,
    holdsDue: `${tag}:holds-due`,
    claimsByAge: `${tag}:claims-by-age`,
    calendar: `${tag}:reference:calendar`,
    fund: (fund) => prefixes.fund + fund,
    person: (personId) => prefixes.person + personId,
    claim: (claimId) => prefixes.claim + claimId,
    regionPair: (key) => prefixes.regionPair + key,
    institution: (code) => prefixes.institution + code,
    issuer: (region) => prefixes.issuer + region,
    prefixes,
  };
}
