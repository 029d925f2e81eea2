import { compileSchema, refusedAnswer, renderRest } from '@medclear/gateway-kit';
import type { MessageRoute, SettleClaim } from '@medclear/gateway-kit';
import { SettlementMessage } from './settlement-message';
import { HOSPITAL_PATHS, toClaim } from './to-claim';

/** `POST /v1/settlements`: a hospital's bill in clean JSON. */
export function createSettlementRoute(settle: SettleClaim): MessageRoute {
  const validate = compileSchema(SettlementMessage);
  return {
    path: '/v1/settlements',
    name: 'settle',
    renderRefusal: (refusal) => renderRest(refusal),
    handle: async (message, request) => {
      const read = validate(message);
      const answer = read.ok
        ? await settle(toClaim(read.value), HOSPITAL_PATHS, request)
        : refusedAnswer('ENVELOPE_INVALID', { issues: read.issues });
      return { answer, render: (said) => renderRest(said) };
    },
  };
}
