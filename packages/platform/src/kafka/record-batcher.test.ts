import type { Appended, LogProducer, TopicRecords } from './log-producer';
import { createRecordBatcher } from './record-batcher';

const SETTINGS = {
  maxRecords: 3,
  maxBytes: 1_000,
  maxQueued: 4,
  restMs: 1,
  isReachable: () => Promise.resolve(),
};
const endOfTurn = () => new Promise(setImmediate);
const record = (text = 'x') => ({ key: null, value: Buffer.from(text) });

interface Send {
  readonly batches: readonly TopicRecords[];
  readonly succeed: (baseOffset: number) => void;
  readonly fail: (cause: Error) => void;
}

function steppedProducer(): { readonly producer: LogProducer; readonly sends: Send[] } {
  const sends: Send[] = [];
  const append = (batches: readonly TopicRecords[]) =>
    new Promise<readonly Appended[]>((resolve, reject) => {
      const succeed = (baseOffset: number) => {
        resolve(batches.map(({ topic }) => ({ topic, baseOffset, appendedAtMs: 0 })));
      };
      sends.push({ batches, succeed, fail: reject });
    });
  return { sends, producer: { append, start: () => Promise.resolve(), stop: () => Promise.resolve() } };
}

describe('a record batcher', () => {
  it('sends what one turn brings together when idle, and the rest together when the send returns', async () => {
    const { producer, sends } = steppedProducer();
    const batcher = createRecordBatcher(producer, SETTINGS);
    const submissions = ['a', 'a'].map((topic) => batcher.submit(topic, record()));
    await endOfTurn();
    expect(sends[0]?.batches).toEqual([{ topic: 'a', records: [record(), record()] }]);
    submissions.push(batcher.submit('b', record()), batcher.submit('b', record()));
    await endOfTurn();
    expect(sends).toHaveLength(1);
    sends[0]?.succeed(7);
    await submissions[0];
    expect(sends[1]?.batches).toEqual([{ topic: 'b', records: [record(), record()] }]);
    sends[1]?.succeed(40);
    expect(await Promise.all(submissions)).toEqual([7, 8, 40, 41].map((offset) => ({ kind: 'appended', offset })));
  });

  it('never sends more than its records and bytes, but always one', async () => {
    const { producer, sends } = steppedProducer();
    const batcher = createRecordBatcher(producer, { ...SETTINGS, maxBytes: 10 });
    const submissions = ['123456789012', '12345', '123456', '1'].map((text) => batcher.submit('a', record(text)));
    await endOfTurn();
    for (const at of [0, 1, 2]) {
      sends[at]?.succeed(at);
      await submissions[at];
    }
    expect(sends.map(({ batches }) => batches[0]?.records.length)).toEqual([1, 1, 2]);
  });

  it('keeps sends apart when it has a pace, and what comes in between goes together', async () => {
    const { producer, sends } = steppedProducer();
    const rests: { readonly ms: number; readonly end: (value: unknown) => void }[] = [];
    const pause = (ms: number) => new Promise((end) => rests.push({ ms, end }));
    const time = { nowMs: () => 1_000, pause, endOfTurn };
    const batcher = createRecordBatcher(producer, { ...SETTINGS, pace: { shortestMs: 20, longestMs: 20 }, time });
    const first = batcher.submit('a', record());
    await endOfTurn();
    sends[0]?.succeed(0);
    await first;
    const second = batcher.submit('a', record());
    await endOfTurn();
    const third = batcher.submit('a', record());
    expect([sends.length, rests.map(({ ms }) => ms)]).toEqual([1, [20]]);
    rests[0]?.end(undefined);
    while (sends.length < 2) await endOfTurn();
    sends[1]?.succeed(1);
    expect(await Promise.all([second, third])).toEqual([1, 2].map((offset) => ({ kind: 'appended', offset })));
  });

  it('refuses what finds no room, which then had no effect', async () => {
    const { producer } = steppedProducer();
    const batcher = createRecordBatcher(producer, SETTINGS);
    for (let at = 0; at < 5; at += 1) void batcher.submit('a', record());
    expect(await batcher.submit('a', record())).toEqual({ kind: 'refused', reason: 'full' });
  });

  it('is in doubt about a failed send and refuses records until the broker is reachable again', async () => {
    const { producer, sends } = steppedProducer();
    const questions: { readonly yes: () => void; readonly no: (cause: Error) => void }[] = [];
    const isReachable = () => new Promise<void>((yes, no) => questions.push({ yes, no }));
    const batcher = createRecordBatcher(producer, { ...SETTINGS, isReachable });
    const sent = batcher.submit('a', record());
    const cause = new Error('broker away');
    await endOfTurn();
    const waiting = batcher.submit('a', record());
    sends[0]?.fail(cause);
    expect(await sent).toEqual({ kind: 'in-doubt', cause });
    expect(await waiting).toEqual({ kind: 'refused', reason: 'away' });
    expect(batcher.isAway()).toBe(true);
    questions[0]?.no(cause);
    while (questions.length < 2) {
      expect(await batcher.submit('a', record())).toEqual({ kind: 'refused', reason: 'away' });
      await endOfTurn();
    }
    questions[1]?.yes();
    await endOfTurn();
    expect(batcher.isAway()).toBe(false);
    const later = batcher.submit('a', record());
    await endOfTurn();
    sends[1]?.succeed(3);
    expect(await later).toEqual({ kind: 'appended', offset: 3 });
    await batcher.drained();
    expect(batcher.queuedCount()).toBe(0);
  });
});
