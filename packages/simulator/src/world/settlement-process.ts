import type { ProvinceCode } from '@medclear/domain';
import type { LogRecord } from '@medclear/platform';
import { createProvinceOwner, createQuestionDesk, createTickDesk } from '@medclear/settlement';
import type { CommandAppender, Decide, OwnerPorts, ProvinceEvents, ProvinceOwner } from '@medclear/settlement';
import { encodeCommand } from '@medclear/contracts';
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
  const { scheduler, time, commands, judge } = world;
  const actor = createActor(name);
  const skewMs = world.dice().roll(2 * LARGEST_SKEW_MS) - LARGEST_SKEW_MS;
  const nowMs = (): number => time.nowMs() + skewMs;
  const store = connectedStore(world, actor);
  const fetching = createFetchLoop<LogRecord>(world, actor, { provinces: PROVINCES, logOf: commands.of });
  const ports: OwnerPorts = {
    store,
    journal: journalOverNetwork(world, actor),
    replies: replies.ofDecisions,
    commands: fetching,
    decide,
    steps: {
      reached: (step, provinces) => {
        if (step === 'taken-over') watch(world, () => checkTakenOver(provinces));
        return scheduler.turn(actor, step);
      },
    },
    events: eventsOf(world),
    nowMs,
    pause: () => scheduler.turn(actor, 'pauses'),
    soon: (run) => {
      scheduler.later(actor, 'wakes', run);
    },
  };
  const owner = createProvinceOwner(ports, QUEUE_LIMITS);
  const checkTakenOver = (provinces: readonly ProvinceCode[]): void => {
    for (const { province, head } of owner.status())
      if (provinces.includes(province)) judge.checkTakenOver(province, head, nowMs());
  };
  fetching.readBy((province, records) => owner.offer(province, records));
  commands.onGrown(fetching.wake);
  const ticks = createTickDesk({
    store,
    appender: appenderOf(world, actor),
    status: () => owner.status(),
    nowMs,
    events: { asked: () => undefined, appended: () => undefined, failed: (_, cause) => void unlessCut(world, cause) },
  });
  const questions = createQuestionDesk({ store, replies: replies.ofQuestions, nowMs, onResult: () => undefined }, (cause) => {
    unlessCut(world, cause);
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

/** What a cut connection explains is no fault of anybody's. */
function unlessCut({ report }: World, cause: unknown): void {
  if (!(cause instanceof CutOff)) report(new Violation('ALIVE', String(cause), { cause }));
}

function eventsOf(world: World): ProvinceEvents {
  const stays = (): void => undefined;
  return {
    decided: stays,
    roundEnded: stays,
    waitsForSchema: stays,
    takenOver: stays,
    lost: (_, reason, cause) => {
      if (reason === 'bug') unlessCut(world, cause);
    },
    stopped: (province, reason, cause) => {
      world.report(new Violation('ALIVE', `${province} stopped: ${reason} ${cause instanceof Error ? cause.message : ''}`, { cause }));
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
      for (const content of contents) last = commands.append(province, { value: encodeCommand(content), headers: {} });
      await scheduler.turn(actor, 'hears of its tick');
      if (fails(LOSE_ONE_IN)) throw new CutOff('no answer in time');
      return last;
    },
  };
}
