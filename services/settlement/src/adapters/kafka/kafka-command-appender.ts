import { encodeCommand } from '@medclear/contracts';
import type { Topics } from '@medclear/contracts';
import type { LogProducer } from '@medclear/platform';
import type { CommandAppender } from '../../ticks/command-appender';

/** Appends to the command logs; whoever appends does not wait for an answer. */
export function createKafkaCommandAppender(topics: Topics, producer: LogProducer): CommandAppender {
  return {
    append: async (province, commands) => {
      const records = commands.map((command) => ({ key: null, value: encodeCommand(command) }));
      const [appended] = await producer.append([{ topic: topics.commands(province), records }]);
      if (appended === undefined) throw new Error(`the command log of ${province} acknowledged nothing`);
      return appended.baseOffset + records.length - 1;
    },
  };
}
