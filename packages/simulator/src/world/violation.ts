export const INVARIANTS = {
  I1: 'all postings add up to zero',
  I2: 'no fund pays below its limit',
  I3: 'what is held is the sum of the open holds, and each ends once',
  I4: 'captured is at most held, refunded at most captured, and a reversal exactly undoes',
  I5: 'every message ends in one outcome, and nothing is left without an owner',
  I6: 'what is told is what is on the record',
  I7: 'the same message is answered alike, and has one effect',
  I8: 'an id that was reversed unseen can never settle',
  I9: 'the store moves with its head',
  I10: 'the store is the fold of the journal',
  I11: 'time is the log’s',
  I12: 'the books are what the journals say',
  I14: 'a refusal changes nothing',
  I15: 'amounts are whole and within bounds',
  I16: 'every command makes one decision, in order, on one chain',
  I18: 'a message that was refused unsent has no effect',
  I19: 'a numbered visit has one claim that stands, and is refused for that one alone',
  ALIVE: 'no province stops, and no rule contradicts itself',
} as const;
export type InvariantName = keyof typeof INVARIANTS;

/** An invariant that does not hold in a simulated world. */
export class Violation extends Error {
  override readonly name = 'Violation';
  readonly invariant: InvariantName;

  constructor(invariant: InvariantName, what: string, options?: ErrorOptions) {
    super(`${invariant} ${INVARIANTS[invariant]}: ${what}`, options);
    this.invariant = invariant;
  }
}

/** Throws a Violation unless something holds. */
export function requireThat(holds: boolean, invariant: InvariantName, what: () => string): asserts holds {
  if (!holds) throw new Violation(invariant, what());
}
