import { decodeCommand } from '@medclear/contracts';
import type { DecodedCommand } from '@medclear/contracts';
import { findParked, REPLAY_OF_HEADER, REPLAYED_BY_HEADER } from './find-parked';
import type { ProvinceLogs } from './find-parked';

export type Replayed =
  | { readonly kind: 'replayed'; readonly offset: number; readonly command: string }
  | { readonly kind: 'refused'; readonly reason: string; readonly next: string };

export interface ReplayOrder {
  readonly commandOffset: number;
  readonly operator: string;
}

/** Appends the command of a record that was set aside once more, for its schema or the bug has been mended since. */
export async function replayParked(at: ProvinceLogs, { commandOffset, operator }: ReplayOrder): Promise<Replayed> {
  const { logs, topics, province } = at;
  const parked = (await findParked(at)).find((one) => one.commandOffset === commandOffset);
  if (parked === undefined)
    return refused('nothing was set aside at this offset', `medclear parked list ${province} shows what was`);
  if (parked.replayedAs !== null)
    return refused(`it was replayed already, as command ${String(parked.replayedAs)}`, 'nothing');
  const record = await logs.one(topics.commands(province), commandOffset);
  if (record === null) return refused('the record is not kept any more', 'ask its sender to send it again');
  const decoded = decodeCommand(record.value);
  if (decoded.kind !== 'command') return refused(whyNot(decoded), 'deploy what can read it first');
  const { command } = decoded;
  const offset = await logs.append(topics.commands(province), {
    key: 'personId' in command ? command.personId : null,
    value: record.value,
    // Nobody waits for it any more: no reply address.
    headers: { [REPLAY_OF_HEADER]: String(commandOffset), [REPLAYED_BY_HEADER]: operator },
  });
  return { kind: 'replayed', offset, command: command.kind };
}

/** Why bytes are still no command here. */
export function whyNot(decoded: Exclude<DecodedCommand, { kind: 'command' }>): string {
  return decoded.kind === 'unreadable'
    ? `it still cannot be read: ${decoded.reason}`
    : `its schema ${decoded.fingerprint} is not known here`;
}

function refused(reason: string, next: string): Replayed {
  return { kind: 'refused', reason, next };
}
