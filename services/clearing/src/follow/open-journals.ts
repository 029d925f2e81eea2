import { beginJournal } from './begin-journal';
import type { FollowedJournal, JournalStop } from './followed-journal';
import type { FollowParts } from './follow-parts';
import { PartAway } from './part-away';

const REST_MS = 500;
const UNREADABLE_REST_MS = 5_000;

/** The journals that this process follows; whatever goes wrong with one, it is begun again at its position in the books. */
export class OpenJournals {
  readonly #parts: FollowParts;
  readonly #followed = new Map<string, FollowedJournal>();
  readonly #halted = new Set<string>();
  /** Why a journal is not open yet: the part that is away. */
  readonly #away = new Map<string, string>();
  readonly #timers = new Set<NodeJS.Timeout>();
  #assignment: ReadonlySet<string> | null = null;

  constructor(parts: FollowParts) {
    this.#parts = parts;
  }

  /** Begins again with these journals, and no others. */
  assign(topics: readonly string[]): void {
    this.#assignment = new Set(topics);
    this.#followed.clear();
    this.#halted.clear();
    this.#openAfter(topics, 0);
  }

  get(topic: string): FollowedJournal | undefined {
    return this.#followed.get(topic);
  }

  all(): readonly (readonly [string, FollowedJournal])[] {
    return [...this.#followed];
  }

  /** Follows a journal no further until a person has looked; one that cannot be read is tried again. */
  halt(topic: string, { reason, cause }: JournalStop): void {
    const { log, metrics, provinceOf, source } = this.#parts;
    this.#followed.delete(topic);
    this.#halted.add(topic);
    source.pause(topic);
    metrics.halted.set({ province: provinceOf(topic) ?? 'unknown' }, 1);
    log.fatal({ topic, reason, err: cause }, 'a journal is not followed any further: a person must look');
    if (reason === 'unreadable') this.#openAfter([topic], UNREADABLE_REST_MS);
  }

  /** Drops what was read of these and begins again at the positions in the books. */
  reopen(journals: readonly FollowedJournal[], restMs: number): void {
    const topics = this.all()
      .filter(([, journal]) => journals.includes(journal))
      .map(([topic]) => topic);
    for (const topic of topics) {
      this.#followed.delete(topic);
      this.#parts.source.pause(topic);
    }
    this.#openAfter(topics, restMs);
  }

  /** What must happen before every assigned journal is followed; a halted one is not waited for. */
  waitingFor(): readonly string[] {
    if (this.#assignment === null) return ['a share of the journals'];
    const closed = [...this.#assignment].filter((topic) => !this.#followed.has(topic) && !this.#halted.has(topic));
    return [...new Set(closed.map((topic) => this.#away.get(topic) ?? topic))];
  }

  close(): void {
    this.#assignment = null;
    this.#timers.forEach(clearTimeout);
  }

  #openAfter(topics: readonly string[], restMs: number): void {
    if (topics.length === 0) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      for (const topic of topics) void this.#open(topic);
    }, restMs);
    this.#timers.add(timer);
  }

  async #open(topic: string): Promise<void> {
    const assignment = this.#assignment;
    const isStale = () => assignment !== this.#assignment || assignment?.has(topic) !== true;
    if (isStale()) return;
    try {
      const begun = await beginJournal(this.#parts, topic);
      this.#away.delete(topic);
      if (isStale()) return;
      if (begun === 'records-missing') this.halt(topic, { reason: begun });
      else this.#follow(topic, begun);
    } catch (cause) {
      if (cause instanceof PartAway) this.#away.set(topic, cause.part);
      this.#parts.log.warn({ err: cause, topic }, 'a journal cannot be opened yet');
      this.#openAfter([topic], REST_MS);
    }
  }

  #follow(topic: string, journal: FollowedJournal): void {
    this.#followed.set(topic, journal);
    this.#halted.delete(topic);
    this.#parts.metrics.halted.set({ province: journal.province }, 0);
    this.#parts.source.seek(topic, journal.firstOffset);
    this.#parts.source.resume(topic);
  }
}
