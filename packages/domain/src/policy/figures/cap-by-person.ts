import type { Fen } from '../../money/fen';
import type { PersonKind } from '../benefit-policy';
import { yuan } from './yuan';

/** Whole yuan of a year's cap, in fen; the retired and residents have the active's unless they are given their own. */
export function capByPerson(active: number, retired = active, resident = active): Readonly<Record<PersonKind, Fen>> {
  return { active: yuan(active), retired: yuan(retired), resident: yuan(resident) };
}
