import { refuseStranger } from '../credentials/identify-caller';
import type { GatewayRequest } from '../http/gateway-route';
import { refusedAnswer } from '../render/gateway-answer';
import type { GatewayAnswer, RefusedAnswer } from '../render/gateway-answer';
import type { AskStatus } from '../status/ask-status';
import type { Acting, ActOnClaim } from './act-on-claim';
import type { DeclaredAct } from './declared-act';

export interface Cancelling extends Pick<Acting, 'credentials'> {
  readonly ask: AskStatus;
  readonly act: ActOnClaim;
}

/** The settlement that a message names besides its claim, and where. */
export interface NamedSettlement {
  readonly settlementId: string;
  readonly path: string;
}

/** Acts on a claim whose settlement is named too: both must belong together before anything is sent. */
export type CancelSettlement = (
  act: DeclaredAct,
  named: NamedSettlement,
  request: GatewayRequest,
) => Promise<GatewayAnswer>;

export function createCancelSettlement({ credentials, ask, act }: Cancelling): CancelSettlement {
  return async (declared, named, request) => {
    const stranger = await refuseStranger(credentials, request, declared.institutionCode);
    if (stranger !== null) return stranger;
    const objection = await objectTo(ask, declared, named);
    return objection ?? act(declared, request);
  };
}

/** Null when the claim is that of the settlement, or is not known: its province then says so. */
async function objectTo(
  ask: AskStatus,
  { targetId, institutionCode }: DeclaredAct,
  { settlementId, path }: NamedSettlement,
): Promise<RefusedAnswer | null> {
  const asked = await ask(targetId, institutionCode);
  if (asked.kind === 'unknown') return refusedAnswer('UPSTREAM_DOWN');
  if (asked.kind === 'refused') return asked.code === 'CLAIM_UNKNOWN' ? null : refusedAnswer(asked.code);
  const { outcome } = asked.reply;
  const isBill = outcome.kind === 'settled' || outcome.kind === 'held';
  if (!isBill || outcome.answer.settlementId === settlementId) return null;
  const issue = { path, zh: '与就诊编号的结算不符', en: 'is not the settlement of the visit that is named' };
  return refusedAnswer('ENVELOPE_INVALID', { issues: [issue] });
}
