import { trusted } from '../ids/trusted';
import { basisPoints } from '../money/basis-points';
import { fen } from '../money/fen';
import type { RegionPolicy } from './first-policy';

/** Nanchang, illustrative: figures of published summaries, not an official text. */
export const nanchang: RegionPolicy = {
  regionCode: trusted.regionCode('360100'),
  versions: [
    {
      version: '360100-2023-01-01',
      effectiveFrom: trusted.businessDate('2023-01-01'),
      source: 'docs/policies/360100-2023.md',
      employeeOutpatient: {
        deductibleFen: fen(30_000),
        annualCapFen: { active: fen(200_000), retired: fen(300_000) },
        pooledRateBpByLevel: { 1: basisPoints(6_500), 2: basisPoints(6_000), 3: basisPoints(5_500) },
        retiredBonusBp: basisPoints(500),
      },
    },
  ],
};
