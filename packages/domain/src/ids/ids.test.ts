import * as fc from 'fast-check';
import { businessDateOf, clockDigitsOf, parseBusinessDate, yearOf } from './business-date';
import { identityCheckDigit, parseIdentityNumber } from './identity-number';
import { parseCardIdentificationCode } from './parse-card-identification-code';
import { parseClaimId, provinceOfClaim } from './parse-claim-id';
import { parseInstitutionCode, regionOfInstitution } from './parse-institution-code';
import { parseMessageId } from './parse-message-id';
import { parsePersonNumber } from './parse-person-number';
import { parseKnownRegionCode, parseProvinceCode, parseRegionCode } from './parse-region-code';
import { parseSettlementId, settlementKey } from './parse-settlement-id';
import type { Parsed } from './parsed';
import { provinceOf } from './provinces';
import { makeReferenceId, readReferenceId } from './reference-id';
import { readMessageId } from './standard-message-id';
import { trusted } from './trusted';
import vectors from './vectors/identifiers.json';

interface Given {
  readonly text: string;
  readonly today?: string;
  readonly treatmentRegion?: string;
}

interface Vector {
  readonly id: string;
  readonly why: string;
  readonly given: Given;
  readonly then: unknown;
}

const READERS = {
  identityNumbers: ({ text, today = '' }) => parseIdentityNumber(text, trusted.businessDate(today)),
  regionCodes: ({ text }) => parseRegionCode(text),
  knownRegionCodes: ({ text }) => parseKnownRegionCode(text),
  provinceCodes: ({ text }) => parseProvinceCode(text),
  institutionCodes: ({ text, treatmentRegion }) =>
    parseInstitutionCode(text, treatmentRegion === undefined ? null : trusted.regionCode(treatmentRegion)),
  messageIds: ({ text }) => parseMessageId(text),
  standardMessageIds: ({ text }) => readMessageId(text),
  personNumbers: ({ text }) => parsePersonNumber(text),
  settlementIds: ({ text }) => parseSettlementId(text),
  referenceIds: ({ text }) => readReferenceId(text),
  cardIdentificationCodes: ({ text }) => parseCardIdentificationCode(text),
  claimIds: ({ text }) => parseClaimId(text),
  businessDates: ({ text }) => parseBusinessDate(text),
} satisfies Record<keyof typeof vectors, (given: Given) => Parsed<unknown>>;

const KINDS = Object.keys(READERS) as (keyof typeof READERS)[];

describe.each(KINDS)('%s', (kind) => {
  it.each<Vector>(vectors[kind])('$id: $why', ({ given, then }) => {
    expect(READERS[kind](given)).toEqual(then);
  });
});

describe('an identity number', () => {
  const bodies = fc
    .tuple(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 25_000 }), fc.integer({ min: 0, max: 999 }))
    .map(([region, day, serial]) => {
      const birth = new Date(Date.UTC(1950, 0, 1) + day * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
      return `${String(region).padStart(6, '0')}${birth}${String(serial).padStart(3, '0')}`;
    });
  const today = trusted.businessDate('2026-03-02');

  it('is read with its check digit and with no other', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const accepted = [...'0123456789X'].filter((digit) => parseIdentityNumber(body + digit, today).ok);
        expect(accepted).toEqual([identityCheckDigit(body)]);
      }),
    );
  });

  it('shows when one digit was mistaken', () => {
    fc.assert(
      fc.property(bodies, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (body, at, by) => {
        const digit = String((Number(body[at]) + by) % 10);
        const mistaken = body.slice(0, at) + digit + body.slice(at + 1);
        expect(identityCheckDigit(mistaken)).not.toBe(identityCheckDigit(body));
      }),
    );
  });
});

describe('what stands in an id', () => {
  it('is the province of a region and of a claim, the region of an institution and the year of a day', () => {
    expect(provinceOf(trusted.regionCode('360100'))).toBe('36');
    expect(provinceOfClaim(trusted.claimId('66-abcdefghijklmnopqrstuvwxyz'))).toBe('66');
    expect(regionOfInstitution(trusted.institutionCode('P44030512345'))).toBe('440305');
    expect(regionOfInstitution(trusted.institutionCode('CQ500112000000123456'))).toBeNull();
    expect(yearOf(trusted.businessDate('2026-03-02'))).toBe(2026);
  });

  it('tells settlements of two issuers apart', () => {
    const id = trusted.settlementId('17');
    expect(settlementKey(trusted.regionCode('360100'), id)).toBe('360100/17');
    expect(settlementKey(trusted.regionCode('440300'), id)).toBe('440300/17');
  });
});

describe('a reference id', () => {
  const nanchang = trusted.regionCode('360100');

  it('is region, second in UTC+8 and a number of ten digits', () => {
    expect(makeReferenceId(nanchang, Date.UTC(2026, 2, 2, 2), 42)).toBe('360100202603021000000000000042');
    expect(makeReferenceId(nanchang, Date.UTC(2026, 2, 2, 2), 9_999_999_999)).toHaveLength(30);
    expect(makeReferenceId(nanchang, 0, 0)).toBe('360100197001010800000000000000');
  });

  it.each([-1, 0.5, 10_000_000_000, NaN])('stops at the number %p', (sequence) => {
    expect(() => makeReferenceId(nanchang, 0, sequence)).toThrow(`not a number of ten digits: ${sequence}`);
  });

  it('is read back as it was made', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_000_000_000 }),
        fc.integer({ min: 0, max: 9_999_999_999 }),
        (second, sequence) => {
          const parts = { region: nanchang, clockDigits: clockDigitsOf(second * 1_000), sequence };
          expect(readReferenceId(makeReferenceId(nanchang, second * 1_000, sequence))).toEqual({
            ok: true,
            value: parts,
          });
        },
      ),
    );
  });
});

describe('the clock', () => {
  it('prints a day and a second alike in whatever order they are asked', () => {
    const clocks = [0, 86_399_999, 0, Date.UTC(2026, 2, 1, 16), Date.UTC(2026, 2, 1, 15, 59, 59, 999), -1];
    const plain = (clockMs: number) => new Date(clockMs + 8 * 3_600_000).toISOString();
    for (const clockMs of [...clocks, ...clocks.toReversed()]) {
      expect(businessDateOf(clockMs)).toBe(plain(clockMs).slice(0, 10));
      expect(clockDigitsOf(clockMs)).toBe(plain(clockMs).slice(0, 19).replace(/\D/g, ''));
    }
  });

  it('changes the business day at midnight in UTC+8', () => {
    expect(businessDateOf(Date.UTC(2026, 2, 1, 15, 59, 59, 999))).toBe('2026-03-01');
    expect(businessDateOf(Date.UTC(2026, 2, 1, 16))).toBe('2026-03-02');
    expect(clockDigitsOf(Date.UTC(2026, 2, 1, 16))).toBe('20260302000000');
  });
});
