import { decideModel, evolveModel } from './model-commands';
import { OWNER_NAMES, withOwner } from './protocol-move';
import type { OwnerIndex, ProtocolMove, ProtocolWorld } from './protocol-move';
import { DOWN } from './protocol-state';
import type { Message, ProtocolState } from './protocol-state';
import { applyBetween, isAtHead } from './store-moves';

/** The first half of a load: what the last round recorded is applied. */
export function applyRecorded(world: ProtocolWorld, state: ProtocolState, at: OwnerIndex): ProtocolMove {
  const owner = state.owners[at];
  const name = OWNER_NAMES[at];
  if (world.rules.applyIsFenced && !isAtHead(state, owner.head)) {
    return { steps: [], text: `${name} is fenced while it applies`, next: withOwner(state, at, DOWN), broken: null };
  }
  const moved = applyBetween(world, state, owner.head, owner.work);
  return {
    steps: [],
    text: `${name} applies what it recorded`,
    next: withOwner(moved, at, { ...owner, head: owner.work, work: -1 }),
    broken: null,
  };
}

/** Takes what comes next in the log and loads the state that it touches. */
export function load(world: ProtocolWorld, state: ProtocolState, at: OwnerIndex): ProtocolMove {
  const owner = state.owners[at];
  const name = OWNER_NAMES[at];
  if (world.rules.loadIsFenced && !isAtHead(state, owner.head)) {
    return {
      steps: ['taken'],
      text: `${name} is fenced while it loads`,
      next: withOwner(state, at, DOWN),
      broken: null,
    };
  }
  return {
    steps: ['taken', 'loaded'],
    text: `${name} takes and loads`,
    next: withOwner(state, at, { ...owner, phase: 'loaded', work: state.redisValues }),
    broken: null,
  };
}

/** Decides a batch of each size with this owner's own policy, and sends it. */
export function publish(world: ProtocolWorld, state: ProtocolState, at: OwnerIndex): readonly ProtocolMove[] {
  const { book, largestBatch, rules } = world;
  const owner = state.owners[at];
  const left = book.log.length - book.length(owner.head);
  return Array.from({ length: Math.min(left, largestBatch) }, (_, index): ProtocolMove => {
    const count = index + 1;
    const end = decideBatch(world, { head: owner.head, values: owner.work, count, version: at });
    const message: Message = { owner: at, end, count };
    const sent = { ...state, messages: [...state.messages, message] };
    return {
      steps: ['folded', 'published'],
      text: `${OWNER_NAMES[at]} decides ${String(count)} and publishes${rules.repliesAfterVerification ? '' : ', and has replied'}`,
      next: withOwner(sent, at, { ...owner, phase: 'published', work: end }),
      broken: rules.repliesAfterVerification ? null : contradiction(world, state, end),
    };
  });
}

/** Looks at the acknowledged offset: the expected one tells; otherwise the journal says whether what others wrote before is ignored. */
export function verifyAndReply(world: ProtocolWorld, state: ProtocolState, at: OwnerIndex): ProtocolMove {
  const { rules } = world;
  const owner = state.owners[at];
  const name = OWNER_NAMES[at];
  const isExpected = owner.phase === 'acknowledged' || !rules.offsetsAreVerified;
  if (!isExpected && owner.phase === 'acknowledged-ignored') {
    return {
      steps: ['verified'],
      text: `${name}'s records were ignored`,
      next: withOwner(state, at, DOWN),
      broken: null,
    };
  }
  return {
    steps: ['verified', 'replied'],
    text: `${name} has verified ${isExpected ? 'the offset' : 'its records in the journal'}, and replies`,
    next: withOwner(state, at, { ...owner, phase: 'ready' }),
    broken: contradiction(world, state, owner.work),
  };
}

function decideBatch(
  { book }: ProtocolWorld,
  batch: { readonly head: number; readonly values: number; readonly count: number; readonly version: OwnerIndex },
): number {
  let end = batch.head;
  let values = book.valuesOf(batch.values);
  const from = book.length(batch.head);
  for (const command of book.log.slice(from, from + batch.count)) {
    const decision = decideModel(values, command, batch.version);
    values = evolveModel(values, command, decision);
    end = book.child(end, decision);
  }
  return end;
}

function contradiction({ book }: ProtocolWorld, { journal }: ProtocolState, end: number): string | null {
  return book.isPrefix(end, journal) ? null : 'a reply tells what the journal does not say';
}
