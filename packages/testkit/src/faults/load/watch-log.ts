import { createTopics, decodeCommand } from '@medclear/contracts';
import type { ClaimId, ProvinceCode } from '@medclear/domain';
import { waitUntil } from '@medclear/local-stack';
import { createJournalReader, createKafka, createTopicAdmin } from '@medclear/platform';
import type { House } from '../../house/start-house';

/** Looks at what is appended to a province's command log from now on. */
export interface LogWatch {
  /** Waits until the log holds a settlement of this claim; throws at the deadline. */
  untilHolds(claimId: ClaimId, deadlineMs: number): Promise<void>;
  stop(): Promise<void>;
}

export async function watchLog({ stack, topicPrefix }: House, province: ProvinceCode): Promise<LogWatch> {
  const kafka = createKafka({ brokers: stack.addresses.kafkaBrokers.split(','), clientId: 'log-watch' });
  const topic = createTopics(topicPrefix).commands(province);
  const admin = createTopicAdmin(kafka);
  await admin.start();
  const reader = createJournalReader(kafka, admin, { topics: [topic], name: 'log-watch', onCrash: () => undefined });
  await reader.start();
  const claims = new Set<ClaimId>();
  let next = await reader.endOffset(topic);
  const readOn = async (): Promise<void> => {
    const end = await reader.endOffset(topic);
    for await (const records of reader.read(topic, next, end))
      for (const { value } of records) {
        const read = decodeCommand(value);
        if (read.kind === 'command' && read.command.kind === 'settle') claims.add(read.command.claimId);
      }
    next = end;
  };
  return {
    untilHolds: (claimId, deadlineMs) =>
      waitUntil({ what: `${claimId} is not on the log`, deadlineMs }, async () => {
        await readOn();
        return claims.has(claimId);
      }),
    stop: async () => {
      await reader.stop();
      await admin.stop();
    },
  };
}
