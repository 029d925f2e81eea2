import { underTime } from '../world/virtual-time';
import { Violation } from '../world/violation';
import type { Choice } from './choice';
import { createSimulation } from './simulation';
import type { Simulation } from './simulation';
import { endCalmly } from './end-calmly';
import { takeStep } from './take-step';

/** What became of a history. */
export interface HistoryReport {
  /** Steps that were taken, the calm ones at its end included. */
  readonly steps: number;
  readonly decided: number;
  readonly ignored: number;
  readonly messages: number;
  readonly failure: HistoryFailure | null;
}

export interface HistoryFailure {
  /** The invariant, or `BUG` for anything else that was thrown. */
  readonly name: string;
  readonly message: string;
  readonly cause: unknown;
  /** What happened, step by step; empty unless it was traced. */
  readonly words: readonly string[];
}

/** Runs a history to its calm end, or to the first thing that is wrong. */
export function runHistory(choices: readonly Choice[], isTraced = false): Promise<HistoryReport> {
  return runIn(createSimulation(isTraced), choices, isTraced);
}

/** Runs a history in a world in which nothing has happened yet. */
export async function runIn(
  simulation: Simulation,
  choices: readonly Choice[],
  isTraced = false,
): Promise<HistoryReport> {
  const words: string[] = [];
  let steps = 0;
  const say = (said: string): void => {
    if (isTraced) words.push(said);
  };
  const step = async (choice: Choice): Promise<void> => {
    steps += 1;
    await takeStep(simulation, choice, say);
  };
  const report = (failure: HistoryFailure | null): HistoryReport => {
    const records = simulation.judge.records();
    return {
      steps,
      decided: records.reduce((sum, record) => sum + record.steps.length, 0),
      ignored: records.reduce((sum, record) => sum + record.ignored, 0),
      messages: simulation.tills.messages.length,
      failure,
    };
  };
  return underTime(simulation.time, async () => {
    try {
      for (const choice of choices) await step(choice);
      await endCalmly(simulation, step);
      return report(null);
    } catch (cause) {
      return report(toFailure(cause, words));
    }
  });
}

function toFailure(cause: unknown, words: readonly string[]): HistoryFailure {
  const name = cause instanceof Violation ? cause.invariant : 'BUG';
  return { name, message: cause instanceof Error ? cause.message : String(cause), cause, words };
}
