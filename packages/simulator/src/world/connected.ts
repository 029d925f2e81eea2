import type { ProvinceStore } from '@medclear/settlement';
import type { Actor } from './scheduler';
import { CutOff } from './world';
import type { World } from './world';

const CUT_ONE_IN = 80;

/** Asks something over a connection: who asks may die, or be cut off, before or after it has happened. */
export function overConnection({ scheduler, fails }: World, actor: Actor) {
  return async <Result>(label: string, question: () => Promise<Result>): Promise<Result> => {
    await scheduler.turn(actor, label);
    if (fails(CUT_ONE_IN)) throw new CutOff(`${label}: cut off before`);
    const answer = await question();
    await scheduler.turn(actor, `hears of ${label}`);
    if (fails(CUT_ONE_IN)) throw new CutOff(`${label}: cut off after`);
    return answer;
  };
}

/** Shows the store to one owner over a connection. */
export function connectedStore(world: World, actor: Actor): ProvinceStore {
  const { store } = world;
  const ask = overConnection(world, actor);
  return {
    head: (province) => ask('head', () => store.head(province)),
    exchange: (requests) => ask('exchange', () => store.exchange(requests)),
    due: (province, question) => ask('due', () => store.due(province, question)),
    contents: (province) => store.contents(province),
  };
}
