import { decide } from '@medclear/domain';
import type { LoggedCommand, ProvinceCode, StateView } from '@medclear/domain';
import type { LogRecord } from '@medclear/platform';
import { createMemoryJournal } from '../journal/memory-journal';
import type { ProvinceOwner } from '../province/province-owner';
import type { OutgoingReply, ReplySender } from '../replies/reply-sender';
import type { Decide } from '../round/fold-commands';
import { createMemoryProvinceStore } from '../store/memory-province-store';
import type { ProvinceContents } from '../store/province-store';
import { BEIJING, JIANGXI, MORNING_MS } from '../testing/sample-commands';
import { createJudge } from './judge';
import type { Judge } from './judge';
import { makeCommandLog } from './make-command-log';
import { createScheduler } from './scheduler';
import type { Actor, Scheduler } from './scheduler';
import { createSeededDice } from './seeded-dice';
import type { SeededDice } from './seeded-dice';
import { networkJournal } from './simulated-network';
import type { NetworkFaults } from './simulated-network';
import { startOwner } from './simulated-owner';
import { connectedStore } from './simulated-store';

const PROVINCES: readonly ProvinceCode[] = [JIANGXI, BEIJING];
const OWNER_NAMES = ['A', 'B'] as const;
const TROUBLED_STEPS = 700;
const MOST_STEPS = 20_000;
const NO_FAULTS: NetworkFaults = { loseOneIn: Number.MAX_SAFE_INTEGER, repeatOneIn: Number.MAX_SAFE_INTEGER };

/** What happened in a simulation that found nothing wrong. */
export interface SimulationReport {
  readonly steps: number;
  readonly crashes: number;
  readonly setBacks: number;
  readonly decided: number;
  readonly ignored: number;
}

interface World {
  readonly dice: SeededDice;
  readonly scheduler: Scheduler;
  readonly store: ReturnType<typeof createMemoryProvinceStore>;
  readonly journal: ReturnType<typeof createMemoryJournal>;
  readonly judges: ReadonlyMap<ProvinceCode, Judge>;
  readonly logs: ReadonlyMap<ProvinceCode, readonly LogRecord[]>;
  readonly owners: Map<string, { readonly actor: Actor; readonly owner: ProvinceOwner }>;
  readonly snapshots: { readonly province: ProvinceCode; readonly contents: ProvinceContents }[];
  readonly trouble: { failure: Error | null; isOver: boolean; crashes: number; setBacks: number; nowMs: number };
}

/**
 * Runs two owners who both believe to own two provinces, over memory, through crashes, late and repeated sends, lost
 * acknowledgements and a store that falls back; the second owner has another policy.
 *
 * @throws Error with the last steps when a promise is broken, or when the end is not reached after the trouble is over
 */
export async function simulateProvince(seed: number): Promise<SimulationReport> {
  const world = createWorld(seed);
  for (const name of OWNER_NAMES) startIncarnation(world, name);
  let steps = 0;
  for (; steps < MOST_STEPS && !isAtTheEnd(world); steps += 1) {
    world.trouble.nowMs += 1;
    world.trouble.isOver = steps > TROUBLED_STEPS;
    makeTrouble(world);
    await world.scheduler.step();
    judge(world, seed);
  }
  if (!isAtTheEnd(world)) fail(world, seed, new Error('the end is not reached'));
  const judges = [...world.judges.values()];
  return {
    steps,
    crashes: world.trouble.crashes,
    setBacks: world.trouble.setBacks,
    decided: judges.reduce((sum, one) => sum + one.decided(), 0),
    ignored: judges.reduce((sum, one) => sum + one.ignored(), 0),
  };
}

function createWorld(seed: number): World {
  const dice = createSeededDice(seed);
  const store = createMemoryProvinceStore();
  const trouble: World['trouble'] = { failure: null, isOver: false, crashes: 0, setBacks: 0, nowMs: MORNING_MS };
  const journal = createMemoryJournal(() => trouble.nowMs);
  return {
    dice,
    scheduler: createScheduler(dice),
    store,
    journal,
    judges: new Map(PROVINCES.map((province) => [province, createJudge(province, journal, store)])),
    logs: new Map(PROVINCES.map((province) => [province, makeCommandLog(dice, province)])),
    owners: new Map(),
    snapshots: [],
    trouble,
  };
}

function startIncarnation(world: World, name: (typeof OWNER_NAMES)[number]): void {
  const { scheduler, dice, store, journal, logs, trouble } = world;
  const actor: Actor = { name, isAlive: true };
  const faults = (): NetworkFaults => (trouble.isOver ? NO_FAULTS : { loseOneIn: 8, repeatOneIn: 8 });
  const owner = startOwner(
    {
      scheduler,
      dice,
      logs,
      store: connectedStore(scheduler, store, actor),
      journal: networkJournal({ scheduler, dice, journal, faults }, actor),
      replies: judgedReplies(world),
      decide: name === 'A' ? decide : decideStrictly,
      nowMs: () => trouble.nowMs,
    },
    actor,
  );
  world.owners.set(name, { actor, owner });
}

/** Another policy: what the first owner settles, this one refuses when the bill's offset is odd. */
const decideStrictly: Decide = (state: StateView, command: LoggedCommand) => {
  const decision = decide(state, command);
  const { outcome } = decision;
  if (outcome.kind !== 'settled' || command.commandOffset % 2 === 0) return decision;
  const { claimId, personId, facts, contentHashes } = outcome;
  const refusal = { code: 'FUND_SHORT', detail: null } as const;
  return { ...decision, outcome: { kind: 'refused', act: 'settle', claimId, personId, facts, contentHashes, refusal } };
};

/** A reply's address names the province, so that it is held against the right journal. */
function judgedReplies({ judges, trouble }: World): ReplySender {
  const check = (reply: OutgoingReply): void => {
    const [, found] = [...judges].find(([province]) => reply.address.topic.endsWith(province)) ?? [];
    found?.checkReply(reply);
  };
  return {
    send: (replies) => {
      try {
        replies.forEach(check);
      } catch (cause) {
        trouble.failure ??= cause as Error;
      }
    },
  };
}

function makeTrouble(world: World): void {
  const { dice, owners, store, snapshots, trouble } = world;
  for (const { owner } of owners.values()) if (dice.happens(20)) owner.probe();
  if (dice.happens(5))
    for (const province of PROVINCES) snapshots.push({ province, contents: store.snapshot(province) });
  if (trouble.isOver) return;
  if (dice.happens(60)) {
    const name = dice.pick(OWNER_NAMES) ?? 'A';
    const found = owners.get(name);
    if (found !== undefined) found.actor.isAlive = false;
    startIncarnation(world, name);
    trouble.crashes += 1;
  }
  const fallen = dice.happens(80) ? dice.pick(snapshots) : undefined;
  if (fallen !== undefined) {
    store.restore(fallen.province, fallen.contents);
    trouble.setBacks += 1;
  }
  if (dice.happens(150)) owners.get(dice.pick(OWNER_NAMES) ?? 'A')?.owner.assign(PROVINCES);
}

function judge(world: World, seed: number): void {
  try {
    if (world.trouble.failure !== null) throw world.trouble.failure;
    for (const one of world.judges.values()) one.checkStore();
    for (const { owner } of world.owners.values()) requireNoStop(owner);
  } catch (cause) {
    fail(world, seed, cause);
  }
}

/** Nothing of what a simulation does is a reason to stop. */
function requireNoStop(owner: ProvinceOwner): void {
  for (const { phase, province } of owner.status())
    if (phase.kind === 'stopped') throw new Error(`province ${province} stopped: ${phase.reason}`);
}

function fail({ scheduler }: World, seed: number, cause: unknown): never {
  const last = scheduler.history().slice(-60).join('\n  ');
  throw new Error(`seed ${seed}: ${cause instanceof Error ? cause.message : String(cause)}\n  ${last}`, { cause });
}

/** Every command is decided and told, and the store is level with the journal. */
function isAtTheEnd({ judges, logs, trouble }: World): boolean {
  return (
    trouble.isOver &&
    [...judges].every(([province, one]) => {
      const { length } = logs.get(province) ?? [];
      return one.decided() === length && one.told().size === length && one.isStoreLevel();
    })
  );
}
