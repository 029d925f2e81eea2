import { decodeCommand, readReplyHeaders } from '@medclear/contracts';
import type { LoggedCommand } from '@medclear/domain';
import type { LogRecord } from '@medclear/platform';
import { requireThat } from '../world/violation';

/** Reads one record of a command log as the rules must see it. */
export function readLogged(log: readonly LogRecord[], commandOffset: number): LoggedCommand {
  const record = log[commandOffset];
  requireThat(record !== undefined, 'I16', () => `command ${String(commandOffset)} is decided and does not exist`);
  const decoded = decodeCommand(record.value);
  requireThat(decoded.kind !== 'unknown-schema', 'I16', () => `command ${String(commandOffset)} cannot be decided yet`);
  const content = decoded.kind === 'command' ? decoded.command : decoded;
  return { commandOffset, appendedAtMs: record.appendedAtMs, reply: readReplyHeaders(record.headers), content };
}
