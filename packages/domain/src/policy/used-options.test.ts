import type { BenefitRule, SchemePolicy } from './benefit-policy';
import { POLICIES } from './policies';
import type { PolicyVersion } from './region-policy';

const versions: readonly PolicyVersion[] = POLICIES.flatMap((policy) => policy.versions);
const schemes: readonly SchemePolicy[] = versions.flatMap(({ schemes: { employee, resident } }) =>
  [employee, resident].filter((scheme) => scheme !== null),
);
const cares = schemes.flatMap(({ care }) => Object.values(care));
const rules: readonly BenefitRule[] = cares.filter((rule) => rule !== null && rule !== 'account-only');
const deductibles = rules.map(({ deductible }) => deductible);
const later = deductibles.flatMap((rule) => (rule.kind === 'per-visit' ? [rule.later] : []));
const furtherFunds = schemes.flatMap(({ largeIllness, civilServant, assistance }) =>
  [largeIllness, civilServant, assistance].filter((rule) => rule !== null),
);

/** What each choice of a policy may be, with what the regions have chosen. */
const CHOICES: readonly (readonly [name: string, possible: readonly unknown[], chosen: readonly unknown[]])[] = [
  ['dated', ['by-admission', 'by-discharge'], versions.map(({ dated }) => dated)],
  ['schemes.resident', [true, false], versions.map((version) => version.schemes.resident === null)],
  ['paysLessForMore', [true, false], versions.map(({ paysLessForMore }) => paysLessForMore !== undefined)],
  ['care', [null, 'account-only', 'object'], cares.map((rule) => (rule instanceof Object ? 'object' : rule))],
  ['group', ['inpatient', 'outpatient'], rules.map(({ group }) => group)],
  ['deductible', ['none', 'per-visit', 'per-year'], deductibles.map(({ kind }) => kind)],
  [
    'deductible.outside',
    ['per-visit', 'per-year'],
    deductibles.flatMap((rule) => (rule.kind !== 'none' && rule.outside !== null ? [rule.kind] : [])),
  ],
  ['deductible.later', ['same', 'listed', 'halved', 'steps'], later.map(({ kind }) => kind)],
  [
    'deductible.later.mode',
    ['linear', 'compound'],
    later.flatMap((rule) => (rule.kind === 'steps' ? [rule.mode] : [])),
  ],
  ['pool.bounds', ['include-deductible', 'after-deductible'], rules.map(({ pool }) => pool.bounds)],
  ['pool.span', ['visit', 'year'], rules.map(({ pool }) => pool.span)],
  ['pool.segments', [true, false], rules.map(({ pool }) => pool.segments.length > 1)],
  ['pool.retired', ['same', 'bonus', 'table'], rules.map(({ pool }) => pool.retired.kind)],
  [
    'pool.retired.order',
    ['before-factor', 'after-factor'],
    rules.flatMap(({ pool }) => (pool.retired.kind === 'bonus' ? [pool.retired.order] : [])),
  ],
  ['pool.annualCapFen', [true, false], rules.map(({ pool }) => pool.annualCapFen === null)],
  ['pool.consumedRounding', ['half-up', 'down', 'up'], rules.map(({ pool }) => pool.consumedRounding)],
  ['aboveCap', [true, false], rules.map(({ aboveCap }) => aboveCap === null)],
  ['aboveCap.annualCapFen', [true, false], rules.flatMap(({ aboveCap }) => aboveCap?.annualCapFen === null)],
  ['aboveCap.isRemoteReduced', [true, false], rules.map(({ aboveCap }) => aboveCap?.isRemoteReduced)],
  ['aboveCapRest', [true, false], rules.map((rule) => rule.aboveCapRestEntersLargeIllness)],
  ['remote', ['none', 'advance-share', 'ratio-points', 'ratio-factor'], rules.map(({ remote }) => remote.kind)],
  [
    'remote.order',
    ['before-deductible', 'after-deductible'],
    rules.flatMap(({ remote }) => (remote.kind === 'advance-share' ? [remote.order] : [])),
  ],
  [
    'remote.rounding',
    ['exact', 'to-basis-points'],
    rules.flatMap(({ remote }) => (remote.kind === 'ratio-factor' ? [remote.rounding] : [])),
  ],
  ['countsAdmission', [true, false], rules.map(({ countsAdmission }) => countsAdmission)],
  ['largeIllness', [true, false], schemes.map(({ largeIllness }) => largeIllness === null)],
  [
    'largeIllness.hardshipTiers',
    [true, false],
    schemes.map(({ largeIllness }) => largeIllness?.hardshipTiers === null),
  ],
  ['largeIllness.annualCapFen', [true, false], schemes.map(({ largeIllness }) => largeIllness?.annualCapFen === null)],
  ['largeIllness.paidFrom', ['large-illness', 'large-sum'], schemes.map(({ largeIllness }) => largeIllness?.paidFrom)],
  ['civilServant', [true, false], schemes.map(({ civilServant }) => civilServant === null)],
  ['assistance.span', ['visit', 'year'], schemes.map(({ assistance }) => assistance?.span)],
  ['countsDeductible', [true, false], furtherFunds.map(({ countsDeductible }) => countsDeductible)],
  ['countsAdvanceShare', [true, false], furtherFunds.map(({ countsAdvanceShare }) => countsAdvanceShare)],
  [
    'account.limit',
    ['whole-person-part', 'all-but-fully-self-paid', 'in-scope-only', 'nothing'],
    schemes.map(({ account }) => account.limit),
  ],
  ['account.family', ['none', 'inside-account', 'outside-account'], schemes.map(({ account }) => account.family)],
  ['refundTakesBackAdmission', [true, false], schemes.map((scheme) => scheme.refundTakesBackAdmission)],
  ...(
    [
      'isInstitutionListed',
      'usesYearlyCardRule',
      'openingOverridesCardScope',
      'isOneCardPerPerson',
      'isProvinceFilingWhole',
      'isIntraProvinceLocal',
    ] as const
  ).map((name) => [name, [true, false], versions.map(({ eligibility }) => eligibility[name])] as const),
];

describe('the regions together', () => {
  it.each(CHOICES)('use every possible %s', (_, possible, chosen) => {
    expect(possible.filter((option) => !chosen.includes(option))).toEqual([]);
  });
});
