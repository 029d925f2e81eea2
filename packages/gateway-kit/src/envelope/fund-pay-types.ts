import type { FundCode, InsuranceScheme } from '@medclear/domain';

/** A fund as the national interface codes and calls it. */
export interface FundPayType {
  readonly code: string;
  readonly zh: string;
}

const type = (code: string, zh: string): FundPayType => ({ code, zh });

const SHARED = {
  'employee-pool': type('310101', '职工基本医疗保险统筹基金'),
  'resident-pool': type('390101', '城乡居民基本医疗保险统筹基金'),
  'large-sum': type('330100', '职工大额医疗费用补助基金'),
  'civil-servant': type('320100', '公务员医疗补助基金'),
  'medical-assistance': type('610100', '医疗救助基金'),
  'personal-account': type('310201', '职工基本医疗保险个人账户'),
};

/** `fund_pay_type` of each fund by insurance scheme; only large illness is called otherwise for employees. */
export const FUND_PAY_TYPES: Readonly<Record<InsuranceScheme, Readonly<Record<FundCode, FundPayType>>>> = {
  employee: { ...SHARED, 'large-illness': type('390200', '职工大病保险资金') },
  resident: { ...SHARED, 'large-illness': type('390200', '城乡居民大病保险资金') },
};
