import path from 'node:path';
import { createChildPart } from '@medclear/local-stack';
import { nodeOptionsOf } from '@medclear/testkit';
import type { ChildPart } from '@medclear/local-stack';
import type { ServiceName } from '@medclear/testkit';

/** From `load-tests/dist/bench`. */
const ROOT = path.join(__dirname, '../../..');

/** Starts a compiled program and waits until its address answers; throws with the end of its log when it does not. */
export async function startProcess(spec: {
  readonly name: string;
  /** The service that it is, or whose part it plays. */
  readonly as: ServiceName;
  readonly folder: string;
  /** Below the repository's root. */
  readonly entry: string;
  readonly env: Readonly<Record<string, string>>;
  readonly readyUrl: string;
  readonly onDeath: (name: string) => void;
}): Promise<ChildPart> {
  const part = createChildPart({
    name: spec.name,
    folder: spec.folder,
    address: spec.readyUrl,
    command: process.execPath,
    args: [path.join(ROOT, spec.entry)],
    env: { NODE_OPTIONS: nodeOptionsOf(spec.as), ...spec.env },
    onDeath: () => spec.onDeath(spec.name),
    probe: async () => (await fetch(spec.readyUrl)).ok,
  });
  await part.start();
  return part;
}
