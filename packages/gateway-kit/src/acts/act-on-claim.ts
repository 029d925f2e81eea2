import type { ClaimKeys } from '../claim/build-settle-command';
import type { CallerCredentials } from '../credentials/caller-credentials';
import { refuseStranger } from '../credentials/identify-caller';
import type { GatewayRequest } from '../http/gateway-route';
import { toGatewayAnswer } from '../render/gateway-answer';
import type { GatewayAnswer } from '../render/gateway-answer';
import type { SubmitAndAwait } from '../submit/submit-and-await';
import type { DeclaredAct } from './declared-act';
import { makeActCommand } from './make-act-command';

export interface Acting {
  readonly credentials: CallerCredentials;
  readonly keys: ClaimKeys;
  readonly submit: SubmitAndAwait;
}

/** Captures, releases or refunds a claim: who calls, and what the claim's province says. */
export type ActOnClaim = (act: DeclaredAct, request: GatewayRequest) => Promise<GatewayAnswer>;

export function createActOnClaim({ credentials, keys, submit }: Acting): ActOnClaim {
  return async (act, request) => {
    const stranger = await refuseStranger(credentials, request, act.institutionCode);
    if (stranger !== null) return stranger;
    const command = makeActCommand(act, keys);
    return toGatewayAnswer(command.claimId, await submit(command));
  };
}
