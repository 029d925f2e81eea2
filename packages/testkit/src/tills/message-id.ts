import type { InstitutionCode } from '@medclear/domain';

const SEQUENCE_VALUES = 10_000;

/**
 * Makes the message ids of one institution as the national interface wants them: its code, a time of fourteen digits, a
 * sequence of four. The time moves on by a second whenever the sequence is used up.
 *
 * @param startMs the time of the first id
 */
export function createMessageIds(institution: InstitutionCode, startMs: number): { next(): string } {
  let count = 0;
  return {
    next() {
      const sequence = String(count % SEQUENCE_VALUES).padStart(4, '0');
      const time = new Date(startMs + Math.floor(count / SEQUENCE_VALUES) * 1_000);
      count += 1;
      return `${institution}${time.toISOString().replace(/\D/g, '').slice(0, 14)}${sequence}`;
    },
  };
}
