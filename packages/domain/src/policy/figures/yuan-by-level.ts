import type { Fen } from '../../money/fen';
import type { ByLevel } from '../benefit-policy';
import { yuan } from './yuan';

/** Whole yuan for hospitals of level 1, 2 and 3, in fen. */
export function yuanByLevel(first: number, second: number, third: number): ByLevel<Fen> {
  return { 1: yuan(first), 2: yuan(second), 3: yuan(third) };
}
