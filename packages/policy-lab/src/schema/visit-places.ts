import { VISIT_PLACES } from '@medclear/domain';
import type { RemotePlace, VisitPlace } from '@medclear/domain';

/** How a visit stands to the insured place, in words. */
export const PLACE_SENTENCES: Readonly<Record<VisitPlace, string>> = {
  local: 'At home, or paid as at home.',
  'long-term': 'At the place of a long-term filing.',
  referral: 'Outside, referred by a hospital.',
  emergency: 'Outside, in an emergency.',
  'other-temporary': 'Outside for another reason, or without a filing.',
  'return-home': 'A long-term filer who comes home for care.',
};

/** The places that stand outside the region. */
export const REMOTE_PLACES = VISIT_PLACES.filter((place): place is RemotePlace => place !== 'local');
