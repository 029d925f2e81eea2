import type { ProvinceCode } from '@medclear/domain';
import type { LogRecord } from '@medclear/platform';
import type { NewRecord } from '@medclear/platform';

/** The command log of every province, as one broker keeps them. */
export interface CommandLogs {
  append(province: ProvinceCode, record: Pick<NewRecord, 'value' | 'headers'>): number;
  of(province: ProvinceCode): readonly LogRecord[];
  /** Is told whenever a log has grown. */
  onGrown(listener: () => void): void;
}

/** @param brokerMs the clock of the broker, which may go back a little */
export function createCommandLogs(brokerMs: () => number): CommandLogs {
  const logs = new Map<ProvinceCode, LogRecord[]>();
  const listeners: (() => void)[] = [];
  const logOf = (province: ProvinceCode): LogRecord[] => {
    const log = logs.get(province) ?? [];
    logs.set(province, log);
    return log;
  };
  return {
    append: (province, { value, headers = {} }) => {
      const log = logOf(province);
      const offset = log.length;
      log.push({ topic: `commands.${province}`, offset, appendedAtMs: brokerMs(), value, headers });
      for (const listener of listeners) listener();
      return offset;
    },
    of: logOf,
    onGrown: (listener) => {
      listeners.push(listener);
    },
  };
}
