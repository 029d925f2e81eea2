import type { LogRecord } from '../kafka/log-record';
import { createRangeBuffer, JournalGap } from './range-buffer';

const records = (from: number, to: number): LogRecord[] =>
  Array.from({ length: to - from }, (_, at) => ({
    topic: 'j',
    offset: from + at,
    appendedAtMs: 0,
    value: Buffer.alloc(0),
    headers: {},
  }));
const offsets = (batch: readonly LogRecord[] | null) => batch?.map(({ offset }) => offset) ?? null;

describe('the buffer of a range', () => {
  it('gives what was fetched in order, cuts at the end of the range, and ends', async () => {
    const buffer = createRangeBuffer(3, 6);
    const waiting = buffer.next();
    buffer.offer(records(3, 5));
    buffer.offer(records(5, 9));
    expect([offsets(await waiting), offsets(await buffer.next()), await buffer.next()]).toEqual([[3, 4], [5], null]);
    expect(buffer.fetchOffset()).toBe(6);
  });

  it.each([
    ['later', 4],
    ['earlier', 0],
  ])('fails when the first record is %s than the one it must be', async (_word, found) => {
    const buffer = createRangeBuffer(3, 6);
    buffer.offer(records(found, 9));
    await expect(buffer.next()).rejects.toThrow(JournalGap);
  });

  it('gives what it has before it tells of a failure', async () => {
    const buffer = createRangeBuffer(0, 3);
    const cause = new Error('broker away');
    buffer.offer(records(0, 1));
    buffer.fail(cause);
    expect(offsets(await buffer.next())).toEqual([0]);
    await expect(buffer.next()).rejects.toBe(cause);
  });

  it('says when no more should be fetched', () => {
    const buffer = createRangeBuffer(0, 100);
    for (let at = 0; at < 16; at += 1) buffer.offer(records(at, at + 1));
    expect(buffer.isFull()).toBe(true);
  });
});
