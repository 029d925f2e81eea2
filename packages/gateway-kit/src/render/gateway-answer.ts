import type { ClaimStanding, Reply, ReplyOutcome } from '@medclear/contracts';
import { refusalLink, REFUSALS } from '@medclear/domain';
import type {
  ActAnswer,
  ClaimId,
  ContentGroup,
  RefusalCode,
  RefusalEntry,
  SettlementAnswer,
  Undone,
} from '@medclear/domain';
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

/** What every answer of a province about a claim id has. */
interface KnownAnswer {
  readonly claimId: ClaimId;
  readonly isRepeat: boolean;
  /** How the claim stands now, in the answer to a question and to a repeat; null where the province did not say. */
  readonly standing: ClaimStanding | null;
}

export interface SettledAnswer extends KnownAnswer {
  readonly kind: 'settled';
  readonly answer: SettlementAnswer;
}

export interface HeldAnswer extends KnownAnswer {
  readonly kind: 'held';
  readonly answer: SettlementAnswer;
  readonly expiresAtMs: number;
}

/** What a settlement would pay; it binds nobody. */
export interface QuotedAnswer {
  readonly kind: 'quoted';
  readonly claimId: null;
  readonly answer: SettlementAnswer;
}

/** What has come of an act on another claim. */
export interface ActedAnswer extends KnownAnswer {
  readonly kind: 'captured' | 'released' | 'refunded' | 'reversed';
  readonly targetId: ClaimId;
  /** What a reversal has undone; null of every other act. */
  readonly undone: Undone | null;
  readonly answer: ActAnswer;
}

/** A reversal that had nothing to undo: its target can never have an effect any more. */
export interface BlockedAnswer extends KnownAnswer {
  readonly kind: 'blocked';
  readonly targetId: ClaimId;
  readonly found: 'nothing' | 'refusal';
  /** The reply that says so. */
  readonly reply: Reply;
}

/** What the caller is told, before it is put into the words of one interface. */
export type GatewayAnswer =
  | SettledAnswer
  | HeldAnswer
  | QuotedAnswer
  | ActedAnswer
  | BlockedAnswer
  | RefusedAnswer
  | { readonly kind: 'unknown'; readonly claimId: ClaimId };

export function refusedAnswer(code: RefusalCode, told: Partial<RefusedAnswer> = {}): RefusedAnswer {
  return { kind: 'refused', code, entry: REFUSALS[code], link: refusalLink(code), ...NOTHING_TOLD, ...told };
}

export function transportRefusal(code: TransportRefusalCode, detail: string | null = null): RefusedAnswer {
  return { kind: 'refused', code, entry: TRANSPORT_REFUSALS[code], link: null, ...NOTHING_TOLD, detail };
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

/** Turns the answer to a question about a bill into what the caller is told: a quote carries no claim id. */
export function toQuoteAnswer(outcome: SubmissionOutcome): GatewayAnswer {
  if (outcome.kind === 'refused') return refusedAnswer(outcome.code, { detail: outcome.detail });
  if (outcome.kind === 'unknown') return refusedAnswer('UPSTREAM_DOWN');
  const { reply } = outcome;
  if (reply.outcome.kind === 'settled') return { kind: 'quoted', claimId: null, answer: reply.outcome.answer };
  if (reply.outcome.kind !== 'refused') return refusedAnswer('UPSTREAM_DOWN');
  const { code, detail } = reply.outcome.refusal;
  return refusedAnswer(code, { detail, reply });
}

function fromReply(claimId: ClaimId, reply: Reply): GatewayAnswer {
  const { outcome, isRepeat, standing = null } = reply;
  const known: KnownAnswer = { claimId, isRepeat, standing };
  switch (outcome.kind) {
    case 'settled':
      return { kind: 'settled', ...known, answer: outcome.answer };
    case 'held':
      return { kind: 'held', ...known, answer: outcome.answer, expiresAtMs: outcome.expiresAtMs };
    case 'captured':
    case 'released':
    case 'refunded':
      return { kind: outcome.kind, ...known, targetId: outcome.targetId, undone: null, answer: outcome.answer };
    case 'reversed': {
      const { targetId, undone, answer } = outcome;
      return { kind: 'reversed', ...known, targetId, undone, answer };
    }
    case 'blocked':
      return { kind: 'blocked', ...known, targetId: outcome.targetId, found: outcome.found, reply };
    default:
      return withoutEffect(claimId, outcome, reply);
  }
}

type WithoutEffect = Extract<
  ReplyOutcome,
  { kind: 'refused' | 'conflicted' | 'parked' | 'quarantined' | 'unknown' | 'recorded' }
>;

function withoutEffect(claimId: ClaimId, outcome: WithoutEffect, reply: Reply): GatewayAnswer {
  switch (outcome.kind) {
    case 'refused': {
      const { code, detail } = outcome.refusal;
      return refusedAnswer(code, { claimId, detail, isRepeat: reply.isRepeat, reply });
    }
    case 'conflicted':
      return refusedAnswer('DUP_MSGID_DIFF_BODY', { claimId, differingGroups: outcome.differingGroups, reply });
    case 'parked':
      return refusedAnswer('MESSAGE_UNREADABLE', { claimId, detail: outcome.reason, reply });
    case 'quarantined':
      return refusedAnswer('MESSAGE_QUARANTINED', { claimId, reply });
    case 'unknown':
      return refusedAnswer('CLAIM_UNKNOWN', { claimId, reply });
    case 'recorded':
      return { kind: 'unknown', claimId };
  }
}
