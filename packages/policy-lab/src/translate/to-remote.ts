import type { BasisPoints, RemotePlace, RemoteReduction } from '@medclear/domain';
import type { ByPlaceJson, RemoteJson } from '../schema/remote-schema';
import { toBp } from './amounts';

/** What a visit outside costs more as the domain knows it, from its checked JSON. */
export function toRemote(json: RemoteJson | undefined): RemoteReduction {
  if (json === undefined) return { kind: 'none' };
  switch (json.kind) {
    case 'none':
      return { kind: 'none' };
    case 'advance-share':
      return { kind: 'advance-share', shareBp: toPlaces(json.sharePercent), order: json.order };
    case 'ratio-points':
      return { kind: 'ratio-points', pointsBp: toPlaces(json.pointsPercent) };
    case 'ratio-factor':
      return { kind: 'ratio-factor', cutBp: toPlaces(json.cutPercent), rounding: json.rounding };
  }
}

function toPlaces(json: ByPlaceJson): Readonly<Record<RemotePlace, BasisPoints>> {
  return {
    'long-term': toBp(json['long-term']),
    referral: toBp(json.referral),
    emergency: toBp(json.emergency),
    'other-temporary': toBp(json['other-temporary']),
    'return-home': toBp(json['return-home']),
  };
}
