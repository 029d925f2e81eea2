import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { trusted, ZERO_FEN } from '@medclear/domain';
import type { Fen } from '@medclear/domain';
import { storedVersions } from '../avro/schema-book';
import { UnreadableRecord } from '../avro/unreadable-record';
import { SAMPLE_DECISIONS, SAMPLE_SETTLE } from '../testing/sample-records';
import { SAMPLE_VECTORS } from '../testing/sample-vectors';
import { decodeCommand, encodeCommand, LARGEST_COMMAND_BYTES } from './command-codec';
import { decodeDecision, encodeDecision } from './decision-codec';
import { readDecisionLink } from './read-decision-link';

interface Vector {
  readonly id: string;
  readonly value: unknown;
  readonly bytesHex: string;
}

const VECTORS_FOLDER = join(__dirname, '../../../../schemas/vectors');
const vectors = readdirSync(VECTORS_FOLDER).map((name) => ({
  ...(JSON.parse(readFileSync(join(VECTORS_FOLDER, name), 'utf8')) as Vector),
  version: Number(/\.v(\d+)\.json$/.exec(name)?.[1]),
}));
const sampleOf = (id: string) => SAMPLE_VECTORS.find((sample) => sample.id === id);
const isCurrent = ({ id, version }: (typeof vectors)[number]) => sampleOf(id)?.version === version;
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
/** Of decision and reply. */
const VERSION_WITH_PARTS = 5;
const SETTLE_BYTES = encodeCommand(SAMPLE_SETTLE);

describe('golden vectors', () => {
  it.each(vectors.filter(isCurrent))('$id reads as its value', ({ id, value, bytesHex }) => {
    expect(plain(sampleOf(id)?.decode(Buffer.from(bytesHex, 'hex')))).toEqual(value);
  });

  it.each(SAMPLE_VECTORS)('$id is written as its bytes', ({ id, version, bytes }) => {
    const found = vectors.find((vector) => vector.id === id && vector.version === version);
    expect(found?.bytesHex).toBe(bytes.toString('hex'));
  });
});

describe('golden vectors of an earlier version', () => {
  const earlier = vectors.filter((vector) => !isCurrent(vector));

  it.each(earlier)('$id v$version reads as its value, and the rest by its defaults', ({ id, value, bytesHex }) => {
    expect(plain(sampleOf(id)?.decode(Buffer.from(bytesHex, 'hex')))).toMatchObject(moved(value));
  });

  it('know no parts of what an act has moved', () => {
    const acts = earlier.filter(
      ({ id, version }) => version < VERSION_WITH_PARTS && (id === 'reply refunded' || id === 'decision refunded'),
    );
    expect(acts.length).toBeGreaterThan(3);
    for (const { id, bytesHex } of acts)
      expect(JSON.stringify(sampleOf(id)?.decode(Buffer.from(bytesHex, 'hex')))).toContain('"parts":null');
  });

  it('name no visit', () => {
    const bills = earlier.filter(({ id }) => /^(command|decision|claim document) (settled?|hold|held)$/.test(id));
    expect(bills.length).toBeGreaterThan(10);
    for (const { id, bytesHex } of bills)
      expect(JSON.stringify(sampleOf(id)?.decode(Buffer.from(bytesHex, 'hex')))).not.toMatch(/"visitKey":"/);
  });

  it('stand for every kind that has one', () => {
    const kinds = storedVersions().filter(({ resolver }) => resolver() !== undefined);
    expect(new Set(earlier.map(({ bytesHex }) => bytesHex.slice(4, 20))).size).toBe(kinds.length);
  });
});

/** What a settlement has used lay flat in the first version; its fields stand where they always stood on the wire. */
function moved(value: unknown): object {
  return JSON.parse(JSON.stringify(value), (key, part: unknown) => {
    if (key !== 'usage' || Object.hasOwn(part as object, 'movement')) return part;
    const { deductibleFen, poolPaidFen, accountSpentFen, ...rest } = part as Record<string, unknown>;
    const groupUsage = { deductibleUsedFen: deductibleFen, poolPaidFen };
    return { ...rest, movement: { groupUsage, accountFen: accountSpentFen } };
  }) as object;
}

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

  it('parks a command that was cut off, wherever', () => {
    for (let length = 10; length < SETTLE_BYTES.length; length += 1) {
      expect(decodeCommand(SETTLE_BYTES.subarray(0, length))).toEqual({
        kind: 'unreadable',
        reason: 'does-not-decode',
      });
    }
  });

  it('parks a command that claims more lines than it has bytes, at once', () => {
    const linesAt = encodeCommand({ ...SAMPLE_SETTLE, lines: [] }).length - 64 - 1;
    const claimsQuadrillions = Buffer.from([0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f]);
    const bytes = Buffer.concat([
      SETTLE_BYTES.subarray(0, linesAt),
      claimsQuadrillions,
      SETTLE_BYTES.subarray(linesAt),
    ]);
    expect(decodeCommand(bytes)).toEqual({ kind: 'unreadable', reason: 'does-not-decode' });
  });

  it('parks an amount below zero', () => {
    const bytes = encodeCommand({ kind: 'add-fund-quota', fund: 'employee-pool', amountFen: ZERO_FEN });
    bytes[bytes.length - 1] = 1;
    expect(decodeCommand(bytes)).toEqual({ kind: 'unreadable', reason: 'does-not-decode' });
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

  it('cannot be read from something else, nor has that a link which continues a chain', () => {
    const nothing = { previous: '', commandOffset: -1 };
    for (const bytes of [SETTLE_BYTES, Buffer.alloc(0), Buffer.from('not avro at all'), Buffer.from([0xc3, 0x01])]) {
      expect(() => decodeDecision(bytes)).toThrow(UnreadableRecord);
      expect(readDecisionLink(bytes)).toEqual(nothing);
    }
  });

  it('shows its link also where its schema is not known yet', () => {
    const [decision] = SAMPLE_DECISIONS;
    const bytes = decision === undefined ? Buffer.alloc(0) : encodeDecision(decision, 'cd'.repeat(32));
    bytes.fill(7, 2, 10);
    expect(readDecisionLink(bytes)).toEqual({ previous: 'cd'.repeat(32), commandOffset: decision?.commandOffset });
    expect(() => decodeDecision(bytes)).toThrow(new UnreadableRecord('decision', 'unknown-schema'));
  });

  it.each([
    ['a day that no calendar has', { visitDate: trusted.businessDate('2026-02-30') }],
    ['a person who is no hash', { personId: trusted.personId('somebody') }],
    ['a hash with other letters', { personId: trusted.personId('g'.repeat(32)) }],
    ['a part of a fen', { totals: { ...SAMPLE_SETTLE.totals, totalFen: 0.5 as Fen } }],
  ])('is not written with %s', (_, wrong) => {
    expect(() => encodeCommand({ ...SAMPLE_SETTLE, ...wrong })).toThrow(RangeError);
  });
});
