import { crash, fall, land } from './network-moves';
import { OWNERS } from './protocol-move';
import type { OwnerIndex, ProtocolMove, ProtocolWorld } from './protocol-move';
import type { ProtocolState } from './protocol-state';
import { applyRecorded, load, publish, verifyAndReply } from './round-moves';
import { readHead, readJournal, reconnect, replay } from './take-over-moves';

/** Everything that can happen next in a state. */
export function listMoves(world: ProtocolWorld, state: ProtocolState): readonly ProtocolMove[] {
  const moves = OWNERS.flatMap((at) => ownerMoves(world, state, at));
  for (const message of state.messages) moves.push(...land(world, state, message));
  if (state.crashes > 0) for (const at of OWNERS) if (canCrash(state, at)) moves.push(crash(state, at));
  if (state.falls > 0) moves.push(...fall(world, state));
  return moves;
}

function ownerMoves(world: ProtocolWorld, state: ProtocolState, at: OwnerIndex): ProtocolMove[] {
  const owner = state.owners[at];
  switch (owner.phase) {
    case 'down':
      return [readHead(world, state, at)];
    case 'head-read':
      return [readJournal(world, state, at)];
    case 'replaying':
      return [replay(world, state, at)];
    case 'ready':
      return readyMoves(world, state, at);
    case 'loaded':
      return [...publish(world, state, at)];
    case 'acknowledged':
    case 'acknowledged-behind':
    case 'acknowledged-ignored':
      return [verifyAndReply(world, state, at)];
    case 'published':
    case 'stopped':
      return [];
  }
}

function readyMoves(world: ProtocolWorld, state: ProtocolState, at: OwnerIndex): ProtocolMove[] {
  const owner = state.owners[at];
  if (owner.work >= 0) return [applyRecorded(world, state, at)];
  if (world.book.length(owner.head) < world.book.log.length) return [load(world, state, at)];
  const isConnected = state.redisHead === owner.head || !world.rules.reconnectsStartAgain;
  return isConnected ? [] : [reconnect(state, at)];
}

function canCrash({ owners }: ProtocolState, at: OwnerIndex): boolean {
  return owners[at].phase !== 'down' && owners[at].phase !== 'stopped';
}

/** What must hold in every state: Redis is the fold of a prefix of the journal. */
export function brokenInvariant({ book }: ProtocolWorld, state: ProtocolState): string | null {
  const isFold = book.isPrefix(state.redisHead, state.journal) && book.values(state.redisHead) === state.redisValues;
  return isFold ? null : 'Redis is not the fold of a prefix of the journal';
}
