import { fen, formatYuan, parseYuan } from '@medclear/domain';
import type { FundCode } from '@medclear/domain';
import { readTillOutcome } from '../tills/read-till-outcome';
import type { PaidFund, TillOutcome } from '../tills/till-record';
import type { GatewayCall } from './call-gateway';

interface EnvelopeBody {
  readonly infcode?: number;
  readonly claim_id?: string;
  readonly output?: {
    readonly setldetail?: readonly { readonly fund_pay_type: string; readonly fund_payamt: number }[];
  };
}

const FUNDS: Readonly<Record<string, FundCode>> = {
  '310101': 'employee-pool',
  '390101': 'resident-pool',
  '330100': 'large-sum',
  '390200': 'large-illness',
  '320100': 'civil-servant',
  '610100': 'medical-assistance',
  '310201': 'personal-account',
};

/** What a till was told, in clean JSON or in the national envelope. */
export function toldOutcome({ status, body }: GatewayCall): TillOutcome {
  const { infcode, claim_id: claimId, output } = body as EnvelopeBody;
  if (infcode === undefined) return readTillOutcome({ kind: 'answered', status, body, latencyMs: 0 });
  if (infcode !== 0 || claimId === undefined || output?.setldetail === undefined) return { kind: 'unknown' };
  return { kind: 'settled', claimId, funds: output.setldetail.map(paidFund) };
}

function paidFund(row: { readonly fund_pay_type: string; readonly fund_payamt: number }): PaidFund {
  const fund = FUNDS[row.fund_pay_type];
  if (fund === undefined) throw new Error(`no fund is coded ${row.fund_pay_type}`);
  return { fund, amountFen: parseYuan(row.fund_payamt.toFixed(2)) ?? 0 };
}

/** The sum of amounts in yuan, as text. */
export function totalOf(lines: readonly { readonly amount: string }[]): string {
  return formatYuan(fen(lines.reduce((sum, { amount }) => sum + (parseYuan(amount) ?? 0), 0)));
}
