import { parseRegionCode } from '@medclear/domain';
import type { RegionCode } from '@medclear/domain';

const IDENTIFICATION_CODE = /^[0-9A-Fa-f]{32}$/;

/** The region that issued a card: the first six of the 32 hex digits of its identification code; null when it names none. */
export function issuerOfCard(cardIdentificationCode: string): RegionCode | null {
  if (!IDENTIFICATION_CODE.test(cardIdentificationCode)) return null;
  const region = parseRegionCode(cardIdentificationCode.slice(0, 6));
  return region.ok ? region.value : null;
}
