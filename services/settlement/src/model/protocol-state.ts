/**
 * Where an owner stands; the steps that lead there are those of the round and of the take-over.
 *
 * `behind`: others' records lie before the own ones, and no reader accepts any of them; `ignored`: a reader accepts one.
 */
export const PHASES = [
  'down',
  'stopped',
  'head-read',
  'replaying',
  'ready',
  'loaded',
  'published',
  'acknowledged',
  'acknowledged-behind',
  'acknowledged-ignored',
] as const;
export type Phase = (typeof PHASES)[number];

/** One owner: it may believe to own the province for as long as it likes. */
export interface OwnerState {
  readonly phase: Phase;
  /** The store's head as this owner knows it: a node of the chain book. */
  readonly head: number;
  /** By phase: the end to replay to, the recorded end not yet applied, the values that were loaded, the end of what was sent; or -1. */
  readonly work: number;
  /** Somebody else's records have landed since this owner last knew the journal's end. */
  readonly isBehind: boolean;
}

/** Records on their way to the journal, of a living owner or of one that is gone. */
export interface Message {
  readonly owner: 0 | 1 | 'gone';
  /** The last of its decisions, whose chain holds the others. */
  readonly end: number;
  readonly count: number;
}

/** One province at one moment. What was accepted stays accepted, so that the journal is one node. */
export interface ProtocolState {
  readonly redisHead: number;
  readonly redisValues: number;
  readonly journal: number;
  readonly owners: readonly [OwnerState, OwnerState];
  readonly messages: readonly Message[];
  readonly crashes: number;
  readonly falls: number;
  readonly lostAcknowledgements: number;
}

export const DOWN: OwnerState = { phase: 'down', head: 0, work: -1, isBehind: false };

export interface Budgets {
  readonly crashes: number;
  readonly falls: number;
  readonly lostAcknowledgements: number;
}

export function firstState(firstValues: number, budgets: Budgets): ProtocolState {
  return { redisHead: 0, redisValues: firstValues, journal: 0, owners: [DOWN, DOWN], messages: [], ...budgets };
}

const OWNER_WIDTH = 4;
const FIXED_WIDTH = 4 + 2 * OWNER_WIDTH;
const TAGS = [0, 1, 'gone'] as const;
const MOST_COUNT = 4;

/** Writes a state as whole numbers; the same state gives the same numbers. */
export function packState(state: ProtocolState): Int32Array {
  const { redisHead, redisValues, journal, owners, messages, crashes, falls, lostAcknowledgements } = state;
  const packed = new Int32Array(FIXED_WIDTH + messages.length);
  packed.set([redisHead, redisValues, journal, (crashes * 16 + falls) * 16 + lostAcknowledgements]);
  owners.forEach(({ phase, head, work, isBehind }, at) => {
    packed.set([PHASES.indexOf(phase), head, work, isBehind ? 1 : 0], 4 + at * OWNER_WIDTH);
  });
  packed.set(
    messages.map(packMessage).sort((one, other) => one - other),
    FIXED_WIDTH,
  );
  return packed;
}

export function unpackState(packed: Int32Array): ProtocolState {
  const read = (at: number): number => packed[at] ?? 0;
  const budgets = read(3);
  const ownerAt = (at: number): OwnerState => ({
    phase: PHASES[read(at)] ?? 'down',
    head: read(at + 1),
    work: read(at + 2),
    isBehind: read(at + 3) === 1,
  });
  return {
    redisHead: read(0),
    redisValues: read(1),
    journal: read(2),
    crashes: budgets >> 8,
    falls: (budgets >> 4) & 15,
    lostAcknowledgements: budgets & 15,
    owners: [ownerAt(4), ownerAt(4 + OWNER_WIDTH)],
    messages: Array.from(packed.subarray(FIXED_WIDTH), unpackMessage),
  };
}

function packMessage({ owner, end, count }: Message): number {
  return (end * MOST_COUNT + count) * TAGS.length + TAGS.indexOf(owner);
}

function unpackMessage(packed: number): Message {
  const rest = Math.floor(packed / TAGS.length);
  return { owner: TAGS[packed % TAGS.length] ?? 'gone', end: Math.floor(rest / MOST_COUNT), count: rest % MOST_COUNT };
}
