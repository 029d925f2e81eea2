import { OWNER_NAMES, OWNERS, withOwner } from './protocol-move';
import type { OwnerIndex, ProtocolMove, ProtocolWorld } from './protocol-move';
import { DOWN } from './protocol-state';
import type { Message, ProtocolState } from './protocol-state';

interface Landing {
  readonly journal: number;
  readonly broken: string | null;
}

/** Everything that can become of a message in flight: it lands, its acknowledgement is lost, or it lands twice. */
export function land(world: ProtocolWorld, state: ProtocolState, message: Message): readonly ProtocolMove[] {
  const { journal, broken } = append(world, state.journal, message);
  const messages = without(state.messages, message);
  const landed = markOthersBehind({ ...state, journal, messages }, message.owner);
  const what = `${nameOf(message)} of ${String(message.count)} lands${journal === state.journal ? ' and is ignored' : ''}`;
  if (message.owner === 'gone') return [{ steps: [], text: what, next: landed, broken }];
  const isOurs = state.journal === world.book.ancestor(message.end, world.book.length(message.end) - message.count);
  const acknowledged = acknowledge(landed, message.owner, isOurs);
  const moves: ProtocolMove[] = [{ steps: [], text: `${what}, acknowledged`, next: acknowledged, broken }];
  if (state.lostAcknowledgements === 0) return moves;
  const lostAcknowledgements = state.lostAcknowledgements - 1;
  const inDoubt = { ...withOwner(landed, message.owner, DOWN), lostAcknowledgements };
  const copy: Message = { ...message, owner: 'gone' };
  const twice = { ...acknowledged, messages: [...messages, copy], lostAcknowledgements };
  moves.push(
    { steps: [], text: `${what}, its acknowledgement is lost: in doubt, start again`, next: inDoubt, broken },
    { steps: [], text: `${what}, acknowledged, and a copy is still on its way`, next: twice, broken },
  );
  return moves;
}

/** An owner ends, or gives up waiting: what it sent may land later. */
export function crash(state: ProtocolState, at: OwnerIndex): ProtocolMove {
  const messages = state.messages.map((message): Message =>
    message.owner === at ? { ...message, owner: 'gone' } : message,
  );
  const next = withOwner({ ...state, messages, crashes: state.crashes - 1 }, at, DOWN);
  return { steps: [], text: `${OWNER_NAMES[at]} crashes`, next, broken: null };
}

/** Redis falls back to each earlier state, the empty one among them. */
export function fall({ book }: ProtocolWorld, state: ProtocolState): readonly ProtocolMove[] {
  const moves: ProtocolMove[] = [];
  for (let node = state.redisHead; book.length(node) > 0;) {
    node = book.parent(node);
    const next = { ...state, redisHead: node, redisValues: book.values(node), falls: state.falls - 1 };
    moves.push({ steps: [], text: `Redis falls back to ${String(book.length(node))} decisions`, next, broken: null });
  }
  return moves;
}

/** What readers make of a batch: record by record, accepted or ignored for ever. */
function append({ book, rules }: ProtocolWorld, journal: number, { end, count }: Message): Landing {
  let accepted = journal;
  const first = book.length(end) - count;
  for (let offset = first; offset < first + count; offset += 1) {
    const node = book.ancestor(end, offset + 1);
    if (rules.readersCheckTheChain ? book.parent(node) !== accepted : offset < book.length(accepted)) continue;
    if (offset > book.length(accepted)) return { journal: accepted, broken: 'the journal has a hole' };
    const decision = book.decision(node);
    if (!book.follows(book.values(accepted), offset, decision)) {
      return { journal: accepted, broken: 'a decision does not follow from the journal before it' };
    }
    accepted = book.child(accepted, decision);
  }
  return { journal: accepted, broken: null };
}

/** @param isOurs what was sent is what readers accept: the same decisions of somebody else are not the own ones */
function acknowledge(state: ProtocolState, at: OwnerIndex, isOurs: boolean): ProtocolState {
  const owner = state.owners[at];
  const behind = isOurs ? 'acknowledged-behind' : 'acknowledged-ignored';
  const phase = owner.isBehind ? behind : 'acknowledged';
  return withOwner(state, at, { ...owner, phase, isBehind: false });
}

function markOthersBehind(state: ProtocolState, sender: Message['owner']): ProtocolState {
  return OWNERS.filter((at) => at !== sender && knowsTheEnd(state, at)).reduce(
    (marked, at) => withOwner(marked, at, { ...marked.owners[at], isBehind: true }),
    state,
  );
}

/** An owner that is down or has only read the head knows no end of the journal that others could move. */
function knowsTheEnd({ owners }: ProtocolState, at: OwnerIndex): boolean {
  return owners[at].phase !== 'down' && owners[at].phase !== 'stopped' && owners[at].phase !== 'head-read';
}

function without(messages: readonly Message[], message: Message): readonly Message[] {
  const at = messages.indexOf(message);
  return messages.filter((_, index) => index !== at);
}

function nameOf({ owner }: Message): string {
  return owner === 'gone' ? 'a send of an owner that is gone' : `${OWNER_NAMES[owner]}'s send`;
}
