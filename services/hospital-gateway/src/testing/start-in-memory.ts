import { DEVELOPMENT_KEYS } from '@medclear/contracts';
import { catalogueOf, PROVINCE_NAMES, trusted } from '@medclear/domain';
import {
  createClaimLife,
  createDevelopmentCredentials,
  createDevelopmentVouchers,
  createGatewayApp,
  createMemoryGateway,
  createStatusRoute,
} from '@medclear/gateway-kit';
import type { GatewayAnswer, MemoryGateway, SubmitAndAwait } from '@medclear/gateway-kit';
import { createLogger } from '@medclear/platform';
import { createHospitalRoutes } from '../routes';

/** A hospital gateway before provinces in memory. */
export interface InMemory {
  readonly app: ReturnType<typeof createGatewayApp>;
  readonly gateway: MemoryGateway;
  /** What was answered, in order. */
  readonly answered: readonly GatewayAnswer[];
}

/** Starts a gateway without any server; `submit` stands in for the provinces when it is given. */
export function startInMemory(nowMs: () => number, submit?: SubmitAndAwait): InMemory {
  const gateway = createMemoryGateway({ nowMs, provinces: Object.keys(PROVINCE_NAMES).map(trusted.provinceCode) });
  const credentials = createDevelopmentCredentials();
  const answered: GatewayAnswer[] = [];
  const life = createClaimLife(
    { ...gateway, submit: submit ?? gateway.submit },
    {
      credentials,
      vouchers: createDevelopmentVouchers(),
      keys: DEVELOPMENT_KEYS,
      catalogueOf,
    },
  );
  const app = createGatewayApp({
    messages: createHospitalRoutes(life),
    status: createStatusRoute({ credentials, ask: gateway.ask }),
    log: createLogger('hospital-gateway', 'silent'),
    nowMs,
    onAnswered: ({ answer }) => void answered.push(answer),
    isStopping: () => false,
  });
  return { app, gateway, answered };
}
