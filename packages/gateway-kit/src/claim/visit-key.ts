import { hashVisit } from '@medclear/contracts';
import type { DeclaredClaim } from './declared-claim';

type Visit = Pick<DeclaredClaim, 'institutionCode' | 'visitNumber' | 'chargeBatch' | 'totalFen'>;

/** What makes two bills of one visit the same: the institution's number, the charge batch and the total; null without a number. */
export function visitKeyOf(contentKey: string, visit: Visit): string | null {
  const { institutionCode, visitNumber, chargeBatch, totalFen } = visit;
  if (visitNumber === null) return null;
  return hashVisit(contentKey, JSON.stringify([institutionCode, visitNumber, chargeBatch, totalFen]));
}
