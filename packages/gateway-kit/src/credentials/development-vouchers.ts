import type { VoucherState } from '@medclear/domain';
import type { VoucherVerifier } from './voucher-verifier';

/** The synthetic tokens that mean something; every other one is valid. */
export const SYNTHETIC_VOUCHERS = {
  expired: 'SYN-VOUCHER-EXPIRED',
  'second-check-failed': 'SYN-VOUCHER-SECOND-CHECK-FAILED',
} as const satisfies Readonly<Partial<Record<VoucherState, string>>>;

const STATES: ReadonlyMap<string, VoucherState> = new Map([
  [SYNTHETIC_VOUCHERS.expired, 'expired'],
  [SYNTHETIC_VOUCHERS['second-check-failed'], 'second-check-failed'],
]);

/** Takes every token for valid but those that say otherwise; for development only, a gateway refuses to start with it in production. */
export function createDevelopmentVouchers(): VoucherVerifier {
  return { verify: (token) => Promise.resolve(STATES.get(token) ?? 'valid') };
}
