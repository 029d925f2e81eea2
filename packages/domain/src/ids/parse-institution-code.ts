import type { InstitutionCode } from './brands';
import { accepted, rejected } from './parsed';
import type { Parsed } from './parsed';
import { parseRegionCode } from './parse-region-code';
import { trusted } from './trusted';

/** Reads `H` (medical) or `P` (pharmacy), six digits of region and five of serial. */
export function parseInstitutionCode(text: string): Parsed<InstitutionCode> {
  if (!/^[HP]\d{11}$/.test(text)) return rejected('not H or P and eleven digits');
  const region = parseRegionCode(text.slice(1, 7));
  return region.ok ? accepted(trusted.institutionCode(text)) : region;
}
