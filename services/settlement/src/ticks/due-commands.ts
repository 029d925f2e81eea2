import { MOST_CLAIMS_A_COMMAND } from '@medclear/domain';
import type { OperatorCommand } from '@medclear/domain';
import type { DueAnswer } from '../store/province-store';

/** At most this many commands of a kind are appended at once; what is left over follows them. */
const MOST_COMMANDS = 5;
export const MOST_DUE = MOST_COMMANDS * MOST_CLAIMS_A_COMMAND;

/** The commands that let holds expire and claims be forgotten, none of them too long for one decision. */
export function dueCommands({ holds, claims }: Pick<DueAnswer, 'holds' | 'claims'>): readonly OperatorCommand[] {
  return [
    ...inParts(holds).map((due) => ({ kind: 'tick', due }) as const),
    ...inParts(claims).map((part) => ({ kind: 'age-out', claims: part }) as const),
  ];
}

function inParts<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const parts: (readonly Item[])[] = [];
  for (let first = 0; first < items.length; first += MOST_CLAIMS_A_COMMAND)
    parts.push(items.slice(first, first + MOST_CLAIMS_A_COMMAND));
  return parts;
}
