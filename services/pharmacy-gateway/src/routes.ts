import {
  createActRoutes,
  createBillRoutes,
  createCancelSettlement,
  renderEnvelope,
  textualise,
  withInterfaceNames,
} from '@medclear/gateway-kit';
import type {
  CallerCredentials,
  ClaimConnections,
  ClaimLife,
  EnvelopeContext,
  GatewayAnswer,
} from '@medclear/gateway-kit';
import type { GatewayRequest, HttpAnswer, MessageRoute } from '@medclear/gateway-kit';
import { invalid } from './national-transaction';
import type { AnsweredTransaction } from './national-transaction';
import { createNationalTransactions } from './national-transactions';
import { SALE_ACTS } from './sale-acts';
import { SALE_BILLS } from './sale-bills';

/** Every path that takes a pharmacy's messages in clean JSON. */
export function createSaleRoutes(life: ClaimLife): readonly MessageRoute[] {
  return [...createBillRoutes(SALE_BILLS, life), ...createActRoutes(SALE_ACTS, life)];
}

export interface NationalParts {
  readonly life: ClaimLife;
  readonly ask: ClaimConnections['ask'];
  readonly credentials: CallerCredentials;
  readonly nowMs: () => number;
}

/** `POST /v1/national`: transactions 2102, 2103 and 2601 in the national envelope. */
export function createNationalRoute({ life, ask, credentials, nowMs }: NationalParts): MessageRoute {
  const cancel = createCancelSettlement({ credentials, ask, act: life.act });
  const transactions = createNationalTransactions({ cancel, ...life });
  const known = [...transactions.keys()];
  const render = createRendering(nowMs);
  return {
    path: '/v1/national',
    name: 'national',
    renderRefusal: (refusal, request) => render(refusal, invalid([]), request),
    handle: async (message, request) => {
      const envelope = textualise(withInterfaceNames(message));
      const number = transactionOf(envelope);
      const handle = transactions.get(number);
      const told = handle === undefined ? invalid([unknownTransaction(known)]) : await handle(envelope, request);
      const name = handle === undefined ? 'national' : `national-${number}`;
      return { answer: told.answer, name, render: (said) => render(said, told, request) };
    },
  };
}

type Render = (said: GatewayAnswer, told: AnsweredTransaction, request: GatewayRequest) => HttpAnswer;

function createRendering(nowMs: () => number): Render {
  let told = 0;
  return (said, { insuredRegion, output }, { receivedAtMs }) => {
    told += 1;
    const context: EnvelopeContext = { insuredRegion, receivedAtMs, respondedAtMs: nowMs(), sequence: told };
    return renderEnvelope(said, context, output);
  };
}

function transactionOf(envelope: unknown): string {
  const { infno } = (typeof envelope === 'object' && envelope !== null ? envelope : {}) as { readonly infno?: unknown };
  return typeof infno === 'string' ? infno : '';
}

function unknownTransaction(known: readonly string[]) {
  const listed = known.join(', ');
  return { path: '/infno', zh: `应为其中之一：${listed}`, en: `must be one of ${listed}` };
}
