import type { RegionCode, SettlementId } from './brands';
import { clockDigitsOf } from './business-date';
import { isClockDigits } from './clock-digits';
import { accepted, rejected } from './parsed';
import type { Parsed } from './parsed';
import { parseKnownRegionCode } from './parse-region-code';
import { trusted } from './trusted';

const LARGEST_SEQUENCE = 9_999_999_999;
const PATTERN = /^\d{30}$/;

/** The parts of an id that this system gives: region (6), second in UTC+8 (14), number in its log (10). */
export interface ReferenceParts {
  readonly region: RegionCode;
  /** `yyyyMMddHHmmss`. */
  readonly clockDigits: string;
  readonly sequence: number;
}

/**
 * Makes an id for a settlement or an answer.
 *
 * @param sequence a whole number of at most ten digits
 * @throws RangeError when it is none: a bug, never an input error
 */
export function makeReferenceId(region: RegionCode, clockMs: number, sequence: number): SettlementId {
  if (!Number.isInteger(sequence) || sequence < 0 || sequence > LARGEST_SEQUENCE) {
    throw new RangeError(`not a number of ten digits: ${sequence}`);
  }
  return trusted.settlementId(`${region}${clockDigitsOf(clockMs)}${String(sequence).padStart(10, '0')}`);
}

/** Reads an id of the form that this system gives. */
export function readReferenceId(text: string): Parsed<ReferenceParts> {
  if (!PATTERN.test(text)) return rejected('not thirty digits');
  const region = parseKnownRegionCode(text.slice(0, 6));
  if (!region.ok) return region;
  const clockDigits = text.slice(6, 20);
  if (!isClockDigits(clockDigits)) return rejected('the time does not exist');
  return accepted({ region: region.value, clockDigits, sequence: Number(text.slice(20)) });
}
