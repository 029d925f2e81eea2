import type { InstitutionCode } from '@medclear/domain';
import type { GatewayRequest } from '../http/gateway-route';
import { refusedAnswer } from '../render/gateway-answer';
import type { RefusedAnswer } from '../render/gateway-answer';
import type { CallerCredentials } from './caller-credentials';

/** The institution that calls, or the refusal of a caller who is nobody or somebody else than the message says. */
export async function identifyCaller(
  credentials: CallerCredentials,
  request: GatewayRequest,
  claimedInstitution: InstitutionCode | null,
): Promise<InstitutionCode | RefusedAnswer> {
  const caller = await credentials.identify({ header: (name) => request.header(name), claimedInstitution });
  if (caller.kind === 'institution') return caller.code;
  return refusedAnswer('INSTITUTION_NOT_AUTHENTICATED', { detail: caller.detail });
}

/** Null when the caller is who the message says. */
export async function refuseStranger(
  credentials: CallerCredentials,
  request: GatewayRequest,
  claimedInstitution: InstitutionCode,
): Promise<RefusedAnswer | null> {
  const caller = await identifyCaller(credentials, request, claimedInstitution);
  return typeof caller === 'string' ? null : caller;
}
