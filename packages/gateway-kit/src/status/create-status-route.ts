import { parseClaimId } from '@medclear/domain';
import type { CallerCredentials } from '../credentials/caller-credentials';
import type { GatewayRequest, StatusRoute, Told } from '../http/gateway-route';
import { toGatewayAnswer, transportRefusal } from '../render/gateway-answer';
import type { GatewayAnswer } from '../render/gateway-answer';
import { renderStatus } from '../render/render-rest';
import type { SettledBody } from '../render/settled-body';
import { refuseStranger } from '../submit/settle-claim';
import type { AskStatus } from './ask-status';

export interface StatusQuestions {
  readonly credentials: CallerCredentials;
  readonly ask: AskStatus;
  /** Puts a settled body into the institution's vocabulary. */
  readonly rename?: (body: SettledBody) => unknown;
}

/** `GET /v1/claims/{id}`: what is known of a claim; nothing is changed by asking. */
export function createStatusRoute({ credentials, ask, rename }: StatusQuestions): StatusRoute {
  const answerTo = async (text: string, request: GatewayRequest): Promise<GatewayAnswer> => {
    const claimId = parseClaimId(text);
    if (!claimId.ok) return transportRefusal('CLAIM_ID_MALFORMED', claimId.reason);
    const stranger = await refuseStranger(credentials, request, null);
    return stranger ?? toGatewayAnswer(claimId.value, await ask(claimId.value));
  };
  const render: Told['render'] = (answer) => renderStatus(answer, rename);
  return { name: 'status', handle: async (text, request) => ({ answer: await answerTo(text, request), render }) };
}
