import type { QuotedAmounts } from '@medclear/domain';
import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { shortText, textOf } from '../validation/text-field';
import { checkedFen } from '../wire/checked-numbers';

/** The quote that a bill in clean JSON refers to: what the quote's answer has told, in its own words. */
export const QuotedMessage = Type.Object({
  policyVersion: shortText(50, 'of the quote’s answer'),
  fundTotal: textOf('yuan', 'yuan, split.fundTotal of the quote’s answer'),
  account: textOf('yuan', 'yuan, split.account of the quote’s answer'),
  cash: textOf('yuan', 'yuan, split.cash of the quote’s answer'),
});

/** Translates the quote that a message refers to, whose fields have been checked; null when it refers to none. */
export function readQuoted(quote: Static<typeof QuotedMessage> | undefined): QuotedAmounts | null {
  if (quote === undefined) return null;
  const { policyVersion, fundTotal, account, cash } = quote;
  return {
    policyVersion,
    fundTotalFen: checkedFen(fundTotal),
    accountFen: checkedFen(account),
    cashFen: checkedFen(cash),
  };
}
