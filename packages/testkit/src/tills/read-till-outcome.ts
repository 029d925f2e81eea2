import { parseYuan } from '@medclear/domain';
import type { FundCode } from '@medclear/domain';
import type { HttpAnswer } from './post-json';
import type { TillOutcome } from './till-record';

interface RestBody {
  readonly outcome?: string;
  readonly claimId?: string;
  readonly code?: string;
  readonly funds?: readonly { readonly fund: FundCode; readonly amount: string }[];
}

/** Reads what a till was told in clean JSON; whatever says nothing final is unknown, never a success. */
export function readTillOutcome(answer: HttpAnswer): TillOutcome {
  if (answer.kind === 'no-answer' || typeof answer.body !== 'object' || answer.body === null)
    return { kind: 'unknown' };
  const { outcome, claimId, code, funds } = answer.body as RestBody;
  if (outcome === 'settled' && claimId !== undefined && funds !== undefined) {
    return { kind: 'settled', claimId, funds: funds.map(({ fund, amount }) => ({ fund, amountFen: fenOf(amount) })) };
  }
  return outcome === 'refused' && code !== undefined && answer.status < 500
    ? { kind: 'refused', code }
    : { kind: 'unknown' };
}

function fenOf(yuan: string): number {
  const amount = parseYuan(yuan);
  if (amount === null) throw new Error(`a till was told ${yuan}, which is no amount`);
  return amount;
}
