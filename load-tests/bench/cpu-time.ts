import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts CPU time of processes in hundredths of a second. */
const MS_PER_TICK = 10;
const PARENT_FIELD = 1;
const USER_FIELD = 11;
const SYSTEM_FIELD = 12;
const ENDED_CHILDREN_USER_FIELD = 13;
const ENDED_CHILDREN_SYSTEM_FIELD = 14;

/** CPU milliseconds that a process, its children and its ended children have used so far; 0 for a process that is gone. */
export function cpuMsOf(processId: number): number {
  const statistics = readAll();
  const wanted = new Set([processId]);
  for (let before = 0; before < wanted.size;) {
    before = wanted.size;
    for (const { id, parent } of statistics) if (wanted.has(parent)) wanted.add(id);
  }
  return statistics.filter(({ id }) => wanted.has(id)).reduce((sum, { cpuMs }) => sum + cpuMs, 0);
}

/** CPU milliseconds that ended and awaited children of this very process have used. */
export function cpuMsOfEndedChildren(): number {
  const fields = fieldsOf('self');
  return (numberAt(fields, ENDED_CHILDREN_USER_FIELD) + numberAt(fields, ENDED_CHILDREN_SYSTEM_FIELD)) * MS_PER_TICK;
}

interface ProcessStatistics {
  readonly id: number;
  readonly parent: number;
  readonly cpuMs: number;
}

function readAll(): readonly ProcessStatistics[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const fields = fieldsOf(name);
      if (fields.length === 0) return [];
      const ticks = [USER_FIELD, SYSTEM_FIELD, ENDED_CHILDREN_USER_FIELD, ENDED_CHILDREN_SYSTEM_FIELD].reduce(
        (sum, at) => sum + numberAt(fields, at),
        0,
      );
      return [{ id: Number(name), parent: numberAt(fields, PARENT_FIELD), cpuMs: ticks * MS_PER_TICK }];
    });
}

/** The fields behind the name in brackets, which may hold blanks; empty when the process has just ended. */
function fieldsOf(process: string): readonly string[] {
  try {
    const text = readFileSync(`/proc/${process}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

function numberAt(fields: readonly string[], at: number): number {
  return Number(fields[at] ?? 0);
}
