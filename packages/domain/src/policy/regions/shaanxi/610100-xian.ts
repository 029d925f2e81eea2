import { trusted } from '../../../ids/trusted';
import type { BenefitRule, RemoteReduction, SchemePolicy } from '../../benefit-policy';
import { askedAcross } from '../../figures/asked-across';
import { capByPerson } from '../../figures/cap-by-person';
import { edgeOfTheCap } from '../../figures/edge-of-the-cap';
import { percent } from '../../figures/percent';
import { percentByLevel } from '../../figures/percent-by-level';
import { remotePercents } from '../../figures/remote-percents';
import { segmentFrom } from '../../figures/segment-from';
import { tierFrom } from '../../figures/tier-from';
import { USUAL_ELIGIBILITY } from '../../figures/usual-eligibility';
import { yuan } from '../../figures/yuan';
import { yuanByLevel } from '../../figures/yuan-by-level';
import type { PolicyVersion, RegionPolicy } from '../../region-policy';

const remote: RemoteReduction = { kind: 'ratio-points', pointsBp: remotePercents([0, 10, 10, 20, 0]) };

const employeeInpatient: BenefitRule = {
  group: 'inpatient',
  deductible: { kind: 'per-visit', standardFen: yuanByLevel(200, 500, 800), later: { kind: 'same' }, outside: null },
  pool: {
    segments: [segmentFrom(0, percentByLevel(92, 88, 85))],
    bounds: 'after-deductible',
    span: 'visit',
    retired: { kind: 'bonus', bonusBp: percent(3), order: 'after-factor' },
    annualCapFen: capByPerson(400_000),
    consumedRounding: 'half-up',
  },
  aboveCap: { rateBp: percent(85), annualCapFen: yuan(300_000), isRemoteReduced: false },
  aboveCapRestEntersLargeIllness: false,
  remote,
  countsAdmission: true,
};

const employeeOutpatient: BenefitRule = {
  ...employeeInpatient,
  group: 'outpatient',
  deductible: { kind: 'per-year', standardFen: yuanByLevel(100, 150, 200), outside: null },
  pool: {
    ...employeeInpatient.pool,
    segments: [segmentFrom(0, percentByLevel(70, 60, 50))],
    retired: { kind: 'bonus', bonusBp: percent(5), order: 'after-factor' },
    annualCapFen: capByPerson(1_500, 2_000),
  },
  aboveCap: null,
  countsAdmission: false,
};

const employee: SchemePolicy = {
  care: {
    inpatient: employeeInpatient,
    'day-surgery': employeeInpatient,
    outpatient: employeeOutpatient,
    chronic: {
      ...employeeInpatient,
      deductible: { kind: 'none' },
      pool: { ...employeeInpatient.pool, segments: [segmentFrom(0, percentByLevel(70, 70, 70))] },
      countsAdmission: false,
    },
    pharmacy: 'account-only',
  },
  largeIllness: null,
  civilServant: null,
  assistance: null,
  account: { limit: 'whole-person-part', family: 'inside-account' },
  refundTakesBackAdmission: true,
};

/** From 2025 the outpatients of employees get ten points more, up to twice the cap. */
const employeeFrom2025: SchemePolicy = {
  ...employee,
  care: {
    ...employee.care,
    outpatient: {
      ...employeeOutpatient,
      pool: {
        ...employeeOutpatient.pool,
        segments: [segmentFrom(0, percentByLevel(80, 70, 60))],
        annualCapFen: capByPerson(3_000, 4_000),
      },
    },
  },
};

const residentInpatient: BenefitRule = {
  ...employeeInpatient,
  deductible: { kind: 'per-visit', standardFen: yuanByLevel(200, 500, 900), later: { kind: 'halved' }, outside: null },
  pool: {
    ...employeeInpatient.pool,
    segments: [segmentFrom(0, percentByLevel(85, 75, 60))],
    retired: { kind: 'same' },
    annualCapFen: capByPerson(150_000),
  },
  aboveCap: null,
  aboveCapRestEntersLargeIllness: true,
};

const residentOutpatient: BenefitRule = {
  ...employeeOutpatient,
  deductible: { kind: 'none' },
  pool: {
    ...residentInpatient.pool,
    segments: [segmentFrom(0, percentByLevel(60, 50, 30))],
    annualCapFen: capByPerson(200),
  },
};

const resident: SchemePolicy = {
  care: {
    inpatient: residentInpatient,
    'day-surgery': residentInpatient,
    outpatient: residentOutpatient,
    chronic: null,
    pharmacy: null,
  },
  largeIllness: {
    tiers: [tierFrom(10_000, 60), tierFrom(50_000, 65), tierFrom(100_000, 70)],
    hardshipTiers: [tierFrom(5_000, 65), tierFrom(50_000, 70), tierFrom(100_000, 75)],
    annualCapFen: yuan(300_000),
    countsDeductible: false,
    countsAdvanceShare: false,
    paidFrom: 'large-illness',
  },
  civilServant: null,
  assistance: null,
  account: { limit: 'nothing', family: 'none' },
  refundTakesBackAdmission: true,
};

const from2023: PolicyVersion = {
  version: '610100-2023-01-01',
  effectiveFrom: trusted.businessDate('2023-01-01'),
  source: 'docs/policies/610100-2023.md',
  dated: 'by-discharge',
  schemes: { employee, resident },
  eligibility: { ...USUAL_ELIGIBILITY, filingAskedFor: askedAcross(['inpatient', 'day-surgery']) },
  paysLessForMore: edgeOfTheCap(4),
};

/** Xi'an: the points taken off elsewhere are published, the other figures are made up. */
export const xian: RegionPolicy = {
  regionCode: trusted.regionCode('610100'),
  zh: '西安市',
  en: "Xi'an",
  versions: [
    from2023,
    {
      ...from2023,
      version: '610100-2025-01-01',
      effectiveFrom: trusted.businessDate('2025-01-01'),
      source: 'docs/policies/610100-2025.md',
      schemes: { employee: employeeFrom2025, resident },
    },
  ],
};
