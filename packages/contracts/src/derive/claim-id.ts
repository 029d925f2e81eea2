import { hash } from 'node:crypto';
import { trusted } from '@medclear/domain';
import type { ClaimId, InstitutionCode, ProvinceCode } from '@medclear/domain';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const BYTES = 16;

/** The claim id of an institution's message: base32 of SHA-256(institution, 0, message id), behind the insured province. */
export function deriveClaimId(insuredProvince: ProvinceCode, institution: InstitutionCode, messageId: string): ClaimId {
  const digest = hash('sha256', `${institution}\0${messageId}`, 'buffer').subarray(0, BYTES);
  return trusted.claimId(`${insuredProvince}-${base32(digest)}`);
}

function base32(bytes: Buffer): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += ALPHABET.charAt((value >>> (bits - 5)) & 31);
  }
  return bits > 0 ? text + ALPHABET.charAt((value << (5 - bits)) & 31) : text;
}
