import { startLocalStack } from '@medclear/local-stack';
import type { LocalStack, PartName } from '@medclear/local-stack';

/**
 * Starts a private Kafka, Redis and PostgreSQL, or only some of them; addresses in the environment are used instead.
 * Who empties a store, or measures, starts parts of its own with `isOwn`: given addresses are left alone then. Who kills or stops
 * parts needs them as children of this process, with `isNative`, also where `STACK=compose`.
 *
 * @throws Error naming everything that is missing on this machine, or with the words of the part that does not start
 */
export function createLocalStack(
  options: {
    readonly parts?: readonly PartName[];
    readonly isOwn?: boolean;
    readonly isNative?: boolean;
    readonly say?: (line: string) => void;
  } = {},
): Promise<LocalStack> {
  const { parts = ['kafka', 'redis', 'postgres'], isOwn = false, isNative = false, say = () => undefined } = options;
  const env = isOwn || isNative ? { STACK: isNative ? undefined : process.env.STACK } : process.env;
  return startLocalStack({ parts, env, say });
}
