import type { SettleCommand, VoucherState } from '@medclear/domain';
import type { CatalogueOf, ClaimKeys, Paths } from '../claim/build-settle-command';
import { buildSettleCommand } from '../claim/build-settle-command';
import type { DeclaredClaim } from '../claim/declared-claim';
import type { CallerCredentials } from '../credentials/caller-credentials';
import { refuseStranger } from '../credentials/identify-caller';
import type { VoucherVerifier } from '../credentials/voucher-verifier';
import type { GatewayRequest } from '../http/gateway-route';
import { refusedAnswer } from '../render/gateway-answer';
import type { RefusedAnswer } from '../render/gateway-answer';

/** What every bill needs, whether it is settled, held or only asked about. */
export interface BillMaking {
  readonly credentials: CallerCredentials;
  readonly vouchers: VoucherVerifier;
  readonly keys: ClaimKeys;
  readonly catalogueOf: CatalogueOf;
}

/** A bill that a gateway has read and translated, and who sends it. */
export interface ReadBill {
  readonly claim: DeclaredClaim;
  readonly paths: Paths;
  readonly request: GatewayRequest;
}

export type MadeBill =
  { readonly ok: true; readonly command: SettleCommand } | { readonly ok: false; readonly refusal: RefusedAnswer };

/** Finds who calls, whether the voucher is good and what the lines come to; nothing has been sent then. */
export async function makeBill(making: BillMaking, { claim, paths, request }: ReadBill): Promise<MadeBill> {
  const { credentials, vouchers, keys, catalogueOf } = making;
  const stranger = await refuseStranger(credentials, request, claim.institutionCode);
  if (stranger !== null) return { ok: false, refusal: stranger };
  const voucher = await voucherState(vouchers, claim);
  const built = buildSettleCommand(claim, voucher, { keys, catalogueOf, paths });
  return built.ok ? built : { ok: false, refusal: refusedAnswer(built.code, { issues: built.issues }) };
}

/** A message without a token, or that shows something else, leaves nothing to verify. */
async function voucherState(vouchers: VoucherVerifier, claim: DeclaredClaim): Promise<VoucherState> {
  const { credentialKind, voucherToken } = claim;
  return credentialKind !== 'e-voucher' || voucherToken === null ? 'valid' : vouchers.verify(voucherToken);
}
