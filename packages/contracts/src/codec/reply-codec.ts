import type { Reply as WireReply } from '../../../../schemas/types/reply';
import type { StatusQuery as WireQuery } from '../../../../schemas/types/status-query';
import { createReader } from '../avro/create-reader';
import { createWriter } from '../avro/schema-book';
import type { Reply, ReplyOutcome, StatusQuery } from '../reply';
import { fromWireRemembered, isRemembered, toWireRemembered } from './remembered-outcome';

const writeReply = createWriter<WireReply>('reply');
const readReply = createReader<WireReply>('reply');

/** Writes what a waiting gateway is told; throws when a value does not fit the schema. */
export function encodeReply(reply: Reply): Buffer {
  return writeReply({ standing: null, ...reply, outcome: toWireOutcome(reply.outcome) });
}

/** Reads a record of a reply topic; throws UnreadableRecord when it is no reply that can be read. */
export function decodeReply(bytes: Buffer): Reply {
  const { standing, outcome, ...reply } = readReply(bytes);
  const read = { outcome: fromWireOutcome(outcome), ...reply };
  return standing === null ? read : { standing, ...read };
}

/** Writes a question that changes nothing. */
export const encodeStatusQuery: (query: StatusQuery) => Buffer = createWriter<WireQuery>('status-query');

/** Reads a record of a query topic; throws UnreadableRecord when it is no query that can be read. */
export const decodeStatusQuery: (bytes: Buffer) => StatusQuery = createReader<WireQuery>('status-query');

function toWireOutcome(outcome: ReplyOutcome): WireReply['outcome'] {
  switch (outcome.kind) {
    case 'conflicted':
      return { 'medclear.Conflicted': outcome };
    case 'recorded':
      return { 'medclear.Recorded': {} };
    case 'parked':
      return { 'medclear.Parked': outcome };
    case 'quarantined':
      return { 'medclear.Quarantined': outcome };
    case 'unknown':
      return { 'medclear.Unknown': {} };
    default:
      return toWireRemembered(outcome);
  }
}

function fromWireOutcome(wire: WireReply['outcome']): ReplyOutcome {
  if (isRemembered(wire)) return fromWireRemembered(wire);
  if ('medclear.Conflicted' in wire) return { kind: 'conflicted', ...wire['medclear.Conflicted'] };
  if ('medclear.Recorded' in wire) return { kind: 'recorded' };
  if ('medclear.Parked' in wire) return { kind: 'parked', ...wire['medclear.Parked'] };
  if ('medclear.Quarantined' in wire) return { kind: 'quarantined', ...wire['medclear.Quarantined'] };
  return { kind: 'unknown' };
}
