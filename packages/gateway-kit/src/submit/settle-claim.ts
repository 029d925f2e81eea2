import type { InstitutionCode, VoucherState } from '@medclear/domain';
import type { CatalogueOf, ClaimKeys, Paths } from '../claim/build-settle-command';
import { buildSettleCommand } from '../claim/build-settle-command';
import type { DeclaredClaim } from '../claim/declared-claim';
import type { CallerCredentials } from '../credentials/caller-credentials';
import type { VoucherVerifier } from '../credentials/voucher-verifier';
import type { GatewayRequest } from '../http/gateway-route';
import { refusedAnswer, toGatewayAnswer } from '../render/gateway-answer';
import type { GatewayAnswer, RefusedAnswer } from '../render/gateway-answer';
import type { SubmitAndAwait } from './submit-and-await';

export interface Settling {
  readonly credentials: CallerCredentials;
  readonly vouchers: VoucherVerifier;
  readonly keys: ClaimKeys;
  readonly catalogueOf: CatalogueOf;
  readonly submit: SubmitAndAwait;
}

/** Settles a bill that a gateway has read and translated: who calls, what the lines come to, what the province says. */
export type SettleClaim = (claim: DeclaredClaim, paths: Paths, request: GatewayRequest) => Promise<GatewayAnswer>;

export function createSettleClaim({ credentials, vouchers, keys, catalogueOf, submit }: Settling): SettleClaim {
  return async (claim, paths, request) => {
    const stranger = await refuseStranger(credentials, request, claim.institutionCode);
    if (stranger !== null) return stranger;
    const voucher = await voucherState(vouchers, claim);
    const built = buildSettleCommand(claim, voucher, { keys, catalogueOf, paths });
    if (!built.ok) return refusedAnswer(built.code, { issues: built.issues });
    const outcome = await submit(built.command);
    return toGatewayAnswer(built.command.claimId, outcome);
  };
}

/** A message without a token, or that shows something else, leaves nothing to verify. */
async function voucherState(vouchers: VoucherVerifier, claim: DeclaredClaim): Promise<VoucherState> {
  const { credentialKind, voucherToken } = claim;
  return credentialKind !== 'e-voucher' || voucherToken === null ? 'valid' : vouchers.verify(voucherToken);
}

/** Null when the caller is who the message says, or anybody known when it says nothing. */
export async function refuseStranger(
  credentials: CallerCredentials,
  request: GatewayRequest,
  claimedInstitution: InstitutionCode | null,
): Promise<RefusedAnswer | null> {
  const caller = await credentials.identify({ header: (name) => request.header(name), claimedInstitution });
  if (caller.kind === 'institution') return null;
  return refusedAnswer('INSTITUTION_NOT_AUTHENTICATED', { detail: caller.detail });
}
