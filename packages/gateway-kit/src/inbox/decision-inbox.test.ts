import { CORRELATION_HEADER, encodeReply } from '@medclear/contracts';
import type { Reply } from '@medclear/contracts';
import { trusted } from '@medclear/domain';
import type { LogRecord } from '@medclear/platform';
import { createDecisionInbox } from './decision-inbox';

const REPLY: Reply = {
  commandOffset: 1,
  clockMs: 5,
  claimId: trusted.claimId('36-abcdefghijklmnopqrstuvwxyz'),
  isRepeat: false,
  outcome: { kind: 'refused', refusal: { code: 'FUND_SHORT', detail: null } },
};

function recordFor(correlationId: string, value = encodeReply(REPLY)): LogRecord {
  return { topic: 'replies', offset: 0, appendedAtMs: 0, headers: { [CORRELATION_HEADER]: correlationId }, value };
}

function build() {
  const seen: boolean[] = [];
  const unreadable: unknown[] = [];
  let nowMs = 0;
  const inbox = createDecisionInbox({
    incarnation: 'a',
    maxWaiting: 2,
    deadlineMs: 30,
    nowMs: () => nowMs,
    onReply: (_reply, _bytes, isAwaited) => void seen.push(isAwaited),
    onUnreadable: (cause) => void unreadable.push(cause),
  });
  return { inbox, seen, unreadable, passMs: (ms: number) => (nowMs += ms) };
}

describe('createDecisionInbox', () => {
  it('gives each reply to the request that waits for it', async () => {
    const { inbox, seen } = build();
    const [first, second] = [inbox.open(), inbox.open()];
    inbox.deliver(recordFor(second?.correlationId ?? ''));
    expect(await second?.outcome).toEqual(REPLY);
    expect(inbox.depth()).toBe(1);
    expect(await first?.outcome).toBe('deadline');
    expect(inbox.depth()).toBe(0);
    expect(seen).toEqual([true]);
  });

  it('has no third place where there are two, until one is given back', () => {
    const { inbox } = build();
    const first = inbox.open();
    inbox.open();
    expect(inbox.open()).toBeNull();
    first?.close();
    expect(inbox.open()).not.toBeNull();
  });

  it('shows a reply that nobody waits for any more, and goes on after one that cannot be read', () => {
    const { inbox, seen, unreadable } = build();
    inbox.deliver(recordFor('an earlier incarnation'));
    inbox.deliver(recordFor('a-1', Buffer.from('no reply')));
    expect(seen).toEqual([false]);
    expect(unreadable).toHaveLength(1);
  });

  it('knows how long the oldest request has waited', () => {
    const { inbox, passMs } = build();
    expect(inbox.oldestWaitingMs()).toBe(0);
    inbox.open();
    passMs(10);
    inbox.open();
    passMs(5);
    expect(inbox.oldestWaitingMs()).toBe(15);
  });
});
