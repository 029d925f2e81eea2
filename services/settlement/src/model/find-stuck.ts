import type { NumberList } from './number-list';

export interface StateGraph {
  readonly states: number;
  /** Edge by edge, the state it leaves and the one it reaches. */
  readonly from: NumberList;
  readonly to: NumberList;
  readonly isGood: (state: number) => boolean;
}

/** The first state from which no good one can be reached, or null. */
export function findStuck({ states, from, to, isGood }: StateGraph): number | null {
  const firstIncoming = new Int32Array(states + 1);
  for (let edge = 0; edge < to.length; edge += 1) increment(firstIncoming, to.get(edge) + 1);
  for (let state = 0; state < states; state += 1) {
    firstIncoming[state + 1] = (firstIncoming[state + 1] ?? 0) + (firstIncoming[state] ?? 0);
  }
  const sources = new Int32Array(to.length);
  const next = firstIncoming.slice();
  for (let edge = 0; edge < to.length; edge += 1) sources[increment(next, to.get(edge))] = from.get(edge);
  const reaches = new Uint8Array(states);
  const waiting: number[] = [];
  const mark = (state: number): void => {
    if (reaches[state] === 1) return;
    reaches[state] = 1;
    waiting.push(state);
  };
  for (let state = 0; state < states; state += 1) if (isGood(state)) mark(state);
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
    for (let at = firstIncoming[state] ?? 0; at < (firstIncoming[state + 1] ?? 0); at += 1) mark(sources[at] ?? 0);
  }
  const stuck = reaches.indexOf(0);
  return stuck < 0 ? null : stuck;
}

function increment(counts: Int32Array, at: number): number {
  const before = counts[at] ?? 0;
  counts[at] = before + 1;
  return before;
}
