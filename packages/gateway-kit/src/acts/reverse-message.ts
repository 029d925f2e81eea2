import { deriveClaimId } from '@medclear/contracts';
import { provinceOf } from '@medclear/domain';
import type { ProvinceCode } from '@medclear/domain';
import { refuseStranger } from '../credentials/identify-caller';
import type { GatewayRequest } from '../http/gateway-route';
import { refusedAnswer, toGatewayAnswer } from '../render/gateway-answer';
import type { GatewayAnswer } from '../render/gateway-answer';
import type { ClaimRoutes } from '../routes/claim-routes';
import type { Acting } from './act-on-claim';
import type { DeclaredReversal } from './declared-act';
import { makeReverseCommand } from './make-act-command';

export interface Reversing extends Acting {
  readonly routes: Pick<ClaimRoutes, 'find'>;
}

/** Undoes a message whose outcome its sender does not know; one that nobody has seen is blocked. */
export type ReverseMessage = (reversal: DeclaredReversal, request: GatewayRequest) => Promise<GatewayAnswer>;

/** A reversal goes where its original went; without that route to the insured region that it names. */
export function createReverseMessage({ credentials, keys, submit, routes }: Reversing): ReverseMessage {
  return async (reversal, request) => {
    const stranger = await refuseStranger(credentials, request, reversal.institutionCode);
    if (stranger !== null) return stranger;
    const named = provinceOf(reversal.insuredRegion);
    const route = await findRoute(routes, reversal, named);
    if (route === 'away') return refusedAnswer('UPSTREAM_DOWN');
    const command = makeReverseCommand(reversal, keys, route ?? named);
    return toGatewayAnswer(command.claimId, await submit(command));
  };
}

function findRoute(
  routes: Reversing['routes'],
  { institutionCode, originalMessageId }: DeclaredReversal,
  named: ProvinceCode,
): Promise<ProvinceCode | null | 'away'> {
  return routes.find(deriveClaimId(named, institutionCode, originalMessageId)).catch(() => 'away' as const);
}
