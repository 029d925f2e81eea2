import type { Choice } from './choice';
import { runHistory } from './run-history';

export interface ShrinkSettings {
  /** The invariant that must still break. */
  readonly name: string;
  /** No further attempt is begun after this. */
  readonly isOver: () => boolean;
  readonly onProgress: (length: number) => void;
}

/** Leaves out whatever a failing history does not need to fail; larger pieces first, then smaller ones, then single steps. */
export async function shrinkHistory(choices: readonly Choice[], settings: ShrinkSettings): Promise<readonly Choice[]> {
  const { name, isOver, onProgress } = settings;
  let shortest = choices;
  for (let piece = Math.ceil(choices.length / 2); piece >= 1 && !isOver(); piece = nextPiece(piece)) {
    let isShorter = true;
    while (isShorter && !isOver()) {
      const before = shortest.length;
      shortest = await withoutPieces(shortest, piece, { name, isOver, onProgress });
      // Single steps are tried until none can go; larger pieces once.
      isShorter = piece === 1 && shortest.length < before;
    }
  }
  return shortest;
}

function nextPiece(piece: number): number {
  return piece === 1 ? 0 : Math.ceil(piece / 2);
}

async function withoutPieces(
  choices: readonly Choice[],
  piece: number,
  { name, isOver, onProgress }: ShrinkSettings,
): Promise<readonly Choice[]> {
  let left = choices;
  for (let end = left.length; end > 0 && !isOver(); end -= piece) {
    const shorter = [...left.slice(0, Math.max(0, end - piece)), ...left.slice(end)];
    const { failure, steps } = await runHistory(shorter);
    if (failure?.name !== name) continue;
    left = shorter.slice(0, steps);
    onProgress(left.length);
  }
  return left;
}
