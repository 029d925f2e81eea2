import type { VoucherState } from '@medclear/domain';

/** Verifies the token of an e-voucher that was scanned. */
export interface VoucherVerifier {
  /** Tells the state of a token; throws when nobody can be asked, and nothing is sent then. */
  verify(token: string): Promise<VoucherState>;
}
