import { createMemoryLedger } from '@medclear/clearing';
import { decide } from '@medclear/domain';
import type { ProvinceCode } from '@medclear/domain';
import { createMemoryClaimRoutes } from '@medclear/gateway-kit';
import { createMemoryJournal, createMemoryProvinceStore } from '@medclear/settlement';
import type { Decide, ProvinceContents } from '@medclear/settlement';
import { Judge } from '../judge/judge';
import { OPENING_RECORDS } from '../tills/house-commands';
import { Tills } from '../tills/tills';
import { startClearing } from '../world/clearing-process';
import type { ClearingProcess } from '../world/clearing-process';
import { createCommandLogs } from '../world/command-logs';
import { startGateway } from '../world/gateway-process';
import type { GatewayProcess } from '../world/gateway-process';
import { PROVINCES } from '../world/provinces';
import { createReplyNetwork } from '../world/reply-network';
import { createScheduler } from '../world/scheduler';
import { createSeededDice } from '../world/seeded-dice';
import type { SeededDice } from '../world/seeded-dice';
import { startSettlement } from '../world/settlement-process';
import type { SettlementProcess } from '../world/settlement-process';
import { decideStrictly } from '../world/strict-policy';
import { createVirtualTime } from '../world/virtual-time';
import type { World } from '../world/world';

/** 2026-03-02 10:00 in UTC+8. */
const MORNING_MS = Date.UTC(2026, 2, 2, 2);

/** A world with everybody in it. */
export interface Simulation extends World {
  readonly owners: SettlementProcess[];
  readonly gateways: GatewayProcess[];
  readonly clearings: ClearingProcess[];
  readonly tills: Tills;
  readonly copies: Map<ProvinceCode, ProvinceContents[]>;
  /** What is decided differently from step to step. */
  readonly state: SimulationState;
  startOwner(at: number): void;
  startGateway(at: number): void;
  startClearing(at: number): void;
}

export interface SimulationState {
  dice: SeededDice;
  /** The trouble is over: nothing goes wrong any more. */
  isCalm: boolean;
  failure: unknown;
  brokerSkewMs: number;
  incarnations: number;
}

const POLICIES: readonly Decide[] = [decide, decideStrictly];

/**
 * Builds a world in which nothing has happened yet.
 *
 * @param isTraced whether its steps are put into words
 * @param topicPrefix what the names of its journals begin with
 */
export function createSimulation(isTraced: boolean, topicPrefix = 'memory'): Simulation {
  const state: SimulationState = {
    dice: createSeededDice(0),
    isCalm: false,
    failure: null,
    brokerSkewMs: 0,
    incarnations: 0,
  };
  const scheduler = createScheduler(isTraced);
  const time = createVirtualTime(MORNING_MS, scheduler);
  const brokerMs = (): number => time.nowMs() + state.brokerSkewMs;
  const [store, journal, commands] = [
    createMemoryProvinceStore(),
    createMemoryJournal(brokerMs, topicPrefix),
    createCommandLogs(brokerMs),
  ];
  const ledger = createMemoryLedger();
  const judge = new Judge({
    ...{ provinces: PROVINCES, store, ledger, journal, policies: POLICIES },
    commands: (province) => commands.of(province),
  });
  const listeners: (() => void)[] = [];
  const world: World = {
    ...{ scheduler, time, store, journal, commands, ledger, judge },
    dice: () => state.dice,
    fails: (oneIn) => !state.isCalm && state.dice.happens(oneIn),
    onJournalGrown: (listener) => {
      listeners.push(listener);
    },
    journalHasGrown: () => {
      for (const listener of listeners) listener();
    },
    report: (cause) => {
      state.failure ??= cause;
    },
  };
  for (const [province, records] of OPENING_RECORDS) for (const value of records) commands.append(province, { value });
  return withProcesses(world, state);
}

function withProcesses(world: World, state: SimulationState): Simulation {
  const owners: SettlementProcess[] = [];
  const gateways: GatewayProcess[] = [];
  const clearings: ClearingProcess[] = [];
  const routes = createMemoryClaimRoutes(() => world.time.nowMs());
  const replies = createReplyNetwork(world, (record) => {
    for (const gateway of gateways) if (gateway.replyTopic === record.topic) gateway.deliver(record);
  });
  const simulation: Simulation = {
    ...world,
    owners,
    gateways,
    clearings,
    tills: new Tills(world, () => gateways),
    copies: new Map(),
    state,
    startOwner: (at) => {
      const [name, rules] = [`owner ${'AB'.charAt(at)}`, POLICIES[at] ?? decide];
      owners[at] = startSettlement(world, { name, decide: rules, replies });
    },
    startGateway: (at) => {
      state.incarnations += 1;
      gateways[at] = startGateway(world, {
        name: `gateway-${String(at)}`,
        incarnation: state.incarnations,
        routes,
        onQuestion: (province, record) => world.dice().pick(owners)?.ask(province, record),
      });
    },
    startClearing: (at) => {
      clearings[at] = startClearing(world, `clearing ${'AB'.charAt(at)}`);
    },
  };
  for (const at of [0, 1]) {
    simulation.startOwner(at);
    simulation.startGateway(at);
    simulation.startClearing(at);
  }
  return simulation;
}
