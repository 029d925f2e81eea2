import type { CardIdentificationCode, RegionCode } from './brands';
import { accepted, rejected } from './parsed';
import type { Parsed } from './parsed';
import { parseKnownRegionCode } from './parse-region-code';
import { trusted } from './trusted';

const HEX_DIGITS = /^[\dA-F]{32}$/;

/** A card's identification code and what stands in it. */
export interface CardIdentification {
  readonly code: CardIdentificationCode;
  /** Where the card comes from; whether that issuer is registered is asked by the rules. */
  readonly issuerRegion: RegionCode;
}

/** Reads 32 hex digits in either case, of which the first six are the region of the issuer. */
export function parseCardIdentificationCode(text: string): Parsed<CardIdentification> {
  const upper = text.toUpperCase();
  if (!HEX_DIGITS.test(upper)) return rejected('not 32 hex digits');
  const issuer = parseKnownRegionCode(upper.slice(0, 6));
  if (!issuer.ok) return rejected('the first six digits are no region');
  return accepted({ code: trusted.cardIdentificationCode(upper), issuerRegion: issuer.value });
}
