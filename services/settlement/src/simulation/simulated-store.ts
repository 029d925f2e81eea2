import type { ProvinceStore } from '../store/province-store';
import type { Actor, Scheduler } from './scheduler';

/** Shows a store to one owner over a connection: the owner may die before or after the store has done what was asked. */
export function connectedStore(scheduler: Scheduler, store: ProvinceStore, owner: Actor): ProvinceStore {
  const ask = async <Result>(label: string, question: () => Promise<Result>): Promise<Result> => {
    await scheduler.turn(owner, label);
    const answer = await question();
    await scheduler.turn(owner, `hears of ${label}`);
    return answer;
  };
  return {
    head: (province) => ask('head', () => store.head(province)),
    exchange: (requests) => ask('exchange', () => store.exchange(requests)),
    due: (province, question) => ask('due', () => store.due(province, question)),
    contents: (province) => store.contents(province),
  };
}
