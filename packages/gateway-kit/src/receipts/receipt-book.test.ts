import { createTopics, decodeReceipt } from '@medclear/contracts';
import { trusted } from '@medclear/domain';
import type { NewRecord, RecordBatcher, Submission } from '@medclear/platform';
import { refusedAnswer } from '../render/gateway-answer';
import { createReceiptBook } from './receipt-book';
import type { ReceiptResult } from './receipt-book';

const CLAIM = trusted.claimId('36-aaaaaaaaaaaaaaaaaaaaaaaaaa');
const COMMAND = {
  claimId: CLAIM,
  institutionCode: trusted.institutionCode('H11010100001'),
  treatmentRegion: trusted.regionCode('110101'),
};

function bookWith(submission: Submission = { kind: 'appended', offset: 0 }, provinces: readonly string[] = ['11']) {
  const appended: (NewRecord & { readonly topic: string })[] = [];
  const results: ReceiptResult[] = [];
  const batcher: RecordBatcher = {
    submit: (topic, record) => {
      appended.push({ topic, ...record });
      return Promise.resolve(submission);
    },
    queuedCount: () => 0,
    isAway: () => false,
    drained: () => Promise.resolve(),
  };
  const book = createReceiptBook({
    topics: createTopics(),
    batcher,
    provinces: new Set(provinces.map(trusted.provinceCode)),
    gateway: 'hospital-0',
    nowMs: () => 1_000,
    onResult: (result) => results.push(result),
  });
  return { book, appended, results };
}

const send = () => Promise.resolve('sent');
const untilQuiet = () => new Promise((resolve) => setImmediate(resolve));

describe('the book of receipts', () => {
  it('writes down what was told, to the topic of the treating province', async () => {
    const { book, appended, results } = bookWith();
    expect(await book.following(send)(COMMAND)).toBe('sent');
    book.told({ route: 'settle', answer: refusedAnswer('FUND_SHORT', { claimId: CLAIM }) });
    book.told({ route: 'status', answer: { kind: 'unknown', claimId: CLAIM } });
    await untilQuiet();
    expect(appended.map(({ topic, key }) => [topic, key])).toEqual(Array(2).fill(['medclear.receipts.11', CLAIM]));
    const { institutionCode } = COMMAND;
    const told = {
      claimId: CLAIM,
      institutionCode,
      gateway: 'hospital-0',
      toldAtMs: 1_000,
      isRepeat: false,
      amounts: null,
    };
    expect(appended.map(({ value }) => decodeReceipt(value))).toEqual([
      { ...told, route: 'settle', outcome: 'refused', code: 'FUND_SHORT' },
      { ...told, route: 'status', outcome: 'left-waiting', code: null },
    ]);
    expect(results).toEqual(['appended', 'appended']);
  });

  it.each([
    [{ kind: 'refused', reason: 'full' }, 'dropped'],
    [{ kind: 'refused', reason: 'away' }, 'dropped'],
    [{ kind: 'in-doubt', cause: null }, 'in-doubt'],
  ] as const)('counts what is lost: %j', async (submission, result) => {
    const { book, results } = bookWith(submission);
    await book.following(send)(COMMAND);
    book.told({ route: 'settle', answer: { kind: 'unknown', claimId: CLAIM } });
    await untilQuiet();
    expect(results).toEqual([result]);
  });

  it('drops what belongs to a province without a topic, and passes over what is nobody’s message', async () => {
    const { book, appended, results } = bookWith(undefined, []);
    book.told({ route: 'status', answer: { kind: 'unknown', claimId: CLAIM } });
    book.told({ route: 'settle', answer: refusedAnswer('ENVELOPE_INVALID') });
    await book.following(send)(COMMAND);
    book.told({ route: 'settle', answer: { kind: 'unknown', claimId: CLAIM } });
    await untilQuiet();
    expect([appended, results]).toEqual([[], ['dropped']]);
  });
});
