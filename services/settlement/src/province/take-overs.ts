import type { StopReason } from '../round/round-part';
import { takeOver } from '../take-over/take-over';
import type { TakenOver } from '../take-over/take-over';
import type { OwnedProvince } from './owned-province';
import type { OwnerPorts } from './ports';

/** Begins and ends the serving of provinces, one take-over of a province at a time. */
export interface TakeOvers {
  /** Forgets what is known of a province and takes it over; tries again until it serves, stops or is taken away. */
  begin(owned: OwnedProvince): void;
  /** Stops a province until a person has looked. */
  stop(owned: OwnedProvince, stop: StopReason): void;
}

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2_000;

export function createTakeOvers(ports: OwnerPorts, onServing: () => void): TakeOvers {
  const running = new WeakMap<OwnedProvince, Promise<void>>();
  const stop = (owned: OwnedProvince, { reason, commandOffset, cause }: StopReason): void => {
    const { pending } = owned;
    leave(ports, owned);
    owned.phase = { kind: 'stopped', reason, commandOffset };
    ports.events.stopped(owned.province, reason, cause);
    if (pending === null) return;
    // What is recorded is still shown to whoever asks; when this fails the next take-over does it.
    ports.store.exchange([{ province: owned.province, apply: pending, load: null }]).catch((failure: unknown) => {
      ports.events.takeOverFailed(owned.province, failure);
    });
  };
  const run = async (owned: OwnedProvince, lease: number): Promise<void> => {
    await owned.round?.left;
    if (owned.faultsInARow > 1) await ports.pause(pauseAfter(owned.faultsInARow));
    const result = await takeOverPatiently(ports, owned, lease);
    if (result === null || owned.lease !== lease) return;
    if (result.kind === 'stopped') {
      stop(owned, { reason: result.reason, commandOffset: null, cause: result.cause });
      return;
    }
    serve(ports, owned, result);
    await ports.steps.reached('taken-over', [owned.province]);
    onServing();
  };
  return {
    begin: (owned) => {
      leave(ports, owned);
      owned.phase = { kind: 'taking-over' };
      const before = running.get(owned) ?? Promise.resolve();
      const { lease } = owned;
      running.set(
        owned,
        before.then(() => run(owned, lease)),
      );
    },
    stop,
  };
}

type Served = Extract<TakenOver, { kind: 'taken-over' }>;

/** @returns null when the province has another lease meanwhile */
async function takeOverPatiently(
  ports: OwnerPorts,
  owned: OwnedProvince,
  lease: number,
): Promise<Exclude<TakenOver, { kind: 'again' }> | null> {
  const target = { province: owned.province, knownJournalEnd: owned.nextJournalOffset };
  for (let attempt = 1; owned.lease === lease; attempt += 1) {
    try {
      const result = await takeOver(ports, target);
      if (result.kind !== 'again') return result;
    } catch (cause) {
      ports.events.takeOverFailed(owned.province, cause);
    }
    await ports.pause(pauseAfter(attempt));
  }
  return null;
}

function pauseAfter(attempt: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** (attempt - 1), LONGEST_PAUSE_MS);
}

function leave({ commands }: OwnerPorts, owned: OwnedProvince): void {
  owned.lease += 1;
  owned.pending = null;
  owned.waitingAt = null;
  owned.isPausedByQueue = false;
  owned.queue.restart(Number.MAX_SAFE_INTEGER);
  commands.pause(owned.province);
}

function serve({ commands, events }: OwnerPorts, owned: OwnedProvince, result: Served): void {
  const { head, nextJournalOffset, replayed, ignored } = result;
  owned.head = head;
  owned.nextJournalOffset = nextJournalOffset;
  owned.gapsInARow = 0;
  owned.queue.restart(head.nextCommandOffset);
  owned.phase = { kind: 'serving' };
  events.takenOver(owned.province, replayed, ignored);
  commands.seek(owned.province, head.nextCommandOffset);
  commands.resume(owned.province);
}
