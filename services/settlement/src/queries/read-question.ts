import { decodeCommand, decodeStatusQuery, readReplyHeaders, UnreadableRecord } from '@medclear/contracts';
import { NOTHING_WANTED, wantedState } from '@medclear/domain';
import type { ClaimId, ReplyAddress, SettleCommand, WantedState } from '@medclear/domain';
import type { LogRecord } from '@medclear/platform';

/** What a province is asked: how a claim stands, or what a bill would be paid. */
export type Question = StatusQuestion | QuoteQuestion;

export interface StatusQuestion {
  readonly kind: 'status';
  readonly address: ReplyAddress;
  readonly claimId: ClaimId;
  /** The next command offset of a state not older than what whoever asks has been told. */
  readonly atLeastOffset: number;
  /** So long, by this process's clock, a store is waited for that is behind that. */
  readonly patientUntilMs: number;
}

export interface QuoteQuestion {
  readonly kind: 'quote';
  readonly address: ReplyAddress;
  readonly bill: SettleCommand;
  /** When it was asked, by the broker. */
  readonly askedAtMs: number;
}

/** A store follows the record within a round; one that does not in this time belongs to a province that nobody serves. */
const PATIENCE_MS = 2_000;

/** Reads a record of a topic of questions; it is late when nobody waits for the answer any more. */
export function readQuestion(record: LogRecord, nowMs: number): Question | 'late' | 'unreadable' {
  const address = readReplyHeaders(record.headers);
  if (address === null || address.untilMs <= nowMs) return 'late';
  const decoded = decodeCommand(record.value);
  if (decoded.kind === 'command') {
    const { command } = decoded;
    if (command.kind !== 'settle') return 'unreadable';
    return { kind: 'quote', address, bill: command, askedAtMs: record.appendedAtMs };
  }
  try {
    return { kind: 'status', address, patientUntilMs: nowMs + PATIENCE_MS, ...decodeStatusQuery(record.value) };
  } catch (cause) {
    if (cause instanceof UnreadableRecord) return 'unreadable';
    throw cause;
  }
}

/** Names what must be loaded before a question can be answered. */
export function wantedByQuestion(question: Question): WantedState {
  return question.kind === 'quote' ? wantedState(question.bill) : { ...NOTHING_WANTED, claims: [question.claimId] };
}
