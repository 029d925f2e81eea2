import {
  compileSchema,
  refusedAnswer,
  renderEnvelope,
  renderRest,
  textualise,
  withInterfaceNames,
} from '@medclear/gateway-kit';
import type {
  EnvelopeContext,
  FieldIssue,
  GatewayRequest,
  MessageRoute,
  SettleClaim,
  Told,
} from '@medclear/gateway-kit';
import { checkDisease } from './check-disease';
import { check2102 } from './check-2102';
import { SaleMessage } from './sale-message';
import { SALE_PATHS, saleToClaim, toSaleBody } from './sale-to-claim';
import { Transaction2102 } from './transaction-2102';
import { PATHS_2102, transaction2102ToClaim } from './transaction-2102-to-claim';
import { toOutput2102 } from './transaction-2102-output';

/** `POST /v1/settlements`: a sale in clean JSON. */
export function createSaleRoute(settle: SettleClaim): MessageRoute {
  const validate = compileSchema(SaleMessage);
  return {
    path: '/v1/settlements',
    name: 'settle',
    renderRefusal: (refusal) => renderRest(refusal),
    handle: async (message, request) => {
      const read = validate(message);
      const issues = read.ok
        ? checkDisease(read.value.care === 'chronic', read.value.diseaseCode, '/diseaseCode')
        : read.issues;
      const answer =
        read.ok && issues.length === 0
          ? await settle(saleToClaim(read.value), SALE_PATHS, request)
          : refusedAnswer('ENVELOPE_INVALID', { issues });
      return { answer, render: (said) => renderRest(said, toSaleBody) };
    },
  };
}

/** `POST /v1/national`: transaction 2102 in the national envelope. */
export function createNationalRoute(settle: SettleClaim, nowMs: () => number): MessageRoute {
  const validate = compileSchema(Transaction2102);
  let told = 0;
  const contextOf = ({ receivedAtMs }: GatewayRequest, insuredRegion: string | null): EnvelopeContext => {
    told += 1;
    return { insuredRegion, receivedAtMs, respondedAtMs: nowMs(), sequence: told };
  };
  const invalid = (request: GatewayRequest, issues: readonly FieldIssue[]): Told => ({
    answer: refusedAnswer('ENVELOPE_INVALID', { issues }),
    render: (said) => renderEnvelope(said, contextOf(request, null), () => ({})),
  });
  return {
    path: '/v1/national',
    name: 'national-2102',
    renderRefusal: (refusal, request) => renderEnvelope(refusal, contextOf(request, null), () => ({})),
    handle: async (message, request) => {
      const read = validate(textualise(withInterfaceNames(message)));
      if (!read.ok) return invalid(request, read.issues);
      const { value } = read;
      const issues = check2102(value);
      if (issues.length > 0) return invalid(request, issues);
      const answer = await settle(transaction2102ToClaim(value), PATHS_2102, request);
      const render: Told['render'] = (said) =>
        renderEnvelope(said, contextOf(request, value.insuplc_admdvs), (settled) => toOutput2102(value, settled));
      return { answer, render };
    },
  };
}
