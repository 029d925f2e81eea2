import type { OperatorCommand, ProvinceCode } from '@medclear/domain';

/** Appends what the house itself has to say to a province's command log; an error is doubt, and harmless. */
export interface CommandAppender {
  /** @returns the offset of the last of them */
  append(province: ProvinceCode, commands: readonly OperatorCommand[]): Promise<number>;
}
