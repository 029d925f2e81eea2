import type { Paths } from '../claim/build-settle-command';
import type { DeclaredClaim } from '../claim/declared-claim';
import { makeBill } from '../bills/make-bill';
import type { BillMaking } from '../bills/make-bill';
import type { GatewayRequest } from '../http/gateway-route';
import { toGatewayAnswer } from '../render/gateway-answer';
import type { GatewayAnswer } from '../render/gateway-answer';
import type { SubmitAndAwait } from './submit-and-await';

export interface Settling extends BillMaking {
  readonly submit: SubmitAndAwait;
}

/** Settles a bill that a gateway has read and translated: who calls, what the lines come to, what the province says. */
export type SettleClaim = (claim: DeclaredClaim, paths: Paths, request: GatewayRequest) => Promise<GatewayAnswer>;

export function createSettleClaim({ submit, ...making }: Settling): SettleClaim {
  return async (claim, paths, request) => {
    const bill = await makeBill(making, { claim, paths, request });
    if (!bill.ok) return bill.refusal;
    return toGatewayAnswer(bill.command.claimId, await submit(bill.command));
  };
}
