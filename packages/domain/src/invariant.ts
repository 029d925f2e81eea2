/** A rule of the house does not hold: a bug, which stops the province before anything is published. */
export class InvariantViolation extends Error {
  override readonly name = 'InvariantViolation';
}

/**
 * Asserts what must always hold.
 *
 * @throws InvariantViolation when `holds` is false
 */
export function invariant(holds: boolean, rule: string): asserts holds {
  if (!holds) throw new InvariantViolation(rule);
}
