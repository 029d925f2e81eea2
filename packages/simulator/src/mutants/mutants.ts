import type { Mutant } from './mutant';
import { OTHER_MUTANTS } from './other-mutants';
import { RULE_MUTANTS } from './rule-mutants';
import { SETTLEMENT_MUTANTS } from './settlement-mutants';

/** Every bug that the simulator must find. */
export const MUTANTS: readonly Mutant[] = [...SETTLEMENT_MUTANTS, ...RULE_MUTANTS, ...OTHER_MUTANTS];
