import { cleanEnv, EnvMissingError } from 'envalid';
import type { CleanedEnvAccessors, ValidatorSpec } from 'envalid';

export { port, str } from 'envalid';

/** Variables are missing or malformed; the message names all of them. */
export class InvalidConfiguration extends Error {
  override readonly name = 'InvalidConfiguration';
}

type Specs = Readonly<Record<string, ValidatorSpec<unknown>>>;
type Cleaned<Spec extends Specs> = {
  readonly [Name in keyof Spec]: Spec[Name] extends ValidatorSpec<infer Value> ? Value : never;
};

/**
 * Reads the environment once.
 *
 * @param further what else is wrong, of several variables together
 * @throws InvalidConfiguration that names every problem at once
 */
export function readConfiguration<Spec extends Specs>(
  environment: NodeJS.ProcessEnv,
  specs: Spec,
  further: readonly string[] = [],
): Cleaned<Spec> & CleanedEnvAccessors {
  const cleaned: unknown = cleanEnv(environment, specs as Record<string, ValidatorSpec<unknown>>, {
    reporter: ({ errors }) => {
      const single = Object.entries(errors).map(
        ([name, error]) => `${name}: ${error instanceof EnvMissingError ? 'is missing' : String(error?.message)}`,
      );
      const problems = [...single, ...further];
      if (problems.length > 0) throw new InvalidConfiguration(`cannot start:\n  ${problems.join('\n  ')}`);
    },
  });
  return cleaned as Cleaned<Spec> & CleanedEnvAccessors;
}
