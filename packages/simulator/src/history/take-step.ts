import { setImmediate as afterMicrotasks } from 'node:timers/promises';
import type { ProvinceCode } from '@medclear/domain';
import { makeHouseCommand } from '../tills/house-commands';
import { PROVINCES } from '../world/provinces';
import { createSeededDice } from '../world/seeded-dice';
import type { Choice, StepKind } from './choice';
import { jumpMs } from './jump-ms';
import type { Simulation } from './simulation';

const LONGEST_STEP_MS = 12;
const LARGEST_BROKER_SKEW_MS = 2_000;
const EMPTY_ONE_IN = 6;
const MOST_COPIES = 8;

/** Is told what a step does. */
type Say = (words: string) => void;
type Take = (simulation: Simulation, dice: number) => string | null;

/** Takes one step, lets everything follow from it that can, and checks every invariant; throws what is wrong. */
export async function takeStep(simulation: Simulation, { kind, dice }: Choice, say: Say): Promise<void> {
  const { state, time, judge } = simulation;
  state.dice = createSeededDice(dice);
  const words = TAKES[kind](simulation, dice);
  say(words ?? 'nobody can go on');
  time.advance(words === null ? 100 : state.dice.roll(LONGEST_STEP_MS));
  await afterMicrotasks();
  if (state.failure !== null) throw asError(state.failure);
  const books = judge.checkStep();
  if (books !== undefined) await books;
}

const TAKES: Readonly<Record<StepKind, Take>> = {
  go: ({ scheduler }, dice) => scheduler.go(dice),
  talk: ({ tills }) => {
    tills.talk();
    return 'an institution speaks';
  },
  house: ({ commands, dice, time }) => {
    const { province, value } = makeHouseCommand(dice(), time.nowMs());
    commands.append(province, { value });
    return `the house appends to ${province}`;
  },
  tick: (simulation) => {
    pickOf(simulation, simulation.owners)?.tick();
    return 'an owner looks for what is due';
  },
  probe: (simulation) => {
    pickOf(simulation, simulation.owners)?.owner.probe();
    return 'an owner probes';
  },
  time: ({ time, state, dice }) => {
    const byMs = jumpMs(dice(), time.nowMs());
    state.brokerSkewMs = dice().roll(2 * LARGEST_BROKER_SKEW_MS) - LARGEST_BROKER_SKEW_MS;
    time.advance(byMs);
    return `the clock moves on by ${String(byMs)} ms`;
  },
  copy: ({ store, copies, dice }) => {
    const province = provinceBy(dice().roll(PROVINCES.length));
    copies.set(province, [store.snapshot(province), ...(copies.get(province) ?? [])].slice(0, MOST_COPIES));
    return `the store of ${province} is copied`;
  },
  setBack: (simulation) => setBack(simulation),
  crashOwner: (simulation) => {
    const at = simulation.dice().roll(simulation.owners.length);
    kill(simulation.owners[at]);
    simulation.startOwner(at);
    return `owner ${'AB'.charAt(at)} crashes`;
  },
  crashGateway: (simulation) => {
    const at = simulation.dice().roll(simulation.gateways.length);
    const gateway = simulation.gateways[at];
    kill(gateway);
    if (gateway !== undefined) simulation.tills.cutOff(gateway);
    simulation.startGateway(at);
    return `gateway-${String(at)} crashes`;
  },
  crashClearing: (simulation) => {
    const at = simulation.dice().roll(simulation.clearings.length);
    kill(simulation.clearings[at]);
    simulation.startClearing(at);
    return `clearing ${'AB'.charAt(at)} crashes`;
  },
  pause: (simulation) => {
    const everybody = [...simulation.owners, ...simulation.gateways, ...simulation.clearings];
    const actor = pickOf(simulation, everybody)?.actor;
    if (actor === undefined) return null;
    actor.isPaused = !actor.isPaused;
    return `${actor.name} ${actor.isPaused ? 'stands still' : 'goes on'}`;
  },
  assign: (simulation) => {
    const process = pickOf(simulation, simulation.owners);
    if (process !== undefined)
      simulation.scheduler.later(process.actor, 'is assigned its provinces', () => {
        process.owner.assign(PROVINCES);
      });
    return 'the provinces are assigned anew';
  },
};

function setBack({ store, copies, dice }: Simulation): string | null {
  const province = provinceBy(dice().roll(PROVINCES.length));
  const copy = dice().happens(EMPTY_ONE_IN) ? EMPTY : dice().pick(copies.get(province) ?? []);
  if (copy === undefined) return null;
  store.restore(province, copy);
  return `the store of ${province} falls back to ${String(copy.head?.nextCommandOffset ?? 0)} decisions`;
}

const EMPTY = {
  ...{ head: null, funds: [], persons: [], claims: [], regionPairs: [], institutions: [], issuers: [] },
  ...{ calendar: null, holdsDue: [], claimAges: [] },
};

function kill(process: Simulation['owners'][number] | { readonly actor: { isAlive: boolean } } | undefined): void {
  if (process !== undefined) process.actor.isAlive = false;
}

function provinceBy(number: number): ProvinceCode {
  const province = PROVINCES[number];
  if (province === undefined) throw new Error('there are provinces');
  return province;
}

function pickOf<Item>({ dice }: Simulation, items: readonly Item[]): Item | undefined {
  return dice().pick(items);
}

function asError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error(String(cause));
}
