import { trusted } from '../../../ids/trusted';
import type { BenefitRule, SchemePolicy } from '../../benefit-policy';
import { capByPerson } from '../../figures/cap-by-person';
import { edgeOfTheCap } from '../../figures/edge-of-the-cap';
import { percent } from '../../figures/percent';
import { percentByLevel } from '../../figures/percent-by-level';
import { remotePercents } from '../../figures/remote-percents';
import { segmentFrom } from '../../figures/segment-from';
import { tierFrom } from '../../figures/tier-from';
import { USUAL_ELIGIBILITY } from '../../figures/usual-eligibility';
import { yuanByLevel } from '../../figures/yuan-by-level';
import type { PolicyVersion, RegionPolicy } from '../../region-policy';

const employeeInpatient: BenefitRule = {
  group: 'inpatient',
  deductible: {
    kind: 'per-visit',
    standardFen: yuanByLevel(300, 600, 800),
    later: { kind: 'steps', mode: 'linear', reductionBp: percent(50), floorBp: percent(0) },
    outside: null,
  },
  pool: {
    segments: [
      segmentFrom(0, percentByLevel(88, 84, 80)),
      segmentFrom(20_000, percentByLevel(92, 88, 84)),
      segmentFrom(40_000, percentByLevel(94, 92, 90)),
    ],
    bounds: 'after-deductible',
    span: 'visit',
    retired: { kind: 'bonus', bonusBp: percent(4), order: 'before-factor' },
    annualCapFen: capByPerson(400_000),
    consumedRounding: 'half-up',
  },
  aboveCap: { rateBp: percent(90), annualCapFen: null, isRemoteReduced: true },
  aboveCapRestEntersLargeIllness: false,
  remote: {
    kind: 'advance-share',
    shareBp: remotePercents([0, 5, 0, 15, 5]),
    order: 'before-deductible',
  },
  countsAdmission: true,
};

const employeeOutpatient: BenefitRule = {
  ...employeeInpatient,
  group: 'outpatient',
  deductible: { kind: 'per-year', standardFen: yuanByLevel(300, 600, 1_000), outside: null },
  pool: {
    ...employeeInpatient.pool,
    segments: [segmentFrom(0, percentByLevel(86, 80, 76))],
    annualCapFen: null,
  },
  aboveCap: null,
  countsAdmission: false,
};

const employee: SchemePolicy = {
  care: {
    inpatient: employeeInpatient,
    'day-surgery': employeeInpatient,
    outpatient: employeeOutpatient,
    chronic: { ...employeeInpatient, deductible: { kind: 'none' }, countsAdmission: false },
    pharmacy: 'account-only',
  },
  largeIllness: {
    tiers: [tierFrom(25_000, 60), tierFrom(60_000, 70)],
    hardshipTiers: null,
    annualCapFen: null,
    countsDeductible: true,
    countsAdvanceShare: true,
    paidFrom: 'large-illness',
  },
  civilServant: { shareBp: percent(30), countsDeductible: false, countsAdvanceShare: true },
  assistance: null,
  account: { limit: 'whole-person-part', family: 'outside-account' },
  refundTakesBackAdmission: true,
};

const residentInpatient: BenefitRule = {
  ...employeeInpatient,
  pool: {
    ...employeeInpatient.pool,
    segments: [segmentFrom(0, percentByLevel(80, 75, 70))],
    retired: { kind: 'same' },
    annualCapFen: capByPerson(300_000),
  },
  aboveCap: null,
  aboveCapRestEntersLargeIllness: true,
};

const resident: SchemePolicy = {
  ...employee,
  care: {
    inpatient: residentInpatient,
    'day-surgery': residentInpatient,
    outpatient: {
      ...employeeOutpatient,
      pool: {
        ...residentInpatient.pool,
        segments: [segmentFrom(0, percentByLevel(60, 50, 40))],
        annualCapFen: capByPerson(3_000),
      },
    },
    chronic: null,
    pharmacy: 'account-only',
  },
  civilServant: null,
};

const from2023: PolicyVersion = {
  version: '330100-2023-01-01',
  effectiveFrom: trusted.businessDate('2023-01-01'),
  source: 'docs/policies/330100-2023.md',
  dated: 'by-discharge',
  schemes: { employee, resident: null },
  eligibility: USUAL_ELIGIBILITY,
};

/** A region like Hangzhou, made up; its first version has no residents yet. */
export const hangzhou: RegionPolicy = {
  regionCode: trusted.regionCode('330100'),
  zh: '杭州市',
  en: 'Hangzhou',
  versions: [
    from2023,
    {
      ...from2023,
      version: '330100-2024-01-01',
      effectiveFrom: trusted.businessDate('2024-01-01'),
      source: 'docs/policies/330100-2024.md',
      schemes: { employee, resident },
      paysLessForMore: edgeOfTheCap(2),
    },
  ],
};
