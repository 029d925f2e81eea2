import type { ProvinceCode } from '@medclear/domain';

/** Where the owner says what it wants to read of the command logs; the records themselves come by `offer`. */
export interface CommandLog {
  pause(province: ProvinceCode): void;
  resume(province: ProvinceCode): void;
  /** The next record to be offered is the one at this offset. */
  seek(province: ProvinceCode, offset: number): void;
}
