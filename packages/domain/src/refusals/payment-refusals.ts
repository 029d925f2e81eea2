import { BY_INSURED_PROVINCE, refusal, SELF_PAY } from './refusal-entry';
import type { CataloguedRefusal } from './refusal-entry';

const QUOTE_AGAIN = ['请重新预结算', 'ask for a new quote'] as const;

/** Why a person who may be paid is not paid this bill, or a payment is not taken back. */
export const PAYMENT_REFUSALS = {
  BENEFIT_NOT_DEFINED: refusal(
    BY_INSURED_PROVINCE,
    ['参保地未公布该类待遇', 'The insured place has no policy for this benefit.'],
    SELF_PAY,
  ),
  SETTLING: refusal(
    [409, -2, 'institution'],
    ['该次就诊已冻结，正在结算', 'The visit is being settled: a hold of it is open.'],
    ['请对已有冻结扣款确认或解冻', 'capture or release the hold that stands'],
  ),
  ALREADY_SETTLED: refusal(
    [409, -2, 'institution'],
    ['该次就诊已结算', 'The visit has already been settled.'],
    [
      '请查询原结算单；确需重新结算的，先全部退费或冲正',
      'ask for the settlement that stands, or refund it whole and bill again',
    ],
  ),
  QUOTE_STALE: refusal(
    [409, -2, 'institution'],
    ['预结算后参保人累计或政策已变化', 'What the person has used, or the policy, has changed since the quote.'],
    QUOTE_AGAIN,
  ),
  FUND_SHORT: refusal(
    [409, -2, 'insured-province'],
    ['统筹基金可用额度不足', 'The fund has not enough money available.'],
    SELF_PAY,
  ),
  REVERSE_NOT_ALLOWED: refusal(
    [409, -2, 'institution'],
    ['该笔结算已退费或已清算，不能冲正', 'The settlement has been refunded or cleared and cannot be reversed.'],
    ['已清算的请走退费流程', 'use a refund for a settlement that has been cleared'],
  ),
} as const satisfies Record<string, CataloguedRefusal>;
