import type { Decision } from '@medclear/domain';
import { versionOf } from '../avro/schema-book';
import { decodeCommand, encodeCommand } from '../codec/command-codec';
import { decodeDecision, encodeDecision } from '../codec/decision-codec';
import { decodeClaim, encodeClaim } from '../codec/claim-codec';
import {
  decodeCalendar,
  decodeInstitution,
  decodeIssuer,
  decodePerson,
  decodeRegionPair,
  encodeCalendar,
  encodeInstitution,
  encodeIssuer,
  encodePerson,
  encodeRegionPair,
} from '../codec/document-codec';
import { decodeReply, decodeStatusQuery, encodeReply, encodeStatusQuery } from '../codec/reply-codec';
import { decodeReceipt, encodeReceipt } from '../codec/receipt-codec';
import { SAMPLE_INSTITUTION, SAMPLE_ISSUER } from './sample-facts';
import { SAMPLE_RECEIPTS } from './sample-receipts';
import {
  SAMPLE_CLAIMS,
  SAMPLE_COMMANDS,
  SAMPLE_DECISIONS,
  SAMPLE_PERSON,
  SAMPLE_REPLIES,
  SAMPLE_SETTLE,
} from './sample-records';

export interface SampleVector {
  readonly id: string;
  /** Of the kind's schema, with which the bytes were written: the current one. */
  readonly version: number;
  readonly value: unknown;
  readonly bytes: Buffer;
  decode(bytes: Buffer): unknown;
}

const PREVIOUS = 'ab'.repeat(32);
const PAIR = { openFrom: SAMPLE_SETTLE.visitDate, openUntil: null };
const CALENDAR = { closedThrough: '2026-02' };
const QUERY = { claimId: SAMPLE_SETTLE.claimId, atLeastOffset: 68 };

/** Every kind of record once, with the codec that reads it: the golden vectors are made of these. */
export const SAMPLE_VECTORS: readonly SampleVector[] = [
  ...SAMPLE_COMMANDS.map((command) => ({
    id: `command ${command.kind}`,
    value: { kind: 'command', command },
    bytes: encodeCommand(command),
    decode: decodeCommand,
  })),
  ...SAMPLE_DECISIONS.map((decision) => ({
    id: `decision ${outcomeName(decision)}`,
    value: { previous: PREVIOUS, decision },
    bytes: encodeDecision(decision, PREVIOUS),
    decode: decodeDecision,
  })),
  ...SAMPLE_REPLIES.map((reply) => ({
    id: `reply ${reply.outcome.kind}`,
    value: reply,
    bytes: encodeReply(reply),
    decode: decodeReply,
  })),
  ...SAMPLE_RECEIPTS.map((receipt) => ({
    id: `receipt ${receipt.outcome}`,
    value: receipt,
    bytes: encodeReceipt(receipt),
    decode: decodeReceipt,
  })),
  ...SAMPLE_CLAIMS.map((claim) => ({
    id: `claim document ${claim.outcome.kind}`,
    value: claim,
    bytes: encodeClaim(claim),
    decode: decodeClaim,
  })),
  {
    id: 'institution document',
    value: SAMPLE_INSTITUTION,
    bytes: encodeInstitution(SAMPLE_INSTITUTION),
    decode: decodeInstitution,
  },
  { id: 'issuer document', value: SAMPLE_ISSUER, bytes: encodeIssuer(SAMPLE_ISSUER), decode: decodeIssuer },
  { id: 'person document', value: SAMPLE_PERSON, bytes: encodePerson(SAMPLE_PERSON), decode: decodePerson },
  { id: 'region pair document', value: PAIR, bytes: encodeRegionPair(PAIR), decode: decodeRegionPair },
  { id: 'calendar document', value: CALENDAR, bytes: encodeCalendar(CALENDAR), decode: decodeCalendar },
  { id: 'status query', value: QUERY, bytes: encodeStatusQuery(QUERY), decode: decodeStatusQuery },
].map((vector) => ({ ...vector, version: currentVersion(vector.bytes) }));

function outcomeName({ outcome }: Decision): string {
  if (outcome.kind === 'refused' && outcome.act !== 'settle') return 'refused act';
  return outcome.kind === 'fact-registered' ? `${outcome.kind} ${outcome.command.kind}` : outcome.kind;
}

function currentVersion(bytes: Buffer): number {
  const stored = versionOf(bytes);
  if (!('version' in stored)) throw new Error('a sample is written in a stored version');
  return stored.version;
}
