import { CORRELATION_HEADER, decodeReply } from '@medclear/contracts';
import type { Reply } from '@medclear/contracts';
import type { LogRecord } from '@medclear/platform';

/** One request that waits for its reply. */
export interface WaitingRequest {
  readonly correlationId: string;
  /** Broker and gateway agree on this time, in milliseconds since 1970: nobody waits after it. */
  readonly untilMs: number;
  /** The reply, or that the deadline has passed; never rejects. */
  readonly outcome: Promise<Reply | 'deadline'>;
  /** Gives the place back; nothing happens when the request has ended already. */
  close(): void;
}

/** The requests of one gateway instance that wait, at most so many. */
export interface DecisionInbox {
  /** Takes a place for a request; null when all are taken. */
  open(): WaitingRequest | null;
  /** Takes a record of this instance's reply topic; what nobody waits for is remembered only. */
  deliver(record: LogRecord): void;
  depth(): number;
  /** How long the oldest waiting request has waited, in milliseconds; 0 when none waits. */
  oldestWaitingMs(): number;
}

export interface InboxSettings {
  /** Tells this incarnation's correlation ids from those of earlier ones. */
  readonly incarnation: string;
  readonly maxWaiting: number;
  readonly deadlineMs: number;
  readonly nowMs: () => number;
  /** Sees every reply that can be read, awaited or not, with its stored bytes. */
  readonly onReply: (reply: Reply, bytes: Buffer, isAwaited: boolean) => void;
  readonly onUnreadable: (cause: unknown) => void;
}

interface Place {
  readonly openedAtMs: number;
  /**
   * Null when the request has ended: a table that the Map of places has outgrown lives on until the old space is collected, and
   * with it whatever its places hold.
   */
  end: ((outcome: Reply | 'deadline') => void) | null;
}

export function createDecisionInbox(settings: InboxSettings): DecisionInbox {
  const places = new Map<string, Place>();
  let opened = 0;

  const open = (): WaitingRequest | null => {
    if (places.size >= settings.maxWaiting) return null;
    opened += 1;
    return takePlace(places, `${settings.incarnation}-${String(opened)}`, settings);
  };

  const deliver = (record: LogRecord): void => {
    const place = places.get(record.headers[CORRELATION_HEADER] ?? '');
    try {
      const reply = decodeReply(record.value);
      settings.onReply(reply, record.value, place !== undefined);
      place?.end?.(reply);
    } catch (cause) {
      settings.onUnreadable(cause);
    }
  };

  return {
    open,
    deliver,
    depth: () => places.size,
    oldestWaitingMs: () => {
      const [oldest] = places.values();
      return oldest === undefined ? 0 : settings.nowMs() - oldest.openedAtMs;
    },
  };
}

function takePlace(places: Map<string, Place>, correlationId: string, settings: InboxSettings): WaitingRequest {
  const openedAtMs = settings.nowMs();
  const place: Place = { openedAtMs, end: null };
  places.set(correlationId, place);
  const timer = setTimeout(() => place.end?.('deadline'), settings.deadlineMs);
  const outcome = new Promise<Reply | 'deadline'>((resolve) => {
    place.end = (result) => {
      place.end = null;
      places.delete(correlationId);
      clearTimeout(timer);
      resolve(result);
    };
  });
  return {
    correlationId,
    untilMs: openedAtMs + settings.deadlineMs,
    outcome,
    close: () => place.end?.('deadline'),
  };
}
