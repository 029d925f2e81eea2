import type { Command, Decision } from '@medclear/domain';
import { Type } from 'avsc';
import type { Resolver } from 'avsc';
import { LOGICAL_TYPES } from '../avro/logical-types';
import { createWriter, HEADER_BYTES, readKind, storedVersions, UnreadableRecord, versionOf } from '../avro/schema-book';
import { fromBranch, toBranch } from '../avro/tagged-union';

export interface RecordedDecision {
  /** SHA-256 of the stored bytes of the decision before, 64 hex digits. */
  readonly previous: string;
  readonly decision: Decision;
}

/** What the chain needs of a record. */
export interface DecisionLink {
  readonly previous: string;
  readonly commandOffset: number;
}

const COMMAND_INSIDE: ReadonlyMap<string, Command['kind']> = new Map([
  ['person-registered', 'register-person'],
  ['region-pair-opened', 'open-region-pair'],
]);
const WRITER = createWriter<unknown>('decision');
const LINK = Type.forSchema(
  {
    type: 'record',
    name: 'Decision',
    namespace: 'medclear',
    fields: [
      { name: 'previous', type: { type: 'fixed', name: 'Hash32', size: 32 } },
      { name: 'commandOffset', type: 'long' },
    ],
  },
  { logicalTypes: LOGICAL_TYPES },
);
const LINK_RESOLVERS = new Map<string, Resolver>(
  storedVersions()
    .filter(({ kind }) => kind === 'decision')
    .map(({ fingerprint, type }) => [fingerprint, LINK.createResolver(type)]),
);

/** Writes a decision with the hash of the one before it, 64 hex digits. */
export function encodeDecision(decision: Decision, previous: string): Buffer {
  return WRITER.encode({ ...decision, previous, outcome: toBranch(decision.outcome) });
}

/** Reads a record of a journal; throws UnreadableRecord when it is no decision. */
export function decodeDecision(bytes: Buffer): RecordedDecision {
  const { previous, ...rest } = readKind(bytes, 'decision') as { previous: string; outcome: object };
  return { previous, decision: { ...rest, outcome: toOutcome(rest.outcome) } as Decision };
}

/** The registry commands inside an outcome are named by it on the wire, by themselves in the domain. */
function toOutcome(branch: object): { readonly kind: string } {
  const outcome = fromBranch(branch) as { readonly kind: string; readonly command?: object };
  const kind = COMMAND_INSIDE.get(outcome.kind);
  return kind === undefined
    ? outcome
    : ({ ...outcome, command: { kind, ...outcome.command } } as { readonly kind: string });
}

/** Reads only the link of a record of a journal; throws UnreadableRecord when it is no decision. */
export function readDecisionLink(bytes: Buffer): DecisionLink {
  const stored = versionOf(bytes);
  const resolver = 'type' in stored ? LINK_RESOLVERS.get(stored.fingerprint) : undefined;
  if (resolver === undefined) throw new UnreadableRecord('a journal holds a record that is no decision');
  const link = LINK.fromBuffer(bytes.subarray(HEADER_BYTES), resolver, true) as {
    previous: Buffer;
    commandOffset: number;
  };
  return { previous: link.previous.toString('hex'), commandOffset: link.commandOffset };
}
