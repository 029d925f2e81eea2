import type { ProvinceCode } from '@medclear/domain';
import type { Actor } from './scheduler';
import type { World } from './world';

/** Where a reader of one log per province stands. */
export interface FetchLoop<Rec> {
  pause(province: ProvinceCode): void;
  resume(province: ProvinceCode): void;
  seek(province: ProvinceCode, offset: number): void;
  /** Something may have come in. */
  wake(): void;
  /** Who reads; returns how many records it took. */
  readBy(take: (province: ProvinceCode, records: readonly Rec[]) => number): void;
}

/** A log that grows at its end. */
export interface GrowingLog<Rec> {
  readonly length: number;
  slice(from: number, to: number): readonly Rec[];
}

export interface LogsToFetch<Rec> {
  readonly provinces: readonly ProvinceCode[];
  readonly logOf: (province: ProvinceCode) => GrowingLog<Rec>;
}

const LARGEST_FETCH = 4;

/** Reads logs for an actor, whenever there is something to read and it is its turn. */
export function createFetchLoop<Rec>(world: World, actor: Actor, logs: LogsToFetch<Rec>): FetchLoop<Rec> {
  const places = new Map(logs.provinces.map((province) => [province, { next: 0, isPaused: true }]));
  let isDue = false;
  let offer: (province: ProvinceCode, records: readonly Rec[]) => number = () => 0;
  const fetchOne = (province: ProvinceCode, place: { next: number; isPaused: boolean }): void => {
    const log = logs.logOf(province);
    if (place.isPaused || place.next >= log.length) return;
    const { next } = place;
    const records = log.slice(next, next + 1 + world.dice().roll(LARGEST_FETCH));
    const taken = offer(province, records);
    if (place.next === next) place.next += taken;
    if (taken < records.length) place.isPaused = true;
    else if (place.next < log.length) wake();
  };
  const fetch = (): void => {
    isDue = false;
    for (const [province, place] of places) fetchOne(province, place);
  };
  const wake = (): void => {
    if (isDue) return;
    isDue = true;
    world.scheduler.later(actor, 'fetches', fetch);
  };
  const change = (province: ProvinceCode, values: Partial<{ next: number; isPaused: boolean }>): void => {
    Object.assign(places.get(province) ?? {}, values);
    wake();
  };
  return {
    pause: (province) => {
      Object.assign(places.get(province) ?? {}, { isPaused: true });
    },
    resume: (province) => {
      change(province, { isPaused: false });
    },
    seek: (province, next) => {
      change(province, { next });
    },
    wake,
    readBy: (take) => {
      offer = take;
    },
  };
}
