import { encodeStatusQuery } from '@medclear/contracts';
import type { Topics } from '@medclear/contracts';
import { provinceOfClaim } from '@medclear/domain';
import type { ClaimId, ProvinceCode } from '@medclear/domain';
import type { DecisionInbox } from '../inbox/decision-inbox';
import type { RecentAnswers } from '../inbox/recent-answers';
import { sendAndAwait } from '../submit/send-and-await';
import type { Sending } from '../submit/send-and-await';
import { refusedUnsent } from '../submit/submission-outcome';
import type { SubmissionOutcome } from '../submit/submission-outcome';

export interface Asking extends Sending {
  readonly inbox: DecisionInbox;
  readonly recent: RecentAnswers;
  readonly topics: Topics;
  readonly provinces: ReadonlySet<ProvinceCode>;
  readonly isListening: () => boolean;
}

/** Tells what is known of a claim: from the answers of the last minutes, else from its province. */
export type AskStatus = (claimId: ClaimId) => Promise<SubmissionOutcome>;

export function createAskStatus(parts: Asking): AskStatus {
  return async (claimId) => {
    const reply = parts.recent.find(claimId);
    if (reply !== null) return { kind: 'replied', reply };
    const province = provinceOfClaim(claimId);
    if (!parts.provinces.has(province)) return refusedUnsent('CLAIM_UNKNOWN', `province ${province}`);
    if (!parts.isListening()) return refusedUnsent('UPSTREAM_DOWN');
    const waiting = parts.inbox.open();
    if (waiting === null) return refusedUnsent('SERVICE_OVERLOADED');
    try {
      const record = { key: claimId, value: encodeStatusQuery({ claimId }) };
      return await sendAndAwait(parts, waiting, parts.topics.queries(province), record);
    } finally {
      waiting.close();
    }
  };
}
