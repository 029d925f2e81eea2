import type { ClaimDocument } from './claim-document';
import type { Refusal } from './decision';

/** Asks whether a claim is an open hold; null is "no objection". Its time may have run out: it is open until its tick. */
export function objectToHold({ money, act }: ClaimDocument): Refusal | null {
  if (money === null) return { code: act === 'blocked' ? 'ALREADY_REVERSED' : 'TARGET_UNKNOWN', detail: null };
  switch (money.state) {
    case 'held':
      return null;
    case 'expired':
      return { code: 'HOLD_EXPIRED', detail: null };
    case 'superseded':
      return { code: 'HOLD_SUPERSEDED', detail: null };
    case 'reversed':
      return { code: 'ALREADY_REVERSED', detail: null };
    case 'settled':
    case 'released':
    case 'partly-refunded':
    case 'refunded':
      return { code: 'HOLD_ENDED', detail: money.state };
  }
}
