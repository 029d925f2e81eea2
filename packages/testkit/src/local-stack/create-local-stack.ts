import { startLocalStack } from '@medclear/local-stack';
import type { LocalStack, PartName } from '@medclear/local-stack';

/**
 * Starts a private Kafka, Redis and PostgreSQL, or only some of them; addresses in the environment are used instead.
 * A test that kills a broker or a store starts its own with `isOwn`, whatever the environment says.
 *
 * @throws Error naming everything that is missing on this machine, or with the words of the part that does not start
 */
export function createLocalStack(
  options: {
    readonly parts?: readonly PartName[];
    readonly isOwn?: boolean;
    readonly say?: (line: string) => void;
  } = {},
): Promise<LocalStack> {
  const { parts = ['kafka', 'redis', 'postgres'], isOwn = false, say = () => undefined } = options;
  return startLocalStack({ parts, env: isOwn ? {} : process.env, say });
}
