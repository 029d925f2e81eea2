import type { Consumer } from 'kafkajs';

/** How a consumer's fetching is steered, topic by topic, each of one partition. */
export interface MemberControls {
  pause(topic: string): void;
  resume(topic: string): void;
  seek(topic: string, offset: number): void;
}

/** Steers a consumer while it is a member of its group; outside it kafkajs throws, so nothing is said until the next join asks again. */
export function createMemberControls(consumer: Consumer, isMember: () => boolean): MemberControls {
  return {
    pause: (topic) => {
      if (isMember()) consumer.pause([{ topic }]);
    },
    resume: (topic) => {
      if (isMember()) consumer.resume([{ topic }]);
    },
    seek: (topic, offset) => {
      if (isMember()) consumer.seek({ topic, partition: 0, offset: String(offset) });
    },
  };
}
