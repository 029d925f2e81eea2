import { encodeReply } from '@medclear/contracts';
import type { Reply } from '@medclear/contracts';
import { trusted } from '@medclear/domain';
import { createRecentAnswers } from './recent-answers';

const claim = (letter: string) => trusted.claimId(`36-${letter.repeat(26)}`);

function replyOf(letter: string, outcome?: Reply['outcome']): Reply {
  const refused = { kind: 'refused', refusal: { code: 'FUND_SHORT', detail: null } } as const;
  return { commandOffset: 1, clockMs: 5, claimId: claim(letter), isRepeat: false, outcome: outcome ?? refused };
}

function build(maxBytes = 1_000) {
  let nowMs = 0;
  const recent = createRecentAnswers({ keptMs: 100, maxBytes }, () => nowMs);
  const remember = (reply: Reply) => {
    recent.remember(reply, encodeReply(reply));
  };
  return { recent, remember, passMs: (ms: number) => (nowMs += ms) };
}

describe('createRecentAnswers', () => {
  it('finds an answer until its time is over', () => {
    const { recent, remember, passMs } = build();
    remember(replyOf('a'));
    passMs(99);
    expect(recent.find(claim('a'))).toEqual(replyOf('a'));
    passMs(1);
    expect(recent.find(claim('a'))).toBeNull();
    expect(recent.size()).toBe(0);
  });

  it('does not take a conflict or an unknown id for the state of a claim', () => {
    const { recent, remember } = build();
    remember(replyOf('a', { kind: 'conflicted', differingGroups: ['total'] }));
    remember(replyOf('b', { kind: 'unknown' }));
    expect(recent.size()).toBe(0);
  });

  it('lets the oldest go when there is no room', () => {
    const { recent, remember } = build(encodeReply(replyOf('a')).length * 2);
    for (const letter of ['a', 'b', 'c']) remember(replyOf(letter));
    expect(recent.find(claim('a'))).toBeNull();
    expect(recent.find(claim('c'))).not.toBeNull();
  });
});
