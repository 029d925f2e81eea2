import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { nodeOptionsOf } from '@medclear/testkit';
import type { CoreFigures } from './measure-core';

/** From `load-tests/dist/bench`. */
const ENTRY = path.join(__dirname, '../core/main.js');

/** Measures the core in a process of its own, with the options that a settlement service runs with; throws when that fails. */
export function measureCoreAsService(): CoreFigures {
  const env = { ...process.env, NODE_OPTIONS: nodeOptionsOf('settlement') };
  return JSON.parse(execFileSync(process.execPath, [ENTRY], { env, encoding: 'utf8' })) as CoreFigures;
}
