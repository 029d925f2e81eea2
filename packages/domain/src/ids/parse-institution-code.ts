import type { InstitutionCode, RegionCode } from './brands';
import { accepted, rejected } from './parsed';
import type { Parsed } from './parsed';
import { parseRegionCode } from './parse-region-code';
import { trusted } from './trusted';

const STANDARD = /^[HP]\d{11}$/;

/** Provinces whose institutions may have codes of another form, in which no region stands. */
const OWN_FORMS: ReadonlyMap<string, RegExp> = new Map([['50', /^[A-Z0-9]{12,30}$/]]);

/**
 * Reads `H` (medical) or `P` (pharmacy), six digits of region and five of serial.
 *
 * @param treatmentRegion the region the institution is known to stand in: its province may have a form of its own
 */
export function parseInstitutionCode(text: string, treatmentRegion: RegionCode | null = null): Parsed<InstitutionCode> {
  const ownForm = OWN_FORMS.get(treatmentRegion?.slice(0, 2) ?? '');
  if (ownForm?.test(text) === true) return accepted(trusted.institutionCode(text));
  if (!STANDARD.test(text)) return rejected('not H or P and eleven digits');
  const region = parseRegionCode(text.slice(1, 7));
  return region.ok ? accepted(trusted.institutionCode(text)) : region;
}

/** The region that stands in a code of the standard form; null where the code has another one. */
export function regionOfInstitution(code: InstitutionCode): RegionCode | null {
  return STANDARD.test(code) ? trusted.regionCode(code.slice(1, 7)) : null;
}
