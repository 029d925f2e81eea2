import type {
  ClaimId,
  DueHold,
  FundBalance,
  FundCode,
  LoadedState,
  ProvinceCode,
  ProvinceHead,
} from '@medclear/domain';
import type { StateChange, StateDocuments, WantedState } from '@medclear/domain';

/** The end of a batch of recorded decisions, to be applied to a store that stands exactly at its beginning. */
export interface BatchToApply {
  readonly from: ProvinceHead;
  readonly to: ProvinceHead;
  readonly change: StateChange;
}

/** What is wanted, and at which head it must stand; a question without consequences takes any. */
export interface StateToLoad {
  readonly at: ProvinceHead | 'any';
  readonly wanted: WantedState;
}

/** One province's part of an exchange: first apply, then load. */
export interface StoreRequest {
  readonly province: ProvinceCode;
  readonly apply: BatchToApply | null;
  readonly load: StateToLoad | null;
}

export type Applied = 'applied' | 'fenced' | 'unbalanced' | 'nothing-asked';

/** What was found of a province, and how far the store has followed the record. */
export interface StoredState extends LoadedState {
  readonly nextCommandOffset: number;
}

/** What a province answered; a load at another head than the expected one is `fenced` and shows nothing. */
export interface StoreAnswer {
  readonly applied: Applied;
  readonly loaded: StoredState | 'fenced' | 'nothing-asked';
}

/** Everything a store holds of one province under one head, in sorted order. */
export interface ProvinceContents extends StateDocuments {
  readonly head: ProvinceHead | null;
  readonly funds: readonly (readonly [FundCode, FundBalance])[];
  readonly holdsDue: readonly ScheduledHold[];
  /** When each claim was last changed, by the log's clock. */
  readonly claimAges: readonly ClaimAge[];
}

/** An open hold and when it runs out by the log's clock. */
export interface ScheduledHold extends DueHold {
  readonly expiresAtMs: number;
}

export interface ClaimAge {
  readonly claimId: ClaimId;
  readonly changedAtMs: number;
}

/** What may have to happen because time has passed; all times are the log's. */
export interface DueQuestion {
  /** Holds that ran out at this time or before. */
  readonly atMs: number;
  /** Claims that were not changed since before this time. */
  readonly unchangedSinceMs: number;
  /** At most this many of each, the oldest first. */
  readonly most: number;
}

/** The first one counts holds that have run out and are still open. */
export const HOLD_HORIZONS_MS = [0, 60_000, 600_000, 3_600_000] as const;

/** What a store knows of it; it may stand behind the record, so that whoever decides looks again. */
export interface DueAnswer {
  /** Where the store stands. */
  readonly nextCommandOffset: number;
  readonly holds: readonly DueHold[];
  readonly claims: readonly ClaimId[];
  readonly openHolds: number;
  /** How many open holds run out within each of `HOLD_HORIZONS_MS` from the time asked about. */
  readonly endingHolds: readonly number[];
  /** When the first of all open holds runs out; null when none is open. */
  readonly firstExpiryMs: number | null;
}

/**
 * The state of provinces: per province the fold of a prefix of its journal, and the head that says of which.
 *
 * Every call throws when the store is away; what was asked may then have happened or not, and the caller starts again.
 */
export interface ProvinceStore {
  /** Where a province stands; null when the store holds nothing of it. */
  head(province: ProvinceCode): Promise<ProvinceHead | null>;
  /** One round trip for all provinces; a province that is fenced changes nothing and disturbs no other. */
  exchange(requests: readonly StoreRequest[]): Promise<readonly StoreAnswer[]>;
  /** Finds what is due, without changing anything. */
  due(province: ProvinceCode, question: DueQuestion): Promise<DueAnswer>;
  /** Reads everything of a province; throws when it keeps moving. */
  contents(province: ProvinceCode): Promise<ProvinceContents>;
}
