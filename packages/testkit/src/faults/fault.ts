import type { ClaimId, ProvinceCode } from '@medclear/domain';
import type { House, HousePlan } from '../house/start-house';
import type { SeededRandom } from '../population/seeded-random';
import type { TillRecord } from '../tills/till-record';

/** The tills that go on sending while something is broken; each repeats its message until it is told an outcome. */
export interface FaultLoad {
  /** Waits until every one of these provinces has given so many more outcomes; throws at the deadline. */
  untilAnswered(provinces: readonly ProvinceCode[], outcomes: number, deadlineMs: number): Promise<void>;
  /** The longest time under load, in this run of the fault so far, in which a province gave no outcome. */
  longestStandStillMs(province: ProvinceCode): number;
  /** Forgets what was measured so far: a house that has just been changed for the fault has stood still for that. */
  measureAnew(): void;
  /** Adds what a till of the fault's own was told in the end, so that it is compared with the books like all others. */
  keep(told: TillRecord): void;
  /** Adds a message that was refused before it could have an effect, and is not sent again: no book may know it. */
  keepUndone(claimId: ClaimId): void;
}

/** What a fault may lay hands on. */
export interface FaultContext<Ground extends House = House> {
  readonly house: Ground;
  readonly load: FaultLoad;
  readonly random: SeededRandom;
  readonly say: (line: string) => void;
  /** Lets the load go on for a while with whatever has been broken. */
  pause(durationMs: number): Promise<void>;
  /** Adds a word or a figure to the fault's line in the table. */
  note(text: string): void;
  /** Says that something is not as it has to be; the run then ends with an error. */
  differs(what: string): void;
}

/** Something that is broken on purpose, while tills send, and made whole again. */
export interface Fault<Ground extends House = House> {
  /** As in `F7`. */
  readonly id: string;
  /** What is broken, for the table of results. */
  readonly title: string;
  /** How often it is done in a whole run. */
  readonly times: number;
  /**
   * Breaks it, makes it whole again, and resolves at once: that the provinces answer again and that the books agree is
   * seen to by the caller.
   *
   * @param nth 0 for the first time; a fault with several kinds takes them in turn
   */
  run(context: FaultContext<Ground>, nth: number): Promise<void>;
}

/** A kind of house, and the faults that are tried in it one after the other. */
export interface FaultGround<Ground extends House = House> {
  readonly name: string;
  /** Starts the house; nothing is left running when it throws. */
  open(plan: HousePlan): Promise<Ground>;
  readonly faults: readonly Fault<Ground>[];
}
