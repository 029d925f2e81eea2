import { fen, formatYuan, parseYuan } from '@medclear/domain';
import { readTillOutcome } from '../tills/read-till-outcome';
import type { TillOutcome } from '../tills/till-record';
import type { GatewayCall } from './call-gateway';

interface EnvelopeBody {
  readonly infcode?: number;
  readonly claim_id?: string;
  readonly output?: { readonly setlinfo?: { readonly hifp_pay: number; readonly acct_pay: number } };
}

/** What a till was told, in clean JSON or in the national envelope. */
export function toldOutcome({ status, body }: GatewayCall): TillOutcome {
  const { infcode, claim_id: claimId, output } = body as EnvelopeBody;
  if (infcode === undefined) return readTillOutcome({ kind: 'answered', status, body, latencyMs: 0 });
  if (infcode !== 0 || claimId === undefined || output?.setlinfo === undefined) return { kind: 'unknown' };
  const { hifp_pay: pool, acct_pay: account } = output.setlinfo;
  return { kind: 'settled', claimId, poolFundFen: fenOf(pool), accountFen: fenOf(account) };
}

function fenOf(yuan: number): number {
  return parseYuan(yuan.toFixed(2)) ?? 0;
}

/** The sum of amounts in yuan, as text. */
export function totalOf(lines: readonly { readonly amount: string }[]): string {
  return formatYuan(fen(lines.reduce((sum, { amount }) => sum + (parseYuan(amount) ?? 0), 0)));
}
