import { createWriter, readKind } from '../avro/schema-book';
import { fromBranch, toBranch } from '../avro/tagged-union';
import type { Reply, StatusQuery } from '../reply';

const REPLY = createWriter<unknown>('reply');
const QUERY = createWriter<StatusQuery>('status-query');

export function encodeReply(reply: Reply): Buffer {
  return REPLY.encode({ ...reply, outcome: toBranch(reply.outcome) });
}

/** Reads a record of a reply topic; throws UnreadableRecord when it is no reply. */
export function decodeReply(bytes: Buffer): Reply {
  const value = readKind(bytes, 'reply') as { outcome: object };
  return { ...value, outcome: fromBranch(value.outcome) } as Reply;
}

export function encodeStatusQuery(query: StatusQuery): Buffer {
  return QUERY.encode(query);
}

/** Reads a record of a query topic; throws UnreadableRecord when it is no query. */
export function decodeStatusQuery(bytes: Buffer): StatusQuery {
  return readKind(bytes, 'status-query') as StatusQuery;
}
