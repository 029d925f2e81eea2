import { ZERO_FEN } from '@medclear/domain';
import type { BusinessDate, Fen, QuotedAmounts } from '@medclear/domain';

/** What a message says of a visit besides its day; a message that says nothing means a plain visit. */
export interface DeclaredVisit {
  /** First and last day of a stay; null for every other care. */
  readonly admittedOn: BusinessDate | null;
  readonly dischargedOn: BusinessDate | null;
  readonly isEmergency: boolean;
  /** The chronic disease that is treated; null for every other care. */
  readonly diseaseCode: string | null;
  /** What the hospital bears itself. */
  readonly hospitalPartFen: Fen;
  /** What the institution was quoted; null when it refers to no quote. */
  readonly quoted: QuotedAmounts | null;
  /** The institution's own number of the visit, and the batch of its charges; null when it gives none. */
  readonly visitNumber: string | null;
  readonly chargeBatch: string | null;
}

/** A visit of one day, planned, for no chronic disease, of which the hospital bears nothing, without a quote and a number. */
export const PLAIN_VISIT: DeclaredVisit = {
  admittedOn: null,
  dischargedOn: null,
  isEmergency: false,
  diseaseCode: null,
  hospitalPartFen: ZERO_FEN,
  quoted: null,
  visitNumber: null,
  chargeBatch: null,
};
