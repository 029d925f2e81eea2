import { cleanEnv, EnvMissingError } from 'envalid';
import type { CleanedEnvAccessors, ValidatorSpec } from 'envalid';

export { num, port, str, url } from 'envalid';

/** Variables are missing or malformed; the message names all of them. */
export class InvalidConfiguration extends Error {
  override readonly name = 'InvalidConfiguration';
}

type Specs = Readonly<Record<string, ValidatorSpec<unknown>>>;
type Cleaned<Spec extends Specs> = {
  readonly [Name in keyof Spec]: Spec[Name] extends ValidatorSpec<infer Value> ? Value : never;
};

/** Reads the environment once; throws InvalidConfiguration that names every problem at once. */
export function readConfiguration<Spec extends Specs>(
  environment: NodeJS.ProcessEnv,
  specs: Spec,
): Cleaned<Spec> & CleanedEnvAccessors {
  const cleaned: unknown = cleanEnv(environment, specs as Record<string, ValidatorSpec<unknown>>, {
    reporter: ({ errors }) => {
      const problems = Object.entries(errors).map(
        ([name, error]) => `${name}: ${error instanceof EnvMissingError ? 'is missing' : String(error?.message)}`,
      );
      if (problems.length > 0) throw new InvalidConfiguration(`cannot start:\n  ${problems.join('\n  ')}`);
    },
  });
  return cleaned as Cleaned<Spec> & CleanedEnvAccessors;
}
