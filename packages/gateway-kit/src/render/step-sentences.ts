import type { StepRule } from '@medclear/domain';

/** What each step of the calculation is called at the till. */
export const STEP_SENTENCES: Readonly<Record<StepRule, { readonly zh: string; readonly en: string }>> = {
  IN_SCOPE: { zh: '符合政策范围金额', en: 'in the scope of the policy' },
  DEDUCTIBLE: { zh: '起付线', en: 'deductible' },
  POOL: { zh: '统筹基金按比例支付', en: 'paid by the pool at its rate' },
  ANNUAL_CAP: { zh: '年度支付限额', en: 'limited by the annual cap' },
  FUND_TOTAL: { zh: '基金支付总额', en: 'paid by all funds' },
  PERSON: { zh: '个人负担总额', en: 'borne by the person' },
  ACCOUNT: { zh: '个人账户支付', en: 'paid from the personal account' },
  CASH: { zh: '个人现金支付', en: 'paid in cash' },
};
