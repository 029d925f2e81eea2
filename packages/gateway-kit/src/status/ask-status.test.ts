import { createTopics, decodeStatusQuery } from '@medclear/contracts';
import type { ClaimStanding, Reply, StatusQuery } from '@medclear/contracts';
import { trusted } from '@medclear/domain';
import type { DecisionInbox } from '../inbox/decision-inbox';
import { createAskStatus } from './ask-status';
import { createClaimOwners } from './claim-owners';

const CLAIM = trusted.claimId('36-abcdefghijklmnopqrstuvwxyz');
const MINE = trusted.institutionCode('H11010100001');
const OTHER = trusted.institutionCode('H11010100002');

const standing: ClaimStanding = {
  institutionCode: MINE,
  act: 'settle',
  state: 'refunded',
  expiresAtMs: null,
  lines: null,
  endedBy: null,
};
const told = (change: Partial<Reply> = {}): Reply => ({
  commandOffset: 1,
  clockMs: 1,
  claimId: CLAIM,
  isRepeat: false,
  outcome: { kind: 'refused', refusal: { code: 'FUND_SHORT', detail: null } },
  ...change,
});
const UNKNOWN_THERE = told({ outcome: { kind: 'unknown' } });

interface Situation {
  /** What the province answers. */
  readonly answer: Reply | 'deadline';
  /** What this gateway has told lately. */
  readonly recent?: Reply | null;
  readonly isListening?: boolean;
}

function build({ answer, recent = null, isListening = true }: Situation) {
  const owners = createClaimOwners();
  owners.remember(CLAIM, MINE);
  const asked: StatusQuery[] = [];
  const waiting = { correlationId: 'c', untilMs: 1, outcome: Promise.resolve(answer), close: () => undefined };
  const inbox: DecisionInbox = {
    open: () => waiting,
    deliver: () => undefined,
    depth: () => 0,
    oldestWaitingMs: () => 0,
  };
  const ask = createAskStatus({
    inbox,
    owners,
    told: { find: () => 8 },
    batcher: {
      submit: (_topic, { value }) => {
        asked.push(decodeStatusQuery(value));
        return Promise.resolve({ kind: 'appended', offset: 0 });
      },
      queuedCount: () => 0,
      isAway: () => false,
      drained: () => Promise.resolve(),
    },
    replyTopic: 'replies',
    topics: createTopics('test'),
    provinces: new Set([trusted.provinceCode('36')]),
    isListening: () => isListening,
    recent: { remember: () => undefined, find: () => recent, size: () => 0 },
  });
  return { ask, asked };
}

describe('createAskStatus', () => {
  it('tells how a claim stands at its province, whatever was told lately', async () => {
    const { ask } = build({ answer: told({ standing }), recent: told() });
    expect(await ask(CLAIM, MINE)).toEqual({ kind: 'replied', reply: told({ standing }) });
  });

  it('asks for a state not older than what was told', async () => {
    const { ask, asked } = build({ answer: told({ standing }) });
    await ask(CLAIM, MINE);
    expect(asked).toEqual([{ claimId: CLAIM, atLeastOffset: 8 }]);
  });

  it('answers another institution as if nobody knew the claim', async () => {
    const { ask } = build({ answer: told({ standing }), recent: told() });
    expect(await ask(CLAIM, OTHER)).toMatchObject({ kind: 'refused', code: 'CLAIM_UNKNOWN' });
  });

  it.each<[string, Situation]>([
    ['is behind', { answer: UNKNOWN_THERE, recent: told({ standing }) }],
    ['says nothing', { answer: 'deadline', recent: told({ standing }) }],
    ['cannot be asked', { answer: UNKNOWN_THERE, recent: told({ standing }), isListening: false }],
  ])('tells its own institution alone what was told lately while the province %s', async (_why, situation) => {
    const { ask } = build(situation);
    expect(await ask(CLAIM, MINE)).toEqual({ kind: 'replied', reply: told({ standing: null }) });
    expect(await ask(CLAIM, OTHER)).not.toMatchObject({ reply: { outcome: { kind: 'refused' } } });
  });

  it('leaves open what a province does not say the owner of', async () => {
    expect(await build({ answer: told() }).ask(CLAIM, MINE)).toEqual({ kind: 'unknown' });
  });

  it('knows nothing of a province that has no log', async () => {
    const { ask } = build({ answer: UNKNOWN_THERE });
    expect(await ask(trusted.claimId(`44${CLAIM.slice(2)}`), MINE)).toMatchObject({ code: 'CLAIM_UNKNOWN' });
  });
});

describe('createClaimOwners', () => {
  it('forgets the oldest first', () => {
    const owners = createClaimOwners(1);
    const newer = trusted.claimId(`11${CLAIM.slice(2)}`);
    owners.remember(CLAIM, MINE);
    owners.remember(newer, OTHER);
    expect([owners.find(CLAIM), owners.find(newer)]).toEqual([null, OTHER]);
  });
});
