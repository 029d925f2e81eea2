import { CORRELATION_HEADER, encodeReply, toReplyHeaders } from '@medclear/contracts';
import type { LogRecord } from '@medclear/platform';
import type { OutgoingReply, ReplySender } from '@medclear/settlement';
import { createActor } from './scheduler';
import { watch } from './world';
import type { World } from './world';

/** The reply topics: what is sent comes in any order, twice, late or never. */
export interface ReplyNetwork {
  /** Replies to commands: each is held against the journal at the moment it leaves. */
  readonly ofDecisions: ReplySender;
  /** Answers to questions. */
  readonly ofQuestions: ReplySender;
}

const LOSE_ONE_IN = 12;
const REPEAT_ONE_IN = 16;

export function createReplyNetwork(world: World, deliver: (record: LogRecord) => void): ReplyNetwork {
  const { scheduler, judge, fails } = world;
  const wire = createActor('a reply');
  const land = ({ address, reply }: OutgoingReply): void => {
    if (fails(LOSE_ONE_IN)) return;
    const headers = toReplyHeaders(address);
    const record = { topic: address.topic, offset: 0, appendedAtMs: 0, value: encodeReply(reply), headers };
    const arrive = (): void => {
      deliver(record);
    };
    const label = `to ${headers[CORRELATION_HEADER] ?? ''} lands`;
    scheduler.later(wire, label, arrive);
    if (fails(REPEAT_ONE_IN)) scheduler.later(wire, `${label} again`, arrive);
  };
  const sender = (check: (reply: OutgoingReply) => void): ReplySender => ({
    send: (replies) => {
      for (const reply of replies) {
        watch(world, () => {
          check(reply);
        });
        land(reply);
      }
    },
  });
  return {
    ofDecisions: sender((reply) => {
      judge.checkReply(reply);
    }),
    ofQuestions: sender((reply) => {
      judge.checkAnswer(reply);
    }),
  };
}
