import { decodeCommand } from '@medclear/contracts';
import type { LogRecord } from '@medclear/platform';
import { showTable } from '../show/show-table';
import { utc8 } from '../show/utc8';
import type { ParkedRecord } from './find-parked';
import { whyNot } from './replay-parked';

const SHOWN_BYTES = 64;

export function showParkedList(province: string, parked: readonly ParkedRecord[]): string {
  if (parked.length === 0) return `Nothing was set aside in province ${province}.`;
  const rows = parked.map(({ commandOffset, clockMs, kind, reason, operator, replayedAs }) => [
    String(commandOffset),
    utc8(clockMs),
    kind,
    reason,
    operator ?? '',
    replayedAs === null ? '' : String(replayedAs),
  ]);
  const next = `next: medclear parked show ${province} <command>, then medclear parked replay ${province} <command>`;
  return `${showTable(['command', 'when', 'what', 'why', 'decided by', 'replayed as'], rows)}\n  ${next}`;
}

/** One record with its bytes; null when it is not kept any more. */
export function showParkedRecord(parked: ParkedRecord, record: LogRecord | null): string {
  const { commandOffset, journalOffset, kind, reason, operator, replayedAs } = parked;
  return [
    `Command ${String(commandOffset)}: ${kind}, ${reason}; decision at journal offset ${String(journalOffset)}`,
    ...(operator === null ? [] : [`  decided by  ${operator}`]),
    ...(replayedAs === null ? [] : [`  replayed as command ${String(replayedAs)}`]),
    ...(record === null ? ['  its record is not kept any more'] : recordLines(record)),
  ].join('\n');
}

function recordLines({ value, headers, appendedAtMs }: LogRecord): readonly string[] {
  const decoded = decodeCommand(value);
  return [
    `  appended    ${utc8(appendedAtMs)}, ${String(value.length)} bytes`,
    ...Object.entries(headers).map(([name, text]) => `  header      ${name}: ${text}`),
    `  begins with ${value.subarray(0, SHOWN_BYTES).toString('hex')}`,
    `  today       ${decoded.kind === 'command' ? `it can be read: ${decoded.command.kind}; it can be replayed` : whyNot(decoded)}`,
  ];
}
