import { randomUUID } from 'node:crypto';
import { toQuoteAnswer } from '../render/gateway-answer';
import type { GatewayAnswer } from '../render/gateway-answer';
import type { AskQuote } from './ask-quote';
import { makeBill } from './make-bill';
import type { BillMaking, ReadBill } from './make-bill';

export interface Quoting extends BillMaking {
  readonly ask: AskQuote;
}

/** Tells what a settlement of a bill would pay at this moment; nothing is changed and nothing is remembered. */
export type QuoteClaim = (bill: ReadBill) => Promise<GatewayAnswer>;

const LONGEST_ID = 30;

export function createQuoteClaim({ ask, ...making }: Quoting): QuoteClaim {
  return async ({ claim, ...read }) => {
    const bill = await makeBill(making, { claim: { ...claim, messageId: freshId(), quoted: null }, ...read });
    return bill.ok ? toQuoteAnswer(await ask(bill.command)) : bill.refusal;
  };
}

/** A question has an id that no message has, so that it never meets a claim. */
function freshId(): string {
  return `quote-${randomUUID().replaceAll('-', '')}`.slice(0, LONGEST_ID);
}
