import { encodeCommand } from '@medclear/contracts';
import type { ProvinceCode } from '@medclear/domain';
import type { LogRecord } from '@medclear/platform';
import { createProvinceOwner, createQuestionDesk, createTickDesk, NO_EVENTS } from '@medclear/settlement';
import type { CommandAppender, Decide, OwnerPorts, ProvinceEvents, ProvinceOwner } from '@medclear/settlement';
import { connectedStore } from './connected';
import { createFetchLoop } from './fetch-loop';
import { journalOverNetwork } from './journal-over-network';
import { PROVINCES } from './provinces';
import type { ReplyNetwork } from './reply-network';
import { createActor } from './scheduler';
import type { Actor } from './scheduler';
import { Violation } from './violation';
import { CutOff, watch } from './world';
import type { World } from './world';

/** One process of the settlement service that believes to own every province. */
export interface SettlementProcess {
  readonly actor: Actor;
  readonly owner: ProvinceOwner;
  ask(province: ProvinceCode, question: LogRecord): void;
  /** Asks what the log's clock makes due. */
  tick(): void;
}

export interface SettlementStart {
  readonly name: string;
  readonly decide: Decide;
  readonly replies: ReplyNetwork;
}

const LARGEST_SKEW_MS = 2_000;
const QUEUE_LIMITS = { maxRecords: 8, maxBytes: 1_000_000 };

/** Starts the real owner, its desks and its reading of the command logs. */
export function startSettlement(world: World, { name, decide, replies }: SettlementStart): SettlementProcess {
  const { scheduler, time, commands } = world;
  const actor = createActor(name);
  const skewMs = world.dice().roll(2 * LARGEST_SKEW_MS) - LARGEST_SKEW_MS;
  const nowMs = (): number => time.nowMs() + skewMs;
  const store = connectedStore(world, actor);
  const logOf = (province: ProvinceCode): readonly LogRecord[] => commands.of(province);
  const fetching = createFetchLoop<LogRecord>(world, actor, { provinces: PROVINCES, logOf });
  const ports = portsOf(world, actor, { decide, store, nowMs, commands: fetching, replies: replies.ofDecisions });
  const owner = createProvinceOwner(
    { ...ports, steps: stepsOf(world, actor, { nowMs, owner: () => owner }) },
    QUEUE_LIMITS,
  );
  fetching.readBy((province, records) => owner.offer(province, records));
  commands.onGrown(() => {
    fetching.wake();
  });
  const questions = createQuestionDesk({
    ...{ store, nowMs, pause: ports.pause, replies: replies.ofQuestions, onResult: () => undefined },
    onFailure: (cause) => void unlessCut(world, cause),
  });
  const ticks = createTickDesk({
    ...{ store, nowMs, appender: appenderOf(world, actor), status: () => owner.status() },
    events: { asked: () => undefined, appended: () => undefined, failed: (_, cause) => void unlessCut(world, cause) },
  });
  scheduler.later(actor, 'starts', () => {
    owner.assign(PROVINCES);
  });
  return {
    actor,
    owner,
    ask: (province, question) => {
      questions.ask(province, [question]);
    },
    tick: () => {
      ticks.ask();
    },
  };
}

type OwnPorts = Pick<OwnerPorts, 'decide' | 'store' | 'nowMs' | 'commands' | 'replies'>;

function portsOf(world: World, actor: Actor, own: OwnPorts): Omit<OwnerPorts, 'steps'> {
  const { scheduler } = world;
  return {
    ...own,
    journal: journalOverNetwork(world, actor),
    events: eventsOf(world),
    pause: () => scheduler.turn(actor, 'pauses'),
    soon: (run) => {
      scheduler.later(actor, 'wakes', run);
    },
  };
}

interface Stepping {
  readonly nowMs: () => number;
  readonly owner: () => ProvinceOwner;
}

/** Every step is a turn; when a province is served again, whoever still waits must have been told. */
function stepsOf(world: World, actor: Actor, { nowMs, owner }: Stepping): OwnerPorts['steps'] {
  return {
    reached: (step, provinces) => {
      if (step === 'taken-over')
        watch(world, () => {
          for (const { province, head } of owner().status())
            if (provinces.includes(province)) world.judge.checkTakenOver(province, head, nowMs());
        });
      return world.scheduler.turn(actor, step);
    },
  };
}

/** What a cut connection explains is no fault of anybody's. */
function unlessCut({ report }: World, cause: unknown): void {
  if (!(cause instanceof CutOff)) report(new Violation('ALIVE', String(cause), { cause }));
}

function eventsOf(world: World): ProvinceEvents {
  return {
    ...NO_EVENTS,
    lost: (_, reason, cause) => {
      if (reason === 'bug') unlessCut(world, cause);
    },
    stopped: (province, reason, cause) => {
      const why = cause instanceof Error ? `${reason}: ${cause.message}` : reason;
      world.report(new Violation('ALIVE', `${province} stopped: ${why}`, { cause }));
    },
    takeOverFailed: (_, cause) => {
      unlessCut(world, cause);
    },
  };
}

const LOSE_ONE_IN = 10;

/** The house's own records land, or not, as anybody's. */
function appenderOf({ scheduler, commands, fails }: World, actor: Actor): CommandAppender {
  const wire = createActor(`${actor.name}'s tick`);
  return {
    append: async (province, contents) => {
      let last = -1;
      await scheduler.turn(wire, `lands in ${province}`);
      for (const content of contents) last = commands.append(province, { value: encodeCommand(content) });
      await scheduler.turn(actor, 'hears of its tick');
      if (fails(LOSE_ONE_IN)) throw new CutOff('no answer in time');
      return last;
    },
  };
}
