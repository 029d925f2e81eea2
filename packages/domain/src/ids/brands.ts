declare const idBrand: unique symbol;
type Id<Name extends string> = string & { readonly [idBrand]: Name };

/** First two digits of a region code: `36`. */
export type ProvinceCode = Id<'ProvinceCode'>;
/** Six digits, province (2) + city (2) + county (2): `360100`. */
export type RegionCode = Id<'RegionCode'>;
/** `H` or `P`, six digits of region, five digits: `H11010100001`. */
export type InstitutionCode = Id<'InstitutionCode'>;
/** Insured province, a hyphen, 26 letters and digits of base32: routes itself. */
export type ClaimId = Id<'ClaimId'>;
/** 32 hex digits: a keyed hash of the national person number. */
export type PersonId = Id<'PersonId'>;
/** A calendar day in UTC+8 as `2026-11-25`; compares as text. */
export type BusinessDate = Id<'BusinessDate'>;
