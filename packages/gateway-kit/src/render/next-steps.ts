import type { ClaimState } from '@medclear/domain';
import type { ActedAnswer, BlockedAnswer } from './gateway-answer';
import type { Words } from './step-words';

const words = (zh: string, en: string): Words => ({ zh, en });

const START_AGAIN = words(
  '如需结算，请以新的报文编号重新预结算',
  'to settle the bill after all, quote again with a new id',
);

/** How a claim stands, in words. */
export const STATE_WORDS: Readonly<Record<ClaimState, Words>> = {
  held: words('冻结中', 'held'),
  settled: words('已结算', 'settled'),
  released: words('已解冻', 'released'),
  expired: words('已超时释放', 'expired'),
  superseded: words('已被取代', 'superseded'),
  reversed: words('已冲正', 'reversed'),
  'partly-refunded': words('已部分退费', 'partly refunded'),
  refunded: words('已退费', 'refunded'),
};

/** What is to be done with a claim that stands so. */
export const NEXT_STEP_OF_STATE: Readonly<Record<ClaimState, Words>> = {
  held: words('请在到期前扣款确认或解冻', 'capture it before it expires, or release it'),
  settled: words('请打印结算单；退还款项请办理退费', 'print it; to give money back, refund it'),
  released: START_AGAIN,
  expired: START_AGAIN,
  superseded: START_AGAIN,
  reversed: START_AGAIN,
  'partly-refunded': words('未退的明细仍然有效', 'the lines that were not refunded stand'),
  refunded: words('已全部退费，无需处理', 'everything has been refunded; there is nothing left to do'),
};

/** A quote binds nobody. */
export const NEXT_STEP_OF_QUOTE = words(
  '仅供参考：需锁定金额请冻结，否则直接结算',
  'it is not binding: hold the bill to have these amounts guaranteed, or settle it',
);

/** What is to be done after an act. */
export function nextStepOfAct({ kind, undone, answer }: Pick<ActedAnswer, 'kind' | 'undone' | 'answer'>): Words {
  if (kind !== 'reversed') return NEXT_STEP_OF_STATE[answer.claimState];
  if (undone === 'refund') return words('原结算恢复有效', 'the settlement stands again as it stood before the refund');
  return words(
    '原报文视同未发生；如需结算，请使用新的报文编号',
    'treat the original as never sent; another bill needs a new message id',
  );
}

const NEXT_STEP_OF_BLOCKED: Readonly<Record<BlockedAnswer['found'], Words>> = {
  nothing: words(
    '未查到原报文，该编号已作废，迟到的原报文将被拒绝；如需结算，请使用新的报文编号',
    'nothing was found, and the original is refused should it still come; another bill needs a new message id',
  ),
  refusal: words('原报文此前已被拒绝，没有产生任何影响', 'the original had been refused and never had an effect'),
};

export function nextStepOfBlocked({ found }: Pick<BlockedAnswer, 'found'>): Words {
  return NEXT_STEP_OF_BLOCKED[found];
}
