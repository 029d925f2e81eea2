import { createRequire } from 'node:module';

/** The part of kafkajs' encoder that these corrections touch. */
interface Encoder {
  buf: Buffer;
  offset: number;
  ensureAvailable: (this: Encoder, bytes: number) => void;
  writeUVarInt: (this: Encoder, value: number) => Encoder;
  writeVarInt: (this: Encoder, value: number) => Encoder;
  writeVarLong: (this: Encoder, value: unknown) => Encoder;
}

interface EncoderClass {
  readonly prototype: Encoder & { [PATCHED]?: true };
  sizeOfVarInt(value: number): number;
  sizeOfVarLong(value: unknown): number;
}

const PATCHED = Symbol.for('medclear.patched-encoder');
const ROOM_FOR_MORE_BYTES = 64;
const LONGEST_VAR_INT_BYTES = 5;
/** A whole number within these bounds has the same bytes as an int and as a long. */
const SMALL = 1 << 30;

/**
 * Lets the encoder of kafkajs 2.2.4 make the same bytes with less memory: what it outgrows is neither zeroed nor taken from outside
 * the pool without need, whole numbers are written in place, and small ones are not made big first.
 *
 * @throws Error when the encoder does not have the shape of 2.2.4: the corrections must be looked at again
 */
export function patchEncoder(): void {
  const kind = createRequire(__filename)('kafkajs/src/protocol/encoder') as EncoderClass;
  const { prototype } = kind;
  if (prototype[PATCHED]) return;
  const { writeVarLong } = prototype;
  const sizeOfVarLong = kind.sizeOfVarLong.bind(kind);
  if (typeof prototype.ensureAvailable !== 'function' || typeof writeVarLong !== 'function')
    throw new Error('kafkajs has another encoder than version 2.2.4');
  prototype.ensureAvailable = function growUnzeroed(bytes) {
    if (this.offset + bytes <= this.buf.length) return;
    // Only what has been written is ever read. A batch is written into six encoders, one inside the other, each in one piece.
    const larger = Buffer.allocUnsafe(Math.max(2 * this.buf.length, this.offset + bytes + ROOM_FOR_MORE_BYTES));
    this.buf.copy(larger, 0, 0, this.offset);
    this.buf = larger;
  };
  prototype.writeUVarInt = function writeInPlace(value) {
    this.ensureAvailable(LONGEST_VAR_INT_BYTES);
    let left = value >>> 0;
    for (; left > 0x7f; left >>>= 7) this.offset = this.buf.writeUInt8((left & 0x7f) | 0x80, this.offset);
    this.offset = this.buf.writeUInt8(left, this.offset);
    return this;
  };
  prototype.writeVarLong = function writeSmall(value) {
    return isSmall(value) ? this.writeVarInt(value) : writeVarLong.call(this, value);
  };
  kind.sizeOfVarLong = (value) => (isSmall(value) ? kind.sizeOfVarInt(value) : sizeOfVarLong(value));
  prototype[PATCHED] = true;
}

function isSmall(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(value as number) < SMALL;
}
