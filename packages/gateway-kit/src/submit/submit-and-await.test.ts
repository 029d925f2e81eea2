import { decodeCommand, encodeReply, createTopics, readReplyHeaders } from '@medclear/contracts';
import type { Reply } from '@medclear/contracts';
import { fen, trusted } from '@medclear/domain';
import type { ContentHashes, SettleCommand } from '@medclear/domain';
import type { LogRecord, NewRecord, RecordBatcher, Submission } from '@medclear/platform';
import { PLAIN_VISIT } from '../claim/declared-visit';
import { createDecisionInbox } from '../inbox/decision-inbox';
import { createMemoryClaimRoutes } from '../routes/memory-claim-routes';
import type { ClaimRoutes } from '../routes/claim-routes';
import { createSubmitAndAwait } from './submit-and-await';
import type { Submitting } from './submit-and-await';

const ID = 'abcdefghijklmnopqrstuvwxyz';
const APPENDED: Submission = { kind: 'appended', offset: 7 };
const REFUSED: Reply['outcome'] = { kind: 'refused', refusal: { code: 'FUND_SHORT', detail: null } };
const NEVER = new Promise<never>(() => undefined);

const hash = '0'.repeat(16);
const CONTENT_HASHES: ContentHashes = {
  institution: hash,
  person: hash,
  dates: hash,
  business: hash,
  total: hash,
  lines: hash,
  accountUse: hash,
  rest: hash,
};

function settleIn(province: string): SettleCommand {
  const none = fen(0);
  const totals = { totalFen: none, fullySelfPaidFen: none, overLimitFen: none, advanceSelfPayFen: none };
  return {
    kind: 'settle',
    claimId: trusted.claimId(`${province}-${ID}`),
    institutionCode: trusted.institutionCode('H11010100001'),
    messageId: 'M1',
    business: 'outpatient',
    treatmentRegion: trusted.regionCode('110101'),
    insuredRegion: trusted.regionCode(`${province}0100`),
    personId: trusted.personId('0'.repeat(32)),
    visitDate: trusted.businessDate('2026-03-02'),
    ...PLAIN_VISIT,
    visitKey: null,
    credentialKind: 'e-voucher',
    cardHash: null,
    cardIssuerRegion: null,
    voucher: 'valid',
    usesAccount: true,
    hospitalLevel: 2,
    totals: { ...totals, inScopeFen: none },
    lines: [],
    contentHashes: CONTENT_HASHES,
  };
}

interface Harness {
  readonly deadlineMs?: number;
  readonly maxWaiting?: number;
  readonly routes?: Pick<ClaimRoutes, 'remember'>;
  readonly isListening?: boolean;
  /** What the broker says of each record; the default acknowledges it and the province refuses it. */
  readonly onSubmit?: (record: NewRecord, answer: () => void) => Submission | Promise<Submission>;
}

function build(harness: Harness = {}) {
  const sent: { topic: string; record: NewRecord }[] = [];
  const inbox = createDecisionInbox({
    incarnation: 'test',
    maxWaiting: harness.maxWaiting ?? 10,
    deadlineMs: harness.deadlineMs ?? 1_000,
    nowMs: () => 1_000,
    onReply: () => undefined,
    onUnreadable: () => undefined,
  });
  const deliver = ({ headers = {} }: NewRecord): void => {
    const reply: Reply = { commandOffset: 7, clockMs: 2_000, claimId: null, isRepeat: false, outcome: REFUSED };
    const record: LogRecord = { topic: 'replies', offset: 0, appendedAtMs: 2_000, headers, value: encodeReply(reply) };
    inbox.deliver(record);
  };
  const answerAtOnce: Required<Harness>['onSubmit'] = (_record, answer) => {
    answer();
    return APPENDED;
  };
  const batcher: RecordBatcher = {
    submit: async (topic, record) => {
      sent.push({ topic, record });
      return (harness.onSubmit ?? answerAtOnce)(record, () => {
        deliver(record);
      });
    },
    queuedCount: () => 0,
    isAway: () => false,
    drained: () => Promise.resolve(),
  };
  const parts: Submitting = {
    inbox,
    batcher,
    routes: harness.routes ?? createMemoryClaimRoutes(() => 0),
    topics: createTopics('test'),
    replyTopic: 'test.replies.gateway',
    provinces: new Set(['36', '11'].map(trusted.provinceCode)),
    isListening: () => harness.isListening ?? true,
  };
  return { submit: createSubmitAndAwait(parts), inbox, sent };
}

describe('submitAndAwait', () => {
  it('sends a command that says where the answer is awaited, and gives the answer', async () => {
    const { submit, sent, inbox } = build();
    expect(await submit(settleIn('36'))).toMatchObject({ kind: 'replied', reply: { outcome: REFUSED } });
    const [first] = sent;
    expect(first?.topic).toBe('test.commands.36');
    expect(readReplyHeaders(first?.record.headers ?? {})).toEqual({
      topic: 'test.replies.gateway',
      correlationId: 'test-1',
      untilMs: 2_000,
    });
    expect(decodeCommand(first?.record.value ?? Buffer.alloc(0))).toMatchObject({ kind: 'command' });
    expect(inbox.depth()).toBe(0);
  });

  it('gives an answer that comes before the broker has acknowledged', async () => {
    const { submit } = build({
      onSubmit: (_record, answer) => {
        answer();
        return NEVER;
      },
    });
    expect(await submit(settleIn('36'))).toMatchObject({ kind: 'replied' });
  });

  it('does not know the outcome once the deadline has passed', async () => {
    const { submit, inbox } = build({ deadlineMs: 20, onSubmit: () => APPENDED });
    expect(await submit(settleIn('36'))).toEqual({ kind: 'unknown' });
    expect(inbox.depth()).toBe(0);
  });

  it('does not know the outcome of a send in doubt', async () => {
    const { submit } = build({ onSubmit: () => ({ kind: 'in-doubt', cause: new Error('cut') }) });
    expect(await submit(settleIn('36'))).toEqual({ kind: 'unknown' });
  });

  it.each([
    ['full', 'SERVICE_OVERLOADED'],
    ['away', 'UPSTREAM_DOWN'],
  ] as const)('refuses what was never handed over because the broker is %s', async (reason, code) => {
    const { submit, inbox } = build({ onSubmit: () => ({ kind: 'refused', reason }) });
    expect(await submit(settleIn('36'))).toMatchObject({ kind: 'refused', code });
    expect(inbox.depth()).toBe(0);
  });

  it('refuses when all places of the inbox are taken, and sends nothing', async () => {
    const { submit, sent } = build({ maxWaiting: 1, onSubmit: () => APPENDED, deadlineMs: 50 });
    const first = submit(settleIn('36'));
    expect(await submit(settleIn('11'))).toMatchObject({ kind: 'refused', code: 'SERVICE_OVERLOADED' });
    await first;
    expect(sent).toHaveLength(1);
  });

  it('refuses the same message for another province', async () => {
    const { submit, sent } = build();
    await submit(settleIn('36'));
    expect(await submit(settleIn('11'))).toMatchObject({ kind: 'refused', code: 'ROUTE_MISMATCH' });
    expect(sent).toHaveLength(1);
  });

  it.each([
    ['gives an error', () => Promise.reject(new Error('away'))],
    ['gives no answer', () => NEVER],
  ])('refuses and sends nothing when the memory of routes %s', async (_what, remember) => {
    const { submit, sent } = build({ routes: { remember }, deadlineMs: 20 });
    expect(await submit(settleIn('36'))).toMatchObject({ kind: 'refused', code: 'UPSTREAM_DOWN' });
    expect(sent).toHaveLength(0);
  });

  it('refuses while nobody listens to the replies', async () => {
    const { submit, sent } = build({ isListening: false });
    expect(await submit(settleIn('36'))).toMatchObject({ kind: 'refused', code: 'UPSTREAM_DOWN' });
    expect(sent).toHaveLength(0);
  });

  it('refuses a province that has no log', async () => {
    const { submit, sent } = build();
    expect(await submit(settleIn('44'))).toMatchObject({ kind: 'refused', code: 'ELIG_REGION_NOT_OPEN' });
    expect(sent).toHaveLength(0);
  });
});
