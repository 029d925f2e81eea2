import { setTimeout as pause } from 'node:timers/promises';
import { decodeDecision, encodeCommand } from '@medclear/contracts';
import type { Topics } from '@medclear/contracts';
import type { Decision, OperatorCommand, ProvinceCode } from '@medclear/domain';
import type { OpenLogs } from '../logs/open-logs';

export interface ProvinceLog {
  readonly logs: Pick<OpenLogs, 'append' | 'end' | 'read'>;
  readonly topics: Topics;
  readonly province: ProvinceCode;
}

/** What has come of an operator's word; `undecided` is that nobody has served the province so long. */
export interface OperatorWord {
  readonly commandOffset: number;
  readonly outcome: Decision['outcome'] | 'undecided';
}

const DEADLINE_MS = 15_000;
const LOOK_AGAIN_MS = 200;

/** Appends a command to a province's log and waits until the journal says what was decided. */
export async function appendOperatorCommand(at: ProvinceLog, command: OperatorCommand): Promise<OperatorWord> {
  const { logs, topics, province } = at;
  const decisions = topics.decisions(province);
  let from = await logs.end(decisions);
  const key = command.kind === 'set-fund-rule' ? command.fund : null;
  const commandOffset = await logs.append(topics.commands(province), { key, value: encodeCommand(command) });
  for (const endsAtMs = Date.now() + DEADLINE_MS; Date.now() < endsAtMs; await pause(LOOK_AGAIN_MS)) {
    const end = await logs.end(decisions);
    for await (const { value } of logs.read(decisions, from, end)) {
      const { decision } = decodeDecision(value);
      if (decision.commandOffset === commandOffset) return { commandOffset, outcome: decision.outcome };
    }
    from = end;
  }
  return { commandOffset, outcome: 'undecided' };
}

/** Says it in words, and whether the word holds. */
export function showOperatorWord(
  province: ProvinceCode,
  { commandOffset, outcome }: OperatorWord,
): { readonly text: string; readonly holds: boolean } {
  const command = `command ${String(commandOffset)} of ${province}`;
  if (outcome === 'undecided')
    return {
      holds: false,
      text: `Appended as ${command}, and nobody has decided it yet. next: look at /ops/provinces of its settlement`,
    };
  if (outcome.kind === 'operator-refused') {
    const { code, detail } = outcome.refusal;
    return { holds: false, text: `Refused: ${code}${detail === null ? '' : ` (${detail})`}, as ${command}.` };
  }
  return { holds: true, text: `Decided: ${outcome.kind}, as ${command}.` };
}
