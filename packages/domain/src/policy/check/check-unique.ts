import type { PolicyProblem } from './policy-problem';

/** Nothing is listed twice. */
export function checkUnique(path: string, listed: readonly string[]): readonly PolicyProblem[] {
  return listed.flatMap((entry, index) =>
    listed.indexOf(entry) === index ? [] : [{ path: `${path}.${index}`, problem: `${entry} is listed twice` }],
  );
}
