// Generated from schemas/ by `npm run schemas:generate`; `npm run schemas:check` finds drift.
import type { BusinessDate, PersonId, RegionCode } from '@medclear/domain';

export type TransferState = 'certificate-issued' | 'applied' | 'accepted' | 'rejected' | 'funds-out' | 'funds-confirmed' | 'done';

export interface Transfer {
  readonly toRegion: RegionCode;
  readonly state: TransferState;
  readonly changedOn: BusinessDate;
}

/** Command: where the transfer of a person to another region stands. */
export interface ReportTransfer {
  readonly personId: PersonId;
  readonly transfer: Transfer;
}
