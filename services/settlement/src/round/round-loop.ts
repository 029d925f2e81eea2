import { enterRound, hasWork } from '../province/owned-province';
import type { OwnedProvince } from '../province/owned-province';
import type { OwnerPorts } from '../province/ports';
import { createRoundPace } from './round-pace';
import type { RoundExits } from './round-part';
import { ROUND_LIMITS, runRound } from './run-round';

/** Makes rounds while there is work: one at a time over all provinces, and one each for those that send alone. */
export interface RoundLoop {
  wake(): void;
  longestRoundMs(): number;
  /** Ends what runs, and applies what is recorded. */
  stop(): Promise<void>;
}

export function createRoundLoop(
  ports: OwnerPorts,
  exits: RoundExits,
  provincesOf: () => readonly OwnedProvince[],
): RoundLoop {
  const running = new Map<Promise<void>, number>();
  let isJointRunning = false;
  let isWoken = false;
  let isStopping = false;
  let turn = 0;

  const start = (provinces: readonly OwnedProvince[], onEnd: () => void): void => {
    const round = runOne(ports, exits, provinces).then(() => {
      running.delete(round);
      onEnd();
      pump();
    });
    running.set(round, ports.nowMs());
  };
  const pump = (): void => {
    isWoken = false;
    if (isStopping) return;
    const ready = provincesOf().filter(hasWork);
    for (const owned of ready.filter(({ sendsAlone }) => sendsAlone)) start([owned], () => undefined);
    const joint = ready.filter(({ sendsAlone }) => !sendsAlone);
    if (isJointRunning || joint.length === 0 || pace.isResting(countQueued(joint))) return;
    isJointRunning = true;
    const order = rotated(joint, turn);
    turn += countThatFit(order);
    const end = pace.begin();
    start(order, () => {
      end();
      isJointRunning = false;
    });
  };
  const pace = createRoundPace(ports, pump);
  return {
    wake: () => {
      if (isWoken) return;
      isWoken = true;
      ports.soon(pump);
    },
    longestRoundMs: () => Math.max(0, ...[...running.values()].map((startedAtMs) => ports.nowMs() - startedAtMs)),
    stop: async () => {
      isStopping = true;
      await Promise.all(running.keys());
      await applyPending(ports, provincesOf());
    },
  };
}

async function runOne(ports: OwnerPorts, exits: RoundExits, provinces: readonly OwnedProvince[]): Promise<void> {
  const startedAtMs = ports.nowMs();
  const parts = provinces.map((owned) => ({ owned, lease: owned.lease, head: owned.head, commands: [] }));
  const stays = new Map(provinces.map((owned) => [owned, enterRound(owned)]));
  const leaving: RoundExits = {
    lose: (part, reason, cause) => {
      stays.get(part.owned)?.leave();
      exits.lose(part, reason, cause);
    },
    stop: (part, stop) => {
      stays.get(part.owned)?.leave();
      exits.stop(part, stop);
    },
  };
  try {
    const records = await runRound(ports, leaving, provinces);
    ports.events.roundEnded(records, provinces.length, ports.nowMs() - startedAtMs);
  } catch (cause) {
    for (const part of parts) {
      part.owned.sendsAlone = true;
      leaving.lose(part, 'bug', cause);
    }
  }
  for (const stay of stays.values()) stay.leave();
}

async function applyPending({ store }: OwnerPorts, provinces: readonly OwnedProvince[]): Promise<void> {
  const requests = provinces.flatMap(({ province, pending }) =>
    pending === null ? [] : [{ province, apply: pending, load: null }],
  );
  if (requests.length > 0) await store.exchange(requests);
}

function countQueued(provinces: readonly OwnedProvince[]): number {
  return provinces.reduce((sum, { queue }) => sum + queue.size(), 0);
}

/** How many provinces from the first one fill a round: the next one begins behind them, so that nobody waits twice. */
function countThatFit(order: readonly OwnedProvince[]): number {
  let left = ROUND_LIMITS.maxRecords;
  const firstBeyond = order.findIndex(({ queue }) => {
    if (left <= 0) return true;
    left -= Math.min(queue.size(), ROUND_LIMITS.perProvince.maxRecords);
    return false;
  });
  return firstBeyond < 0 ? 1 : firstBeyond;
}

function rotated<Item>(items: readonly Item[], by: number): readonly Item[] {
  const first = by % items.length;
  return [...items.slice(first), ...items.slice(0, first)];
}
