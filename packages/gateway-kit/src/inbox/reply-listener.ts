import { setImmediate as nextTurn } from 'node:timers/promises';
import { createTailReader, fromTheEnd, waitFor } from '@medclear/platform';
import type { Logger, LogRecord, Resource, TailReader, TopicAdmin } from '@medclear/platform';

type Kafka = Parameters<typeof createTailReader>[0];

/** Listens to this instance's reply topic for as long as the process lives. */
export interface ReplyListener extends Resource {
  isListening(): boolean;
}

export interface ReplyListenerSettings {
  readonly topic: string;
  readonly onRecord: (record: LogRecord) => void;
  readonly log: Logger;
}

/** Makes a listener that starts anew at the end when its reader has given up: what was sent in between stays unknown. */
export function createReplyListener(kafka: Kafka, admin: TopicAdmin, settings: ReplyListenerSettings): ReplyListener {
  const { topic, onRecord, log } = settings;
  let reader: TailReader | null = null;
  let isListening = false;
  let isStopped = false;

  const startAnew = async (cause: Error): Promise<void> => {
    if (isStopped || !isListening) return;
    isListening = false;
    log.error({ err: cause }, 'the reply topic is no longer read; listening anew');
    // The crashed reader plans its own return in this turn; it is stopped in the next one.
    await nextTurn();
    await stopReader();
    await listen();
  };

  const stopReader = async (): Promise<void> => {
    const stopped = reader;
    reader = null;
    await stopped?.stop().catch((cause: unknown) => {
      log.warn({ err: cause }, 'a reader of replies did not stop in order');
    });
  };

  const tryToListen = async (): Promise<void> => {
    if (isStopped) return;
    await stopReader();
    const onCrash = (cause: Error): void => void startAnew(cause);
    reader = createTailReader(kafka, admin, {
      topics: [topic],
      name: topic,
      startOffset: fromTheEnd,
      onRecord,
      onCrash,
    });
    await reader.start();
    isListening = true;
  };

  const listen = (): Promise<void> => waitFor('replies', tryToListen, log);

  return {
    name: 'replies',
    start: listen,
    stop: async () => {
      isStopped = true;
      isListening = false;
      await stopReader();
    },
    isListening: () => isListening,
  };
}
