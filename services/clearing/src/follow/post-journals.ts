import type { LogRecord } from '@medclear/platform';
import type { FollowedJournal } from './followed-journal';
import { OpenJournals } from './open-journals';
import type { BreakKind } from '../ledger/ledger';
import type { FollowParts } from './follow-parts';
import type { ReadStretch } from './stretch-reader';

/** Follows the journals of the assigned provinces and posts what was read, one transaction at a time for all together. */
export interface PostJournals {
  /** Begins again from the positions in the books with these journals, and no others. */
  assigned(topics: readonly string[]): void;
  /** Takes records of one journal; returns how many there was room for, from the first. */
  records(topic: string, records: readonly LogRecord[]): number;
  /** What must happen before every assigned journal is followed. */
  waitingFor(): readonly string[];
  /** Resolves when what was taken is in the books. */
  stop(): Promise<void>;
}

const REST_MS = 500;
const BREAK_SAYS: Readonly<Record<BreakKind, string>> = {
  'claim-settled-twice': 'a claim was settled twice: it is posted once',
  'original-not-posted': 'an act moves money of a claim that its province has not posted: it is not posted',
};

/** While one transaction runs, the next batch fills: it is as large as the load makes it. */
export function createPostJournals(parts: FollowParts): PostJournals {
  const journals = new OpenJournals(parts);
  let running: Promise<void> | null = null;

  const run = async (): Promise<void> => {
    while (await postOnce(parts, journals)) resumeWithRoom(parts, journals);
    running = null;
  };

  return {
    assigned: (topics) => {
      journals.assign(topics);
    },
    records: (topic, records) => {
      const journal = journals.get(topic);
      if (journal === undefined) return 0;
      const count = offer(parts, journals, { topic, journal, records });
      running ??= run();
      return count;
    },
    waitingFor: () => journals.waitingFor(),
    stop: async () => {
      journals.close();
      await running;
    },
  };
}

function offer(
  { source }: FollowParts,
  journals: OpenJournals,
  {
    topic,
    journal,
    records,
  }: { readonly topic: string; readonly journal: FollowedJournal; readonly records: readonly LogRecord[] },
): number {
  const answer = journal.offer(records);
  switch (answer.kind) {
    case 'taken':
      return answer.count;
    case 'seek':
      source.seek(topic, answer.offset);
      queueMicrotask(() => {
        source.resume(topic); // taking nothing has paused it
      });
      return 0;
    case 'stop':
      journals.halt(topic, answer.stop);
      return 0;
  }
}

/** Posts what all journals have read; false when there was nothing. */
async function postOnce(parts: FollowParts, journals: OpenJournals): Promise<boolean> {
  const followed = journals.all().map(([, journal]) => journal);
  const stretches = followed.map((journal) => journal.take()).filter((stretch) => stretch !== null);
  if (stretches.length === 0) return false;
  const endTimer = parts.metrics.postSeconds.startTimer();
  try {
    const { fenced, postings, breaks } = await parts.ledger.record(stretches.map(({ batch }) => batch));
    endTimer();
    parts.metrics.postings.inc(postings);
    parts.metrics.breaks.inc(breaks.length);
    parts.metrics.fenced.inc(fenced.length);
    for (const found of breaks) parts.log.error(found, BREAK_SAYS[found.kind]);
    measure(parts, stretches);
    journals.reopen(
      followed.filter(({ province }) => fenced.includes(province)),
      0,
    );
  } catch (cause) {
    parts.log.warn({ err: cause }, 'what was read may or may not be in the books: the journals are opened again');
    journals.reopen(followed, REST_MS);
  }
  return true;
}

function measure({ metrics }: FollowParts, stretches: readonly ReadStretch[]): void {
  const nowMs = Date.now();
  for (const { records, ignored, oldestAppendedAtMs } of stretches) {
    metrics.records.inc(records);
    metrics.ignored.inc(ignored);
    metrics.lagSeconds.observe(Math.max(0, nowMs - oldestAppendedAtMs) / 1_000);
  }
  metrics.batchRecords.observe(stretches.reduce((sum, { records }) => sum + records, 0));
}

function resumeWithRoom({ source }: FollowParts, journals: OpenJournals): void {
  for (const [topic, journal] of journals.all()) if (journal.hasRoom()) source.resume(topic);
}
