import { parseYuan } from '@medclear/domain';
import type { FundCode } from '@medclear/domain';
import type { PaidFund, TillOutcome, ToldAct } from '../../tills/till-record';

interface ActBody {
  readonly outcome?: string;
  readonly claimId?: string;
  readonly undone?: 'hold' | 'settlement' | 'refund';
  readonly funds?: readonly { readonly fund: FundCode; readonly amount: string }[];
}

/** By how much what funds have paid changes with an amount that an act names. */
const SIGNS: Readonly<Record<ToldAct, number>> = {
  held: 0,
  captured: 1,
  released: 0,
  refunded: -1,
  reversed: -1,
  blocked: 0,
};

/** What a till was told of an act in clean JSON; null when the answer is about none. */
export function toldAct(body: Readonly<Record<string, unknown>>): TillOutcome | null {
  const { outcome, claimId, undone, funds = [] } = body as ActBody;
  if (claimId === undefined || outcome === undefined || !isAct(outcome)) return null;
  const sign = undone === undefined ? SIGNS[outcome] : signOfUndone(undone);
  const paid = funds.map(({ fund, amount }) => ({ fund, amountFen: sign * fenOf(amount) }));
  return { kind: 'acted', act: outcome, claimId, funds: paid.filter(movesMoney) };
}

function isAct(outcome: string): outcome is ToldAct {
  return outcome in SIGNS;
}

function signOfUndone(undone: 'hold' | 'settlement' | 'refund'): number {
  if (undone === 'hold') return 0;
  return undone === 'refund' ? 1 : -1;
}

function movesMoney({ amountFen }: PaidFund): boolean {
  return amountFen !== 0;
}

function fenOf(yuan: string): number {
  const amount = parseYuan(yuan);
  if (amount === null) throw new Error(`a till was told ${yuan}, which is no amount`);
  return amount;
}
