import * as fc from 'fast-check';
import { firstRefusal } from './first-refusal';
import { ELIGIBILITY_RULES } from './refusal-entry';
import type { EligibilityRule } from './refusal-entry';
import { refusalLink } from './refusal-link';
import { REFUSAL_CODES, REFUSALS } from './refusals';
import type { RefusalCode } from './refusals';

const rank = (rule: EligibilityRule): number => ELIGIBILITY_RULES.indexOf(rule);

describe('the refusal catalogue', () => {
  it.each(Object.entries(REFUSALS))('%s says in both languages what happened and what to do next', (code, entry) => {
    expect(code).toMatch(/^[A-Z_]+$/);
    for (const text of [entry.zh, entry.en, entry.nextStepZh, entry.nextStepEn]) expect(text.length).toBeGreaterThan(4);
    expect(`${entry.zh}：${entry.nextStepZh}`.length).toBeLessThanOrEqual(200);
    expect(entry.en).toMatch(/^[A-Z].*\.$/);
    expect(entry.nextStepEn).toMatch(/^[a-z].*[^.]$/);
    expect(entry.zh).toMatch(/^\p{Script=Han}.*[^。]$/u);
    expect([202, 401, 404, 409, 422, 503]).toContain(entry.httpStatus);
  });

  it('says -1 only where the system could not answer', () => {
    const unanswered = REFUSAL_CODES.filter((code) => REFUSALS[code].infcode === -1);
    expect(unanswered).toEqual(['SERVICE_OVERLOADED', 'UPSTREAM_DOWN', 'OUTCOME_UNKNOWN']);
  });

  it('stands in the order of the rules R1 to R13; R14 warns and refuses nobody', () => {
    const ranks = REFUSAL_CODES.flatMap((code) => REFUSALS[code].rules.map(rank));
    expect(ranks).toEqual(ranks.toSorted((left, right) => left - right));
    expect(new Set(ranks)).toEqual(new Set(ELIGIBILITY_RULES.slice(0, 13).map(rank)));
  });

  it('links each code to its place in the document', () => {
    expect(refusalLink('ELIG_FILING_MISSING')).toBe('docs/error-codes.md#elig-filing-missing');
  });
});

describe('firstRefusal', () => {
  it.each<[readonly RefusalCode[], RefusalCode | null]>([
    [[], null],
    [['FUND_SHORT'], 'FUND_SHORT'],
    [['ELIG_SUSPENDED', 'ELIG_FILING_MISSING'], 'ELIG_FILING_MISSING'],
    [['ELIG_FILING_EXPIRED', 'ELIG_FILING_OTHER_REGION', 'ELIG_FILING_MISSING'], 'ELIG_FILING_MISSING'],
    [['ELIG_CARD_EXPIRED', 'ELIG_CARD_LOST', 'ELIG_CARD_ISSUER', 'ELIG_CARD_SN_REQUIRED'], 'ELIG_CARD_SN_REQUIRED'],
    [['TOKEN_SECOND_CHECK', 'TOKEN_EXPIRED', 'ELIG_CARD_EXPIRED'], 'ELIG_CARD_EXPIRED'],
    [['ELIG_CARD_LOST', 'ELIG_INST_NOT_OPEN'], 'ELIG_INST_NOT_OPEN'],
    [['ELIG_CARD_SCOPE', 'ELIG_PERSON_NOT_FOUND'], 'ELIG_CARD_SCOPE'],
    [['ELIG_REGION_NOT_OPEN', 'ELIG_RELATION_INACTIVE'], 'ELIG_RELATION_INACTIVE'],
    [['ELIG_TRANSFER_IN_PROGRESS', 'ELIG_IN_HOSPITAL', 'ELIG_DISEASE_NOT_QUALIFIED'], 'ELIG_DISEASE_NOT_QUALIFIED'],
    [['AMT_SPLIT_MISMATCH', 'AMT_DETAIL_SUM', 'ENVELOPE_INVALID'], 'ENVELOPE_INVALID'],
    [['AMT_SPLIT_MISMATCH', 'AMT_DETAIL_SUM'], 'AMT_DETAIL_SUM'],
    [['FUND_SHORT', 'BENEFIT_NOT_DEFINED', 'ELIG_SUSPENDED'], 'ELIG_SUSPENDED'],
    [['VISIT_DATE_IN_FUTURE', 'DUP_MSGID_DIFF_BODY'], 'DUP_MSGID_DIFF_BODY'],
  ])('of %j gives %s', (applying, first) => {
    expect(firstRefusal(applying)).toBe(first);
  });

  it('gives one of those that apply, before which the catalogue lists no other, in whatever order they are found', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...REFUSAL_CODES], { minLength: 1 }), (applying) => {
        const positions = applying.map((code) => REFUSAL_CODES.indexOf(code));
        expect(firstRefusal(applying)).toBe(REFUSAL_CODES[Math.min(...positions)]);
      }),
    );
  });
});
