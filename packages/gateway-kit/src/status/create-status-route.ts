import { parseClaimId } from '@medclear/domain';
import type { CallerCredentials } from '../credentials/caller-credentials';
import { identifyCaller } from '../credentials/identify-caller';
import type { GatewayRequest, StatusRoute, Told } from '../http/gateway-route';
import { toGatewayAnswer, transportRefusal } from '../render/gateway-answer';
import type { GatewayAnswer } from '../render/gateway-answer';
import { renderStatus } from '../render/render-rest';
import type { Vocabulary } from '../render/vocabulary';
import type { AskStatus } from './ask-status';

export interface StatusQuestions {
  readonly credentials: CallerCredentials;
  readonly ask: AskStatus;
  /** The institution's words. */
  readonly words?: Vocabulary;
}

/** `GET /v1/claims/{id}`: how a claim of the caller's own stands; nothing is changed by asking. */
export function createStatusRoute({ credentials, ask, words }: StatusQuestions): StatusRoute {
  const answerTo = async (text: string, request: GatewayRequest): Promise<GatewayAnswer> => {
    const claimId = parseClaimId(text);
    if (!claimId.ok) return transportRefusal('CLAIM_ID_MALFORMED', claimId.reason);
    const caller = await identifyCaller(credentials, request, null);
    if (typeof caller !== 'string') return caller;
    return toGatewayAnswer(claimId.value, await ask(claimId.value, caller));
  };
  const render: Told['render'] = (answer) => renderStatus(answer, words);
  return { name: 'status', handle: async (text, request) => ({ answer: await answerTo(text, request), render }) };
}
