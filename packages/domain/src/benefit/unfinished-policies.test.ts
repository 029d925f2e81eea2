import { splitBenefit } from './split-benefit';
import { buildBenefits } from './testing/build-benefits';
import { buildScheme } from './testing/build-scheme';
import { buildVisit } from './testing/build-visit';
import type { CompactPolicy } from './testing/compact-case';

const counted = { countsDeductible: false, countsAdvanceShare: false };
const tierless = { ...counted, tiers: [], hardshipTiers: null, annualCapFen: null, paidFrom: 'large-illness' } as const;

describe('a policy that is not finished', () => {
  it.each<[string, CompactPolicy]>([
    ['the segments of a pool cover every amount', { rules: { inpatient: { segments: [] } } }],
    [
      'a list of deductibles has an amount',
      {
        rules: {
          inpatient: {
            deductible: {
              kind: 'per-visit',
              standardFen: [1, 2, 3],
              later: { kind: 'listed', amountsFen: [[1], [1], []] },
              outside: null,
            },
          },
        },
      },
    ],
    ['large illness has a tier', { rules: { inpatient: {} }, largeIllness: tierless }],
  ])('stops the split: %s', (rule, policy) => {
    const visit = buildVisit({ bill: { inScopeFen: 100 } });
    expect(() => splitBenefit(visit, buildScheme(policy), buildBenefits())).toThrow(rule);
  });
});
