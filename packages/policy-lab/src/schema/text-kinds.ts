import { parseBusinessDate, parseInstitutionCode, parseRegionCode } from '@medclear/domain';

/** What a text of one kind looks like: the sentence for people is the schema's title. */
interface TextKind {
  readonly title: string;
  readonly zh: string;
  /** A pattern that every reader of JSON Schema knows, or a format of this house. */
  readonly rule:
    { readonly pattern: string } | { readonly format: string; readonly accepts: (text: string) => boolean };
}

/** Every kind of text that a case or a policy holds. */
export const TEXT_KINDS = {
  yuan: {
    title: 'yuan with at most two decimals, such as 240.00',
    zh: '应为金额（元，最多两位小数），如 240.00',
    rule: { pattern: '^(0|[1-9][0-9]{0,9})([.][0-9]{1,2})?$' },
  },
  signedYuan: {
    title: 'yuan with at most two decimals, below zero for a refund, such as -240.00',
    zh: '应为金额（元，最多两位小数，退费为负数），如 -240.00',
    rule: { pattern: '^-?(0|[1-9][0-9]{0,9})([.][0-9]{1,2})?$' },
  },
  percent: {
    title: 'per cent from 0 to 100 with at most two decimals, such as 85 or 92.50',
    zh: '应为百分数（0 至 100，最多两位小数），如 85 或 92.50',
    rule: { pattern: '^(100([.]0{1,2})?|(0|[1-9][0-9]?)([.][0-9]{1,2})?)$' },
  },
  signedQuantity: {
    title: 'a quantity with at most four decimals, below zero for a refund, such as 2 or -0.5000',
    zh: '应为数量（最多四位小数，退费为负数），如 2 或 -0.5000',
    rule: { pattern: '^-?(0|[1-9][0-9]{0,7})([.][0-9]{1,4})?$' },
  },
  unitPrice: {
    title: 'yuan with at most six decimals, such as 12.345678',
    zh: '应为单价（元，最多六位小数），如 12.345678',
    rule: { pattern: '^(0|[1-9][0-9]{0,7})([.][0-9]{1,6})?$' },
  },
  day: {
    title: 'a real day such as 2026-11-25',
    zh: '应为真实日期，如 2026-11-25',
    rule: { format: 'date', accepts: (text) => parseBusinessDate(text).ok },
  },
  regionCode: {
    title: 'six digits of a region that takes part, such as 360100',
    zh: '应为参与跨省结算的六位区划代码，如 360100',
    rule: { format: 'region-code', accepts: (text) => parseRegionCode(text).ok },
  },
  anyRegionCode: {
    title: 'six digits of a region, such as 360100',
    zh: '应为六位区划代码，如 360100',
    rule: { pattern: '^[0-9]{6}$' },
  },
  institutionCode: {
    title: 'H or P, six digits of a region that takes part and five digits, such as H11010090003',
    zh: '应为定点医药机构编码（H 或 P、六位区划、五位序号），如 H11010090003',
    rule: { format: 'institution-code', accepts: (text) => parseInstitutionCode(text).ok },
  },
} as const satisfies Readonly<Record<string, TextKind>>;

export type TextKindName = keyof typeof TEXT_KINDS;
