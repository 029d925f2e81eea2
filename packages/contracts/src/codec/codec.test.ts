import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UnreadableRecord } from '../avro/schema-book';
import { SAMPLE_DECISIONS, SAMPLE_SETTLE } from '../testing/sample-records';
import { SAMPLE_VECTORS } from '../testing/sample-vectors';
import { decodeCommand, encodeCommand, LARGEST_COMMAND_BYTES } from './command-codec';
import { decodeDecision, encodeDecision, readDecisionLink } from './decision-codec';

interface Vector {
  readonly id: string;
  readonly value: unknown;
  readonly bytesHex: string;
}

const VECTORS_FOLDER = join(__dirname, '../../../../schemas/vectors');
const vectors = readdirSync(VECTORS_FOLDER).map(
  (name) => JSON.parse(readFileSync(join(VECTORS_FOLDER, name), 'utf8')) as Vector,
);
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const SETTLE_BYTES = encodeCommand(SAMPLE_SETTLE);

describe('golden vectors', () => {
  it.each(vectors)('$id reads as its value', ({ id, value, bytesHex }) => {
    const sample = SAMPLE_VECTORS.find((candidate) => candidate.id === id);
    expect(plain(sample?.decode(Buffer.from(bytesHex, 'hex')))).toEqual(value);
  });

  it.each(SAMPLE_VECTORS)('$id is written as its bytes', ({ id, bytes }) => {
    expect(vectors.find((vector) => vector.id === id)?.bytesHex).toBe(bytes.toString('hex'));
  });
});

describe('a command log', () => {
  it.each([
    ['bad-magic', Buffer.from('not avro at all')],
    ['bad-magic', Buffer.alloc(0)],
    ['does-not-decode', SETTLE_BYTES.subarray(0, 40)],
    ['does-not-decode', Buffer.concat([SETTLE_BYTES, Buffer.from([1])])],
    ['too-large', Buffer.alloc(LARGEST_COMMAND_BYTES + 1)],
  ] as const)('parks what nobody can ever read: %s', (reason, bytes) => {
    expect(decodeCommand(bytes)).toEqual({ kind: 'unreadable', reason });
  });

  it('parks a record of another kind', () => {
    const [decision] = SAMPLE_DECISIONS.map((one) => encodeDecision(one, '00'.repeat(32)));
    expect(decodeCommand(decision ?? Buffer.alloc(0))).toEqual({ kind: 'unreadable', reason: 'does-not-decode' });
  });

  it('waits for an unknown schema, for it may only be late', () => {
    const bytes = Buffer.from(SETTLE_BYTES);
    bytes.fill(7, 2, 10);
    expect(decodeCommand(bytes)).toEqual({ kind: 'unknown-schema', fingerprint: '0707070707070707' });
  });
});

describe('a decision', () => {
  it.each(SAMPLE_DECISIONS.map((decision) => [decision.outcome.kind, decision] as const))(
    '%s shows its link without being read whole',
    (_, decision) => {
      const bytes = encodeDecision(decision, 'cd'.repeat(32));
      expect(readDecisionLink(bytes)).toEqual({ previous: 'cd'.repeat(32), commandOffset: decision.commandOffset });
    },
  );

  it('cannot be read from something else', () => {
    expect(() => readDecisionLink(SETTLE_BYTES)).toThrow(UnreadableRecord);
    expect(() => decodeDecision(SETTLE_BYTES)).toThrow(UnreadableRecord);
  });
});
