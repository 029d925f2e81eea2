import type { Reply } from '@medclear/contracts';
import { refusalLink, REFUSALS } from '@medclear/domain';
import type { ClaimId, ContentGroup, RefusalCode, RefusalEntry, SettlementAnswer } from '@medclear/domain';
import type { SubmissionOutcome } from '../submit/submission-outcome';
import type { FieldIssue } from '../validation/field-issue';
import { TRANSPORT_REFUSALS } from './transport-refusals';
import type { TransportRefusalCode } from './transport-refusals';

/** A no, with everything that whoever asked needs. */
export interface RefusedAnswer {
  readonly kind: 'refused';
  readonly claimId: ClaimId | null;
  readonly code: RefusalCode | TransportRefusalCode;
  readonly entry: RefusalEntry;
  /** Where the refusal is explained; null for what is no message yet. */
  readonly link: string | null;
  readonly detail: string | null;
  readonly issues: readonly FieldIssue[];
  readonly differingGroups: readonly ContentGroup[];
  readonly isRepeat: boolean;
  /** The reply that says so; null when the message never reached a province. */
  readonly reply: Reply | null;
}

export interface SettledAnswer {
  readonly kind: 'settled';
  readonly claimId: ClaimId;
  readonly answer: SettlementAnswer;
  readonly isRepeat: boolean;
}

/** What the caller is told, before it is put into the words of one interface. */
export type GatewayAnswer = SettledAnswer | RefusedAnswer | { readonly kind: 'unknown'; readonly claimId: ClaimId };

export function refusedAnswer(code: RefusalCode, told: Partial<RefusedAnswer> = {}): RefusedAnswer {
  return { ...NOTHING_TOLD, ...told, kind: 'refused', code, entry: REFUSALS[code], link: refusalLink(code) };
}

export function transportRefusal(code: TransportRefusalCode, detail: string | null = null): RefusedAnswer {
  return { ...NOTHING_TOLD, kind: 'refused', code, entry: TRANSPORT_REFUSALS[code], link: null, detail };
}

const NOTHING_TOLD = { claimId: null, detail: null, issues: [], differingGroups: [], isRepeat: false, reply: null };

/** Turns the outcome of a submission into what the caller is told. */
export function toGatewayAnswer(claimId: ClaimId, outcome: SubmissionOutcome): GatewayAnswer {
  switch (outcome.kind) {
    case 'unknown':
      return { kind: 'unknown', claimId };
    case 'refused':
      return refusedAnswer(outcome.code, { claimId, detail: outcome.detail });
    case 'replied':
      return fromReply(claimId, outcome.reply);
  }
}

function fromReply(claimId: ClaimId, reply: Reply): GatewayAnswer {
  const { outcome, isRepeat } = reply;
  switch (outcome.kind) {
    case 'settled':
      return { kind: 'settled', claimId, answer: outcome.answer, isRepeat };
    case 'refused':
      return refusedAnswer(outcome.refusal.code, { claimId, detail: outcome.refusal.detail, isRepeat, reply });
    case 'conflicted':
      return refusedAnswer('DUP_MSGID_DIFF_BODY', { claimId, differingGroups: outcome.differingGroups, reply });
    case 'parked':
      return refusedAnswer('MESSAGE_UNREADABLE', { claimId, detail: outcome.reason, reply });
    case 'quarantined':
      return refusedAnswer('MESSAGE_QUARANTINED', { claimId, reply });
    case 'unknown':
      return refusedAnswer('CLAIM_UNKNOWN', { claimId, reply });
    case 'recorded':
    default:
      return { kind: 'unknown', claimId };
  }
}
