import { createRequire } from 'node:module';
import fc from 'fast-check';
import { patchEncoder } from './patch-encoder';

interface Encoder {
  readonly buffer: Buffer;
  writeUVarInt(value: number): this;
  writeVarInt(value: number): this;
  writeVarLong(value: unknown): this;
  writeVarIntBytes(value: Buffer): this;
}

interface EncoderClass {
  new (): Encoder;
  sizeOfVarLong(value: unknown): number;
}

const load = createRequire(__filename);
const Encoder = load('kafkajs/src/protocol/encoder') as EncoderClass;
const long = load('kafkajs/src/utils/long') as { fromValue(value: number | bigint): object };

const uint32 = fc.integer({ min: 0, max: 0xffffffff });
const int32 = fc.integer({ min: -0x80000000, max: 0x7fffffff });
const wholeNumber = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -(1 << 30), max: 1 << 30 }), fc.nat(200));
const values = fc.record({
  unsigned: fc.array(uint32),
  signed: fc.array(int32),
  long: fc.array(wholeNumber),
  bytes: fc.array(fc.uint8Array({ maxLength: 3_000 })),
});
type Values = typeof values extends fc.Arbitrary<infer Kind> ? Kind : never;

function encoded({ unsigned, signed, long: longs, bytes }: Values): { readonly hex: string; readonly sizes: number[] } {
  const encoder = new Encoder();
  for (const value of unsigned) encoder.writeUVarInt(value);
  for (const value of signed) encoder.writeVarInt(value);
  for (const value of longs) encoder.writeVarLong(value).writeVarLong(long.fromValue(value));
  for (const value of bytes) encoder.writeVarIntBytes(Buffer.from(value));
  return { hex: encoder.buffer.toString('hex'), sizes: longs.map((value) => Encoder.sizeOfVarLong(value)) };
}

describe('the corrected encoder of kafkajs', () => {
  it('makes the bytes that it made before', () => {
    const cases = fc.sample(values, 300);
    const before = cases.map(encoded);
    patchEncoder();
    expect(cases.map(encoded)).toEqual(before);
  });

  it('takes what it grows into from the pool as long as it is small', () => {
    patchEncoder();
    const { buffer } = new Encoder().writeVarIntBytes(Buffer.alloc(1_000, 1));
    expect(buffer.buffer.byteLength).toBe(Buffer.poolSize);
  });
});
