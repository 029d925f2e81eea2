import { decideModel, evolveModel } from './model-commands';
import type { ModelValues } from './model-commands';
import type { OwnerIndex, ProtocolWorld } from './protocol-move';
import type { ProtocolState } from './protocol-state';

/** True when the store lets in a writer or reader that knows this head. */
export function isAtHead({ redisHead }: ProtocolState, head: number): boolean {
  return redisHead === head;
}

/** Moves the store from one node to a later one: sums by what changed, documents as they became. */
export function applyBetween({ book }: ProtocolWorld, state: ProtocolState, from: number, to: number): ProtocolState {
  const [before, after] = [book.valuesOf(book.values(from)), book.valuesOf(book.values(to))];
  const stored = book.valuesOf(state.redisValues);
  const redisValues = book.internValues({
    fund: stored.fund + after.fund - before.fund,
    claims: {
      X: after.claims.X === before.claims.X ? stored.claims.X : after.claims.X,
      Y: after.claims.Y === before.claims.Y ? stored.claims.Y : after.claims.Y,
    },
  });
  return { ...state, redisHead: to, redisValues };
}

/** What a replay writes that decides again with its owner's own policy instead of taking decisions as they are. */
export function applyDecidedAgain(
  { book }: ProtocolWorld,
  state: ProtocolState,
  to: number,
  version: OwnerIndex,
): ProtocolState {
  let values: ModelValues = book.valuesOf(state.redisValues);
  for (const command of book.log.slice(book.length(state.redisHead), book.length(to))) {
    values = evolveModel(values, command, decideModel(values, command, version));
  }
  return { ...state, redisHead: to, redisValues: book.internValues(values) };
}
