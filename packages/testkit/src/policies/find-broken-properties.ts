import { fen } from '@medclear/domain';
import * as fc from 'fast-check';
import type { BenefitSubject } from './benefit-subject';
import { edgeArbitrary } from './edge-arbitrary';
import { POLICY_PROPERTIES } from './policy-properties';
import type { PolicyProperty } from './policy-properties';
import { amounts, visitArbitrary } from './visit-arbitrary';

/** The same visits are tried on every machine and every day. */
const SEED = 20_260_101;

/** A property that a benefit breaks, and the smallest visit that shows it. */
export interface BrokenProperty {
  readonly name: string;
  readonly where: string;
  readonly example: string;
}

/** Tries every property on one benefit, each with as many visits as are asked for. */
export function findBrokenProperties(subject: BenefitSubject, visits: number): readonly BrokenProperty[] {
  return POLICY_PROPERTIES.flatMap((property) => findBroken(subject, property, visits));
}

function findBroken(subject: BenefitSubject, property: PolicyProperty, visits: number): readonly BrokenProperty[] {
  const { version, schemeName, care } = subject;
  const visitsToTry = fc.oneof(visitArbitrary(subject), edgeArbitrary(subject));
  const more = fc.oneof(fc.integer({ min: 1, max: 3 }).map(fen), amounts());
  const tried = fc.property(visitsToTry, more, (visit, moreFen) => property.holds(subject, visit, moreFen));
  const result = fc.check(tried, { seed: SEED, numRuns: visits });
  if (!result.failed) return [];
  const thrown = result.errorInstance instanceof Error ? ` (${result.errorInstance.message})` : '';
  return [
    {
      name: `${property.name}${thrown}`,
      where: `${version.version} ${schemeName} ${care}`,
      example: JSON.stringify(result.counterexample),
    },
  ];
}
