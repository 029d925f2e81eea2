import { parseProvinceCode } from '@medclear/domain';
import type { ProvinceCode } from '@medclear/domain';
import { InvalidArgumentError } from 'commander';

/** Reads up to fifteen digits; throws InvalidArgumentError. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('not a whole number');
  return Number(text);
}

/** Reads two digits of a province; throws InvalidArgumentError. */
export function provinceCode(text: string): ProvinceCode {
  const parsed = parseProvinceCode(text);
  if (!parsed.ok) throw new InvalidArgumentError(`${text}: ${parsed.reason}`);
  return parsed.value;
}

/** Reads provinces separated by commas; throws InvalidArgumentError. */
export function provinceList(text: string): readonly ProvinceCode[] {
  return text.split(',').map(provinceCode);
}

/** Reads texts separated by commas. */
export function textList(text: string): readonly string[] {
  return text.split(',');
}
