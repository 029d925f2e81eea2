import type { CompactPerson, CompactPolicy, CompactVisit } from './testing/compact-case';
import { buildBenefits } from './testing/build-benefits';
import { buildScheme } from './testing/build-scheme';
import { buildVisit } from './testing/build-visit';
import { amountsOf, detailLine, movementSteps, stepLine } from './testing/split-lines';
import { splitBenefit } from './split-benefit';
import accounts from './vectors/accounts.json';
import annualCaps from './vectors/annual-caps.json';
import deductibles from './vectors/deductibles.json';
import furtherFunds from './vectors/further-funds.json';
import largeIllness from './vectors/large-illness.json';
import published from './vectors/published.json';
import remoteReductions from './vectors/remote-reductions.json';
import segments from './vectors/segments.json';

interface SplitVector {
  readonly id: string;
  readonly why: string;
  readonly given: { readonly policy: CompactPolicy; readonly visit: CompactVisit; readonly person?: CompactPerson };
  readonly then: object | null;
}

const FILES: readonly { readonly name: string; readonly cases: readonly unknown[] }[] = [
  { name: 'published figures', cases: published.cases },
  { name: 'deductibles', cases: deductibles.cases },
  { name: 'remote reductions', cases: remoteReductions.cases },
  { name: 'segments', cases: segments.cases },
  { name: 'annual caps', cases: annualCaps.cases },
  { name: 'large illness', cases: largeIllness.cases },
  { name: 'further funds', cases: furtherFunds.cases },
  { name: 'accounts', cases: accounts.cases },
];

function splitOf({ policy, visit, person }: SplitVector['given']): object | null {
  const scope = visit.bill.inScopeFen;
  const explained = splitBenefit(buildVisit(visit), buildScheme(policy), buildBenefits(person));
  if (explained === null) return null;
  expect(explained.details.every(({ inScopeFen }) => inScopeFen === scope)).toBe(true);
  return {
    split: amountsOf(explained.split),
    movement: movementSteps(explained.movement),
    details: explained.details.map(detailLine),
    steps: explained.steps.map(stepLine),
  };
}

describe.each(FILES)('splitBenefit: $name', ({ cases }) => {
  it.each(cases as readonly SplitVector[])('$id: $why', ({ given, then }) => {
    expect(splitOf(given)).toEqual(then);
  });
});
