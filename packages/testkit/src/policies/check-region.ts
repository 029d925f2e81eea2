import fs from 'node:fs';
import path from 'node:path';
import { checkRegionPolicy, tryPolicyVector } from '@medclear/domain';
import type { PolicyVector, RegionPolicy } from '@medclear/domain';
import { benefitSubjects } from './benefit-subject';
import { findBrokenProperties } from './find-broken-properties';
import { readPolicyVectors, vectorPathOf } from './read-policy-vectors';
import { REPOSITORY_ROOT } from './repository-root';

const FEWEST_VECTORS = 8;

/** What was tried of a region's policy, and every problem with where it stands. */
export interface RegionReport {
  readonly region: RegionPolicy;
  readonly vectors: number;
  readonly benefits: number;
  /** Visits that the properties were tried on. */
  readonly visits: number;
  readonly problems: readonly RegionProblem[];
}

export interface RegionProblem {
  readonly kind: 'structure' | 'source' | 'vector' | 'property';
  readonly where: string;
  readonly what: string;
}

/**
 * Checks a region: structure, the pages of its versions, its worked examples, and the properties of every policy.
 *
 * @param visitsPerProperty how many visits each property is tried on, for each benefit
 */
export function checkRegion(region: RegionPolicy, visitsPerProperty: number): RegionReport {
  const vectors = readPolicyVectors(region.regionCode)?.cases ?? [];
  const subjects = benefitSubjects(region);
  const broken = subjects.flatMap((subject) => findBrokenProperties(subject, visitsPerProperty));
  return {
    region,
    vectors: vectors.length,
    benefits: subjects.length,
    visits: subjects.length * visitsPerProperty,
    problems: [
      ...structureProblems(region),
      ...sourceProblems(region),
      ...vectorProblems(region, vectors),
      ...broken.map(({ name, where, example }) => problem('property', where, `${name}: ${example}`)),
    ],
  };
}

function problem(kind: RegionProblem['kind'], where: string, what: string): RegionProblem {
  return { kind, where, what };
}

function structureProblems(region: RegionPolicy): readonly RegionProblem[] {
  return checkRegionPolicy(region).map(({ path: where, problem: what }) => problem('structure', where, what));
}

function sourceProblems({ versions }: RegionPolicy): readonly RegionProblem[] {
  return versions
    .filter(({ source }) => !fs.existsSync(path.join(REPOSITORY_ROOT, source)))
    .map(({ version, source }) => problem('source', version, `${source} does not exist`));
}

function vectorProblems(region: RegionPolicy, vectors: readonly PolicyVector[]): readonly RegionProblem[] {
  const file = vectorPathOf(region.regionCode);
  const few =
    vectors.length < FEWEST_VECTORS ? [problem('vector', file, `has fewer than ${FEWEST_VECTORS} cases`)] : [];
  const wrong = vectors.flatMap((vector) =>
    tryPolicyVector(region, vector).map(({ name, expected, actual }) =>
      problem('vector', vector.id, `${name} is ${actual}, expected ${expected}`),
    ),
  );
  return [...few, ...wrong];
}
