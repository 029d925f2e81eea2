import { sampleRecord } from '../testing/sample-commands';
import { createCommandQueue } from './command-queue';

const LIMITS = { maxRecords: 4, maxBytes: 1_000 };
const records = (from: number, to: number, bytes = 1) =>
  Array.from({ length: to - from }, (_, at) => sampleRecord(from + at, Buffer.alloc(bytes)));

describe('a command queue', () => {
  it('takes the records that are next and drops those before', () => {
    const queue = createCommandQueue(LIMITS);
    queue.restart(5);
    expect(queue.offer(records(3, 7))).toEqual({ taken: 4, isGap: false });
    expect(queue.peek(LIMITS).map(({ offset }) => offset)).toEqual([5, 6]);
    expect(queue.nextOffset()).toBe(7);
  });

  it('names a gap and keeps what came before it', () => {
    const queue = createCommandQueue(LIMITS);
    expect(queue.offer([...records(0, 1), ...records(2, 3)])).toEqual({ taken: 1, isGap: true });
    expect(queue.nextOffset()).toBe(1);
  });

  it('takes no more than it has room for', () => {
    const queue = createCommandQueue(LIMITS);
    expect(queue.offer(records(0, 6))).toEqual({ taken: 4, isGap: false });
    expect(queue.isBelowHalf()).toBe(false);
    queue.drop(2);
    expect(queue.isBelowHalf()).toBe(true);
    expect(queue.offer(records(4, 6))).toEqual({ taken: 2, isGap: false });
  });

  it('gives at least one record, however large', () => {
    const queue = createCommandQueue(LIMITS);
    queue.offer(records(0, 2, 900));
    expect(queue.size()).toBe(2);
    expect(queue.peek({ maxRecords: 4, maxBytes: 10 })).toHaveLength(1);
    expect(queue.peek({ maxRecords: 1, maxBytes: 10_000 })).toHaveLength(1);
  });
});
