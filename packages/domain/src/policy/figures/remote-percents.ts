import type { BasisPoints } from '../../money/basis-points';
import type { RemotePlace } from '../benefit-policy';
import { percent } from './percent';

/** Whole per cent or points in the order long-term, referral, emergency, other temporary, return home, in basis points. */
export function remotePercents(
  percents: readonly [number, number, number, number, number],
): Readonly<Record<RemotePlace, BasisPoints>> {
  const [longTerm, referral, emergency, otherTemporary, returnHome] = percents;
  return {
    'long-term': percent(longTerm),
    referral: percent(referral),
    emergency: percent(emergency),
    'other-temporary': percent(otherTemporary),
    'return-home': percent(returnHome),
  };
}
