import type { BasisPoints, RemotePlace, RemoteReduction } from '@medclear/domain';
import type { ByPlaceJson, RemoteJson } from '../schema/remote-schema';
import { REMOTE_PLACES } from '../schema/visit-places';
import { fromBp } from './amounts';

/** What a visit outside costs more, as JSON. */
export function fromRemote(rule: RemoteReduction): RemoteJson {
  switch (rule.kind) {
    case 'none':
      return { kind: 'none' };
    case 'advance-share':
      return { kind: 'advance-share', sharePercent: fromPlaces(rule.shareBp), order: rule.order };
    case 'ratio-points':
      return { kind: 'ratio-points', pointsPercent: fromPlaces(rule.pointsBp) };
    case 'ratio-factor':
      return { kind: 'ratio-factor', cutPercent: fromPlaces(rule.cutBp), rounding: rule.rounding };
  }
}

function fromPlaces(rates: Readonly<Record<RemotePlace, BasisPoints>>): ByPlaceJson {
  return Object.fromEntries(REMOTE_PLACES.map((place) => [place, fromBp(rates[place])]));
}
