import type { Command } from '../province/command';
import { decide } from '../province/decide';
import type { Decision } from '../province/decision';
import { evolve } from '../province/evolve';
import type { StateChange } from '../province/state';
import { createWorkingState, EMPTY_LOADED_STATE } from '../province/working-state';
import type { WorkingState } from '../province/working-state';
import { buildOpenings, buildRegistration, NOON_MS } from './build-command';
import { claimIdOf, personIdOf, readActStep } from './act-step';

const UNIT_MS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** One step of a province's life with everything it made. */
export interface DecidedStep {
  readonly command: Command;
  readonly decision: Decision;
  readonly change: StateChange;
}

/** A province that lives step by step; two people are registered, 100.00 yuan in each account, 10,000.00 in the pool. */
export interface ActHistory {
  readonly state: WorkingState;
  /** Lets the log's clock go on. */
  wait(ms: number): void;
  decide(command: Command): DecidedStep;
  /** Reads and decides one step of a vector; returns what came out of it in a word or two. */
  run(step: string): string;
}

export function createActHistory(): ActHistory {
  const state = createWorkingState(EMPTY_LOADED_STATE);
  let nowMs = NOON_MS;
  let commandOffset = 0;
  const decideOne = (command: Command): DecidedStep => {
    const decision = decide(state, { commandOffset, appendedAtMs: nowMs, reply: null, content: command });
    commandOffset += 1;
    const change = evolve(state, decision);
    state.apply(change, decision.clockMs);
    return { command, decision, change };
  };
  for (const command of buildOpenings()) decideOne(command);
  for (const number of ['1', '2']) decideOne(buildRegistration({ personId: personIdOf(number) }));
  return {
    state,
    wait: (ms) => {
      nowMs += ms;
    },
    decide: decideOne,
    run: (step) => {
      const waits = /^wait (\d+)([smhd])$/.exec(step);
      if (waits === null) return inWords(decideOne(readActStep(step)).decision);
      nowMs += Number(waits[1]) * (UNIT_MS[waits[2] ?? ''] ?? 0);
      return 'ok';
    },
  };
}

/** An outcome in a word or two: its kind, and of a refusal its code and detail. */
export function inWords({ outcome }: Decision): string {
  switch (outcome.kind) {
    case 'refused':
    case 'operator-refused': {
      const { code, detail } = outcome.refusal;
      return detail === null ? code : `${code} ${detail}`;
    }
    case 'conflicted':
      return `conflicted ${outcome.differingGroups.join(',')}`;
    case 'ticked':
      return `ticked ${String(outcome.expired.length)}`;
    case 'aged-out':
      return `aged-out ${String(outcome.claims.length)}`;
    case 'blocked':
      return `blocked ${outcome.found}`;
    case 'reversed':
      return `reversed ${outcome.undone}`;
    default:
      return outcome.kind;
  }
}

/** What a vector may say of the end of a history. */
export interface ActEnd {
  /** available/held/captured of the employee pool, in fen. */
  readonly pool?: string;
  /** Of the first person's own account, in fen. */
  readonly account?: number;
  /** Deductible used and paid by the pool in 2026, and its admissions where there are some. */
  readonly year?: string;
  readonly needsReview?: boolean;
  readonly claims?: Readonly<Record<string, string | null>>;
}

/** The end of a history, as far as a vector asks. */
export function endOf({ state }: ActHistory, asked: ActEnd): ActEnd {
  const { availableFen, heldFen, capturedFen } = state.fund('employee-pool');
  const person = state.person(personIdOf('1'));
  const rows = person?.accumulators.filter(({ year, benefit }) => year === 2026 && benefit !== 'whole-year') ?? [];
  const used = rows.reduce((sum, row) => sum + row.deductibleUsedFen, 0);
  const paid = rows.reduce((sum, row) => sum + row.poolPaidFen, 0);
  const admissions = rows.reduce((sum, row) => sum + row.admissions, 0);
  const all: Required<ActEnd> = {
    pool: `${String(availableFen)}/${String(heldFen)}/${String(capturedFen)}`,
    account: person?.accountBalanceFen ?? 0,
    year:
      admissions === 0 ? `${String(used)}/${String(paid)}` : `${String(used)}/${String(paid)}/${String(admissions)}`,
    needsReview: person?.accumulators.some((row) => row.needsReview) ?? false,
    claims: Object.fromEntries(
      Object.keys(asked.claims ?? {}).map((name) => {
        const claim = state.claim(claimIdOf(name));
        return [name, claim === null ? null : (claim.money?.state ?? claim.act)];
      }),
    ),
  };
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in asked));
}
