import {
  parseBusinessDate,
  parseCardIdentificationCode,
  parseDecimal,
  parseInstitutionCode,
  parseKnownRegionCode,
  parseMessageId,
  parsePersonNumber,
  parseRegionCode,
  parseYuan,
  QUANTITY_DECIMALS,
  UNIT_PRICE_DECIMALS,
} from '@medclear/domain';

/** The largest amount a bill may carry, in fen: a thousand million yuan. */
export const LARGEST_BILL_FEN = 100_000_000_000;

interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** A format of a text field and what is said of a text that does not have it. */
export interface TextFormat extends Sentence {
  readonly accepts: (text: string) => boolean;
  /** What is said of a number below zero instead. */
  readonly ofNegative?: Sentence;
}

/** Refund lines belong to a refund, which has its original settlement; a settlement takes what is to be paid. */
const NO_REFUNDS: Sentence = {
  zh: '为负数：结算不收退费明细，请将退费数量并入原明细后只报净额，已结算的请办理退费',
  en: 'is negative: a settlement takes no refund lines; net them into the lines they take back, or refund what is settled',
};

/** Every format a field of text can have; ajv asks them, so that all wrong fields are found in one pass. */
export const TEXT_FORMATS = {
  yuan: {
    accepts: (text) => (parseYuan(text) ?? Infinity) <= LARGEST_BILL_FEN,
    zh: '应为金额（元，最多两位小数，不超过 1000000000.00），如 240.00',
    en: 'must be yuan with at most two decimals and at most 1000000000.00, such as 240.00',
    ofNegative: NO_REFUNDS,
  },
  quantity: {
    accepts: (text) => (parseDecimal(text, QUANTITY_DECIMALS) ?? 0) > 0,
    zh: '应为大于零的数量，最多四位小数',
    en: 'must be a quantity above zero with at most four decimals',
    ofNegative: NO_REFUNDS,
  },
  'unit-price': {
    accepts: (text) => parseDecimal(text, UNIT_PRICE_DECIMALS) !== null,
    zh: '应为单价（元，最多六位小数）',
    en: 'must be yuan with at most six decimals',
  },
  'region-code': {
    accepts: (text) => parseRegionCode(text).ok,
    zh: '应为参与跨省结算的六位区划代码',
    en: 'must be a six-digit region that takes part',
  },
  /** A region that takes no part is known, too: its people are refused by the rules, not by the form. */
  'insured-region': {
    accepts: (text) => parseKnownRegionCode(text).ok,
    zh: '应为六位区划代码',
    en: 'must be a six-digit region',
  },
  'person-number': {
    accepts: (text) => parsePersonNumber(text).ok,
    zh: '应为 1 至 30 个可见字符的人员编号，不含空格',
    en: 'must be a person number of 1 to 30 printable characters without blanks',
  },
  'card-code': {
    accepts: (text) => parseCardIdentificationCode(text).ok,
    zh: '应为 32 位十六进制卡识别码，前六位为发卡地区划',
    en: 'must be 32 hex digits, of which the first six are the region of the issuer',
  },
  'hospital-code': {
    accepts: (text) => text.startsWith('H') && parseInstitutionCode(text).ok,
    zh: '应为定点医疗机构编码（H、六位区划、五位序号）',
    en: 'must be H, six digits of a region that takes part and five digits',
  },
  'pharmacy-code': {
    accepts: (text) => text.startsWith('P') && parseInstitutionCode(text).ok,
    zh: '应为定点零售药店编码（P、六位区划、五位序号）',
    en: 'must be P, six digits of a region that takes part and five digits',
  },
  'message-id': {
    accepts: (text) => parseMessageId(text).ok,
    zh: '应为 1 至 30 个可见字符，不含空格',
    en: 'must be 1 to 30 printable characters without blanks',
  },
  'business-date': {
    accepts: (text) => parseBusinessDate(text).ok,
    zh: '应为真实日期，如 2026-11-25',
    en: 'must be a real day such as 2026-11-25',
  },
  'wire-time': {
    accepts: (text) => parseBusinessDate(text.slice(0, 10)).ok && /^.{10}( ([01]\d|2[0-3])(:[0-5]\d){2})?$/.test(text),
    zh: '应为 yyyy-MM-dd 或 yyyy-MM-dd HH:mm:ss',
    en: 'must be yyyy-MM-dd or yyyy-MM-dd HH:mm:ss',
  },
} as const satisfies Readonly<Record<string, TextFormat>>;

export type TextFormatName = keyof typeof TEXT_FORMATS;
