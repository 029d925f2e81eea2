import { encodeCommand, encodeStatusQuery, toReplyHeaders } from '@medclear/contracts';
import type { Reply } from '@medclear/contracts';
import type { ClaimId, Command } from '@medclear/domain';
import type { LogRecord } from '@medclear/platform';
import { digestProvince } from '../store/digest-province';
import { createMemoryOwner } from '../testing/memory-owner';
import {
  JIANGXI,
  MORNING_MS,
  sampleAct,
  sampleClaimId,
  sampleHold,
  sampleOpenings,
  sampleRegistration,
  sampleSettle,
  samplePersonId,
} from '../testing/sample-commands';
import type { QueryResult } from './answer-questions';
import { createQuestionDesk } from './question-desk';

const NOBODY_KNOWS = sampleClaimId(99);

async function standing(...commands: readonly Command[]) {
  const world = createMemoryOwner();
  world.owner.assign([JIANGXI]);
  world.append(sampleRegistration(), ...sampleOpenings(), ...commands);
  await world.settle();
  return world;
}

function question(value: Buffer, untilMs = MORNING_MS + 1): LogRecord {
  const headers = toReplyHeaders({ topic: 'replies.test', correlationId: 'q', untilMs });
  return { topic: 'memory.queries.36', offset: 0, appendedAtMs: MORNING_MS, value, headers };
}
const status = (claimId: ClaimId, atLeastOffset = 0): LogRecord =>
  question(encodeStatusQuery({ claimId, atLeastOffset }));

/** Asks at a desk until every question is answered; `onPause` is what happens while it waits for the store. */
async function ask(
  { store, settle }: Awaited<ReturnType<typeof standing>>,
  records: readonly LogRecord[],
  onPause: (time: { nowMs: number }) => void = () => undefined,
) {
  const replies: Reply[] = [];
  const results: QueryResult[] = [];
  const time = { nowMs: MORNING_MS };
  const desk = createQuestionDesk({
    store,
    replies: { send: (sent) => replies.push(...sent.map(({ reply }) => reply)) },
    nowMs: () => time.nowMs,
    pause: () => {
      onPause(time);
      return Promise.resolve();
    },
    onResult: (result) => results.push(result),
    onFailure: (cause) => {
      throw new Error('the store in memory is never away', { cause });
    },
  });
  desk.ask(JIANGXI, records);
  await settle();
  return { replies, results };
}

describe('the desk that answers questions', () => {
  it('tells whose a claim is, what was told of it and how it stands now', async () => {
    const world = await standing(sampleSettle(1), sampleHold(2, 60_000));
    const { replies, results } = await ask(world, [status(sampleClaimId(1)), status(sampleClaimId(2))]);
    const common = { institutionCode: 'H11010100001', lines: null, endedBy: null };
    expect(replies.map(({ outcome }) => outcome.kind)).toEqual(['settled', 'held']);
    expect(replies[0]?.standing).toEqual({ ...common, act: 'settle', state: 'settled', expiresAtMs: null });
    expect(replies[1]?.standing).toMatchObject({ ...common, act: 'hold', state: 'held' });
    expect(results).toEqual(['known', 'known']);
  });

  it('quotes what the next settlement of the same bill pays, names no claim and changes nothing', async () => {
    const world = await standing();
    const before = digestProvince(await world.store.contents(JIANGXI));
    const { replies, results } = await ask(world, [question(encodeCommand(sampleSettle(1)))]);
    expect(digestProvince(await world.store.contents(JIANGXI))).toBe(before);
    const [quoted] = replies;
    expect([quoted?.claimId, quoted?.commandOffset, results]).toEqual([null, -1, ['quoted']]);
    world.append(sampleSettle(1));
    await world.settle();
    const settled = world.replies.at(-1)?.reply.outcome;
    if (quoted?.outcome.kind !== 'settled' || settled?.kind !== 'settled') throw new Error('both are paid');
    expect(quoted.outcome.answer.split).toEqual(settled.answer.split);
  });

  it('quotes beside a hold as if the hold had ended, as a settlement ends it', async () => {
    const world = await standing(sampleHold(1, 60_000));
    const { replies } = await ask(world, [question(encodeCommand(sampleSettle(2)))]);
    expect(replies[0]?.outcome).toMatchObject({ kind: 'settled', answer: { split: { deductibleFen: 30_000 } } });
  });

  it('quotes a refusal as a settlement refuses', async () => {
    const bill = sampleSettle(1, { personId: samplePersonId(7) });
    const { replies } = await ask(await standing(), [question(encodeCommand(bill))]);
    expect(replies[0]?.outcome).toMatchObject({ kind: 'refused', refusal: { code: 'ELIG_PERSON_NOT_FOUND' } });
  });

  it('answers unknown, never refused, to an id that is not found', async () => {
    const { replies, results } = await ask(await standing(), [status(NOBODY_KNOWS)]);
    expect(replies[0]).toMatchObject({ outcome: { kind: 'unknown' }, claimId: NOBODY_KNOWS });
    expect(results).toEqual(['unknown']);
  });

  it('tells nobody an older state than he has been told of, and lets no other question wait for it', async () => {
    const world = await standing(sampleHold(1, 60_000));
    const held = world.store.snapshot(JIANGXI);
    world.append({ ...sampleAct(2, 1), kind: 'release' });
    await world.settle();
    const released = world.store.snapshot(JIANGXI);
    world.store.restore(JIANGXI, held);
    const atLeastOffset = released.head?.nextCommandOffset;
    const records = [status(sampleClaimId(1), atLeastOffset), status(NOBODY_KNOWS)];
    const { replies, results } = await ask(world, records, () => {
      world.store.restore(JIANGXI, released);
    });
    expect(replies.map(({ claimId, standing: now }) => [claimId, now?.state])).toEqual([
      [NOBODY_KNOWS, undefined],
      [sampleClaimId(1), 'released'],
    ]);
    expect(results).toEqual(['unknown', 'known']);
  });

  it('says that nothing can be said when the store does not follow', async () => {
    const world = await standing(sampleHold(1, 60_000));
    const { replies, results } = await ask(world, [status(sampleClaimId(1), 1_000)], (time) => {
      time.nowMs += 1_000;
    });
    expect([replies.map(({ outcome }) => outcome), results]).toEqual([[{ kind: 'unknown' }], ['behind']]);
  });

  it.each<[string, LogRecord, QueryResult]>([
    [
      'that nobody waits for any more',
      question(encodeStatusQuery({ claimId: NOBODY_KNOWS, atLeastOffset: 0 }), MORNING_MS),
      'late',
    ],
    ['that says not where to answer', { ...status(NOBODY_KNOWS), headers: {} }, 'late'],
    ['that cannot be read', question(Buffer.from('rubbish')), 'unreadable'],
    ['that is a command of another kind', question(encodeCommand(sampleHold(1, 60_000))), 'unreadable'],
  ])('leaves a question %s and answers the others', async (_what, record, result) => {
    const { replies, results } = await ask(await standing(), [record, status(NOBODY_KNOWS)]);
    expect(replies).toHaveLength(1);
    expect(results).toEqual([result, 'unknown']);
  });
});
