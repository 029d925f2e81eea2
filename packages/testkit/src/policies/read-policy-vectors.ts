import fs from 'node:fs';
import path from 'node:path';
import type { PolicyVectorFile, RegionCode } from '@medclear/domain';
import { REPOSITORY_ROOT } from './repository-root';

const VECTORS = 'packages/domain/src/policy/vectors';

/** The path of a region's worked examples, from the root of the repository. */
export function vectorPathOf(region: RegionCode): string {
  return `${VECTORS}/${region}.json`;
}

/** Reads a region's worked examples; null where it has no file. */
export function readPolicyVectors(region: RegionCode): PolicyVectorFile | null {
  const file = path.join(REPOSITORY_ROOT, vectorPathOf(region));
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as PolicyVectorFile) : null;
}
