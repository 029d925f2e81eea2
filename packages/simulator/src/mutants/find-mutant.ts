import { createRequire } from 'node:module';
import type { choicesOf as ChoicesOf } from '../history/choice';
import type { runHistory as RunHistory } from '../history/run-history';
import { MUTANTS } from './mutants';
import { plant } from './plant';

/** What the search for one planted bug has come to; one line of JSON on the standard output. */
export interface MutantSearch {
  readonly seed: number;
  readonly steps: number;
  readonly seconds: number;
  /** The invariant that was broken; null when none was in time. */
  readonly invariant: string | null;
  readonly message: string;
}

const STEPS_A_HISTORY = 1_500;
const MILLISECONDS = 1_000;

/** Loads after the planting what the planting must reach. */
const load = createRequire(__filename);

/** Plants a bug, then runs histories until an invariant breaks or the time is over. */
export async function findMutant(name: string, mostSeconds: number): Promise<MutantSearch> {
  const mutant = MUTANTS.find((one) => one.name === name);
  if (mutant === undefined) throw new Error(`no bug is called ${name}`);
  plant(mutant);
  const { runHistory } = load('../history/run-history') as { readonly runHistory: typeof RunHistory };
  const { choicesOf } = load('../history/choice') as { readonly choicesOf: typeof ChoicesOf };
  const seconds = (): number => process.cpuUsage().user / MILLISECONDS / MILLISECONDS;
  const startedAt = seconds();
  let steps = 0;
  for (let seed = 1; ; seed += 1) {
    const { failure, steps: taken } = await runHistory(choicesOf(seed, STEPS_A_HISTORY));
    steps += taken;
    const found = { seed, steps, seconds: seconds() - startedAt };
    if (failure !== null) return { ...found, invariant: failure.name, message: failure.message };
    if (found.seconds > mostSeconds) return { ...found, invariant: null, message: '' };
  }
}
