const EMPTY = 0xc15d213aa4d7a795n;
const TABLE = Array.from({ length: 256 }, (_, at) => {
  let value = BigInt(at);
  for (let bit = 0; bit < 8; bit += 1) value = (value >> 1n) ^ (EMPTY & -(value & 1n));
  return value;
});

/**
 * The CRC-64-AVRO fingerprint of a schema's canonical text, as the Avro specification defines it.
 *
 * @returns eight bytes, little-endian, as they stand in a single-object header
 */
export function crc64Avro(canonicalText: string): Buffer {
  let fingerprint = EMPTY;
  for (const byte of Buffer.from(canonicalText, 'utf8')) {
    fingerprint = (fingerprint >> 8n) ^ (TABLE[Number((fingerprint ^ BigInt(byte)) & 0xffn)] ?? 0n);
  }
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(fingerprint);
  return bytes;
}
