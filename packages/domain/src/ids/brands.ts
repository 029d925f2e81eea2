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
/** 18 characters, the last a check digit or `X`: nobody's number stands in this system but as a keyed hash. */
export type IdentityNumber = Id<'IdentityNumber'>;
/** An institution's own id of a message, at most 30 characters. */
export type MessageId = Id<'MessageId'>;
/** 32 hex digits in upper case, the first six the region of the card's issuer. */
export type CardIdentificationCode = Id<'CardIdentificationCode'>;
/** The national person number, at most 30 characters; nothing is read out of it. */
export type PersonNumber = Id<'PersonNumber'>;
/** At most 30 characters; unique inside its issuer only. */
export type SettlementId = Id<'SettlementId'>;
