/** What is wrong with a policy, and where: `schemes.employee.care.inpatient.pool.segments.1.fromFen`. */
export interface PolicyProblem {
  readonly path: string;
  readonly problem: string;
}

/** One problem, as a list to add to others. */
export function problemAt(path: string, problem: string): readonly PolicyProblem[] {
  return [{ path, problem }];
}

export const NO_PROBLEMS: readonly PolicyProblem[] = [];
