import type { LocalPart } from '@medclear/local-stack';
import type { House } from '../../house/start-house';
import { crashUntilReady } from '../../services/crash-until-ready';
import type { SupervisedProcess } from '../../services/supervised-process';

/** What is killed again and again. */
export interface KillTarget {
  readonly who: string;
  /** Kills one with -9; resolves when it is there again. */
  kill(house: House, nth: number): Promise<void>;
}

/** Services are started again by whoever watches them. */
function supervised(processesOf: (house: House) => readonly SupervisedProcess[]) {
  return async (house: House, nth: number): Promise<void> => {
    const processes = processesOf(house);
    const killed = processes[nth % processes.length];
    if (killed !== undefined) await crashUntilReady(killed);
  };
}

/** The parts are started again at once, with what they had. */
function part(partOf: (house: House) => LocalPart | undefined) {
  return async (house: House): Promise<void> => {
    const killed = partOf(house);
    if (killed === undefined) throw new Error('the house has no part of its own to kill');
    await killed.kill();
    await killed.start();
  };
}

export const KILL_TARGETS: readonly KillTarget[] = [
  { who: 'settlement', kill: supervised(({ services }) => services.settlement) },
  { who: 'gateway', kill: supervised(({ services }) => [services.hospitalGateway, services.pharmacyGateway]) },
  { who: 'clearing', kill: supervised(({ services }) => [services.clearing]) },
  { who: 'redis', kill: part(({ stack }) => stack.parts.redis) },
  { who: 'broker', kill: part(({ stack }) => stack.parts.kafka) },
];
