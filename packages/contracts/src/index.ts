export { storedVersions } from './avro/schema-book';
export { UnreadableRecord } from './avro/unreadable-record';
export type { UnreadableReason } from './avro/unreadable-record';
export { decodeCommand, encodeCommand, LARGEST_COMMAND_BYTES } from './codec/command-codec';
export type { DecodedCommand } from './codec/command-codec';
export { decodeDecision, encodeDecision } from './codec/decision-codec';
export type { RecordedDecision } from './codec/decision-codec';
export { decodeClaim, encodeClaim } from './codec/claim-codec';
export {
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
} from './codec/document-codec';
export { decodeReceipt, encodeReceipt } from './codec/receipt-codec';
export { readDecisionLink } from './codec/read-decision-link';
export type { DecisionLink } from './codec/read-decision-link';
export { decodeReply, decodeStatusQuery, encodeReply, encodeStatusQuery } from './codec/reply-codec';
export { TOLD_OUTCOMES } from './receipt';
export type { Receipt, ToldAmounts, ToldOutcome } from './receipt';
export { deriveClaimId } from './derive/claim-id';
export { DEVELOPMENT_KEYS } from './derive/development-keys';
export { derivePersonId, hashContent, hashCredential, hashVisit } from './derive/keyed-hash';
export { CORRELATION_HEADER, readReplyHeaders, toReplyHeaders } from './headers';
export type { TextHeaders } from './headers';
export type { ClaimStanding, Reply, ReplyOutcome, StatusQuery } from './reply';
export { createTopics, topicSettings } from './topics';
export type { Topics, TopicSettings } from './topics';
