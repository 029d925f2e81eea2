import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FaultFigures } from '../try-fault';
import type { MeasuredAt } from './describe-place';
import { renderReliability } from './render-reliability';

/** What one kind of process came to, killed again and again. */
export interface KillFigures {
  readonly who: string;
  readonly kills: number;
  readonly messages: number;
  readonly withoutOutcome: number;
  readonly ownerlessHolds: number;
  readonly contradictions: readonly string[];
  /** The longest time after each kill in which a province gave no outcome. */
  readonly standStillsMs: readonly number[];
}

/** The last results of every fault and of every kind of kill; a run replaces the lines that it has tried. */
export interface ReliabilityRecord {
  readonly faults: readonly (FaultFigures & MeasuredAt)[];
  readonly kills: readonly (KillFigures & MeasuredAt)[];
}

/** From `src/faults/report` and from `dist/faults/report` alike. */
const DOCS = path.join(__dirname, '../../../../../docs');
const RECORD = path.join(DOCS, 'reliability.json');
const DOCUMENT = path.join(DOCS, 'reliability.md');

export function keepFault(figures: FaultFigures & MeasuredAt): void {
  const { faults, kills } = readRecord();
  const others = faults.filter(({ id, title }) => id !== figures.id || title !== figures.title);
  write({ kills, faults: [...others, figures].sort(byNumber) });
}

export function keepKills(figures: KillFigures & MeasuredAt): void {
  const { faults, kills } = readRecord();
  write({ faults, kills: [...kills.filter(({ who }) => who !== figures.who), figures] });
}

function readRecord(): ReliabilityRecord {
  if (!existsSync(RECORD)) return { faults: [], kills: [] };
  return JSON.parse(readFileSync(RECORD, 'utf8')) as ReliabilityRecord;
}

function write(record: ReliabilityRecord): void {
  writeFileSync(RECORD, `${JSON.stringify(record, null, 2)}\n`);
  writeFileSync(DOCUMENT, renderReliability(record));
}

function byNumber(left: FaultFigures, right: FaultFigures): number {
  return Number(left.id.slice(1)) - Number(right.id.slice(1));
}
