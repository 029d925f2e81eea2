import type { Decision } from '@medclear/domain';
import type { Decision as WireDecision } from '../../../../schemas/types/decision';
import { createReader } from '../avro/create-reader';
import { createWriter } from '../avro/schema-book';
import { fromWireOutcome, toWireOutcome } from './decision-outcome';

export interface RecordedDecision {
  /** SHA-256 of the stored bytes of the decision before, 64 hex digits. */
  readonly previous: string;
  readonly decision: Decision;
}

const write = createWriter<WireDecision>('decision');
const read = createReader<WireDecision>('decision');

/** Writes a decision with the hash of the one before it, 64 hex digits; throws when a value does not fit the schema. */
export function encodeDecision(decision: Decision, previous: string): Buffer {
  const { commandOffset, clockMs, reply, outcome } = decision;
  return write({ previous, commandOffset, clockMs, reply, outcome: toWireOutcome(outcome) });
}

/** Reads a record of a journal; throws UnreadableRecord when it is no decision that can be read. */
export function decodeDecision(bytes: Buffer): RecordedDecision {
  const { previous, commandOffset, clockMs, reply, outcome } = read(bytes);
  return { previous, decision: { commandOffset, clockMs, reply, outcome: fromWireOutcome(outcome) } };
}
