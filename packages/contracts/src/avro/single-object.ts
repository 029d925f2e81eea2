import type { Type } from 'avsc';

const MAGIC = Buffer.from([0xc3, 0x01]);
export const HEADER_BYTES = 10;

/** The header of the single-object encoding: C3 01 and the schema's fingerprint, little-endian. */
export function headerOf(fingerprint: string): Buffer {
  return Buffer.concat([MAGIC, Buffer.from(fingerprint, 'hex')]);
}

/** The fingerprint in a record's header as hex digits in the order of the bytes; null when there is no such header. */
export function fingerprintOf(bytes: Buffer): string | null {
  if (bytes.length < HEADER_BYTES || bytes[0] !== MAGIC[0] || bytes[1] !== MAGIC[1]) return null;
  return bytes.toString('hex', MAGIC.length, HEADER_BYTES);
}

/** One buffer that every record is first written into; what is handed out is a copy of the exact size. */
let scratch = Buffer.allocUnsafe(64 * 1024);

/** Writes a record: its header, then the value in the type's encoding. */
export function writeSingleObject(header: Buffer, type: Type, value: unknown): Buffer {
  let end = type.encode(value, scratch, HEADER_BYTES);
  if (end < 0) {
    scratch = Buffer.allocUnsafe(2 * (scratch.length - end));
    end = type.encode(value, scratch, HEADER_BYTES);
  }
  header.copy(scratch);
  const bytes = Buffer.allocUnsafe(end);
  scratch.copy(bytes, 0, 0, end);
  return bytes;
}
