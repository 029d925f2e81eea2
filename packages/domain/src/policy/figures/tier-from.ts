import type { Tier } from '../benefit-policy';
import { percent } from './percent';
import { yuan } from './yuan';

/** A tier that begins at whole yuan and pays whole per cent. */
export function tierFrom(fromYuan: number, ratePercent: number): Tier {
  return { fromFen: yuan(fromYuan), rateBp: percent(ratePercent) };
}
