import { compileSchema, refusedAnswer, renderRest } from '@medclear/gateway-kit';
import type { GatewayAnswer, GatewayRequest, MessageRoute, SettleClaim } from '@medclear/gateway-kit';
import { checkCare } from './check-care';
import { SettlementMessage } from './settlement-message';
import { HOSPITAL_PATHS, toClaim } from './to-claim';

/** `POST /v1/settlements`: a hospital's bill in clean JSON. */
export function createSettlementRoute(settle: SettleClaim): MessageRoute {
  const validate = compileSchema(SettlementMessage);
  const answerTo = async (message: unknown, request: GatewayRequest): Promise<GatewayAnswer> => {
    const read = validate(message);
    if (!read.ok) return refusedAnswer('ENVELOPE_INVALID', { issues: read.issues });
    const issues = checkCare(read.value);
    if (issues.length > 0) return refusedAnswer('ENVELOPE_INVALID', { issues });
    return settle(toClaim(read.value), HOSPITAL_PATHS, request);
  };
  return {
    path: '/v1/settlements',
    name: 'settle',
    renderRefusal: (refusal) => renderRest(refusal),
    handle: async (message, request) => ({
      answer: await answerTo(message, request),
      render: (said) => renderRest(said),
    }),
  };
}
