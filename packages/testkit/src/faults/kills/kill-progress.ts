import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { KillFigures } from '../report/reliability-record';

/** From `src/faults/kills` and from `dist/faults/kills` alike. */
const FOLDER = path.join(__dirname, '../../../../../.cache/kills');

/** How far the killing of one target has come, so that a run that was cut short is gone on with. */
export interface KillProgress {
  /** What was found out so far; nothing when no run was cut short. */
  read(): KillFigures;
  write(figures: KillFigures): void;
  /** The run has come to its end: the next one begins anew. */
  forget(): void;
}

export function createKillProgress(who: string, folder = FOLDER): KillProgress {
  const file = path.join(folder, `${who}.json`);
  return {
    read: () => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as KillFigures) : noKills(who)),
    write: (figures) => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, JSON.stringify(figures));
    },
    forget: () => {
      rmSync(file, { force: true });
    },
  };
}

function noKills(who: string): KillFigures {
  return {
    who,
    kills: 0,
    messages: 0,
    withoutOutcome: 0,
    ownerlessHolds: 0,
    contradictions: [],
    standStillsMs: [],
  };
}
