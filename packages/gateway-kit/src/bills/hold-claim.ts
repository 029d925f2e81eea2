import type { HoldCommand } from '@medclear/domain';
import type { DeclaredClaim } from '../claim/declared-claim';
import { toGatewayAnswer } from '../render/gateway-answer';
import type { GatewayAnswer } from '../render/gateway-answer';
import type { Settling } from '../submit/settle-claim';
import { makeBill } from './make-bill';
import type { ReadBill } from './make-bill';

/** Holds a bill, so that its capture takes exactly what is answered now; the time is in milliseconds. */
export type HoldClaim = (bill: ReadBill, holdForMs: number) => Promise<GatewayAnswer>;

export function createHoldClaim({ submit, ...making }: Settling): HoldClaim {
  return async ({ claim, paths, request }, holdForMs) => {
    const bill = await makeBill(making, { claim: withHoldContent(claim, holdForMs), paths, request });
    if (!bill.ok) return bill.refusal;
    const command: HoldCommand = { holdForMs, ...bill.command, kind: 'hold' };
    return toGatewayAnswer(command.claimId, await submit(command));
  };
}

/** How long it holds is part of what must not differ when the message comes again. */
function withHoldContent(claim: DeclaredClaim, holdForMs: number): DeclaredClaim {
  const rest = [...(claim.furtherContent.rest ?? []), `hold ${String(holdForMs)}`];
  return { ...claim, furtherContent: { ...claim.furtherContent, rest } };
}
