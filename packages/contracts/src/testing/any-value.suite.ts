import { CARE_KINDS, fen, FUND_CODES, trusted } from '@medclear/domain';
import * as fc from 'fast-check';

export const text = fc.string({ unit: 'binary', maxLength: 40 });
export const amount = fc.oneof(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 2 ** 52 })).map(fen);
export const hex = (bytes: number): fc.Arbitrary<string> =>
  fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((digits) => Buffer.from(digits).toString('hex'));
export const day = fc
  .integer({ min: -25_000, max: 60_000 })
  .map((days) => trusted.businessDate(new Date(days * 86_400_000).toISOString().slice(0, 10)));
export const natural = fc.nat({ max: 2 ** 52 });
export const offset = fc.oneof(fc.nat(), natural);
export const orNull = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
export const region = text.map(trusted.regionCode);
export const claimId = text.map(trusted.claimId);
export const personId = hex(16).map(trusted.personId);
export const institutionCode = text.map(trusted.institutionCode);
export const business = fc.constantFrom(...CARE_KINDS);
export const scheme = fc.constantFrom('employee', 'resident');
export const fund = fc.constantFrom(...FUND_CODES);
