import { wantedState } from '@medclear/domain';
import type { OwnerPorts } from '../province/ports';
import type { StoreAnswer, StoreRequest } from '../store/province-store';
import { mergeWanted } from './merge-wanted';
import { isCurrent } from './round-part';
import type { LoadedPart, RoundExits, RoundPart } from './round-part';

/** Applies what the last round decided and loads what this one touches, in one round trip for all provinces. */
export async function loadParts(
  { store }: OwnerPorts,
  exits: RoundExits,
  parts: readonly RoundPart[],
): Promise<readonly LoadedPart[]> {
  let answers: readonly StoreAnswer[];
  try {
    answers = await store.exchange(parts.map(toRequest));
  } catch (cause) {
    for (const part of parts) {
      part.owned.sendsAlone = true; // what one province cannot read or write then holds up nobody else
      exits.lose(part, 'store-away', cause);
    }
    return [];
  }
  return parts.flatMap((part, at) => {
    const answer = answers[at];
    return answer === undefined || !isCurrent(part) ? [] : readAnswer(exits, part, answer);
  });
}

function toRequest({ owned, head, commands }: RoundPart): StoreRequest {
  const wanted = mergeWanted(commands.map(({ content }) => wantedState(content)));
  const isProbe = owned.pending === null && commands.length === 0;
  const load = commands.length > 0 || isProbe ? { at: head, wanted } : null;
  return { province: owned.province, apply: owned.pending, load };
}

function readAnswer(exits: RoundExits, part: RoundPart, { applied, loaded }: StoreAnswer): readonly LoadedPart[] {
  if (applied === 'unbalanced') {
    exits.stop(part, { reason: 'what was recorded does not conserve the money of a fund', commandOffset: null });
    return [];
  }
  if (applied === 'fenced' || loaded === 'fenced') {
    exits.lose(part, 'fenced');
    return [];
  }
  part.owned.pending = null;
  part.owned.isProbeDue = false;
  return loaded === 'nothing-asked' || part.commands.length === 0 ? [] : [{ loaded, ...part }];
}
