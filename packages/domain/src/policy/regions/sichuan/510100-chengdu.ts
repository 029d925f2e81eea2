import { trusted } from '../../../ids/trusted';
import type { BenefitRule, RemoteReduction, SchemePolicy } from '../../benefit-policy';
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

const remote: RemoteReduction = {
  kind: 'advance-share',
  shareBp: remotePercents([0, 10, 10, 20, 0]),
  order: 'after-deductible',
};

const employeeInpatient: BenefitRule = {
  group: 'inpatient',
  deductible: { kind: 'per-visit', standardFen: yuanByLevel(200, 400, 800), later: { kind: 'same' }, outside: null },
  pool: {
    segments: [segmentFrom(0, percentByLevel(92, 90, 85))],
    bounds: 'after-deductible',
    span: 'visit',
    retired: { kind: 'bonus', bonusBp: percent(4), order: 'before-factor' },
    annualCapFen: capByPerson(300_000),
    consumedRounding: 'half-up',
  },
  aboveCap: null,
  aboveCapRestEntersLargeIllness: true,
  remote,
  countsAdmission: true,
};

const employeeOutpatient: BenefitRule = {
  ...employeeInpatient,
  group: 'outpatient',
  deductible: { kind: 'per-year', standardFen: yuanByLevel(200, 200, 200), outside: null },
  pool: {
    ...employeeInpatient.pool,
    segments: [segmentFrom(0, percentByLevel(60, 60, 50))],
    retired: { kind: 'bonus', bonusBp: percent(10), order: 'before-factor' },
    annualCapFen: capByPerson(2_000, 2_500),
  },
  aboveCapRestEntersLargeIllness: false,
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
    tiers: [tierFrom(10_000, 75), tierFrom(40_000, 85)],
    hardshipTiers: null,
    annualCapFen: yuan(400_000),
    countsDeductible: false,
    countsAdvanceShare: true,
    paidFrom: 'large-sum',
  },
  civilServant: { shareBp: percent(50), countsDeductible: true, countsAdvanceShare: true },
  assistance: {
    rateBp: percent(70),
    thresholdFen: yuan(5_000),
    span: 'year',
    countsDeductible: true,
    countsAdvanceShare: true,
  },
  account: { limit: 'whole-person-part', family: 'inside-account' },
  refundTakesBackAdmission: true,
};

/** From 2024 the retired are paid six points better instead of four, and large illness begins later. */
const employeeInpatientFrom2024: BenefitRule = {
  ...employeeInpatient,
  pool: {
    ...employeeInpatient.pool,
    retired: { kind: 'bonus', bonusBp: percent(6), order: 'before-factor' },
  },
};

const employeeFrom2024: SchemePolicy = {
  ...employee,
  care: { ...employee.care, inpatient: employeeInpatientFrom2024, 'day-surgery': employeeInpatientFrom2024 },
  largeIllness: {
    tiers: [tierFrom(12_000, 75), tierFrom(40_000, 85)],
    hardshipTiers: null,
    annualCapFen: yuan(400_000),
    countsDeductible: false,
    countsAdvanceShare: true,
    paidFrom: 'large-sum',
  },
};

const residentInpatient: BenefitRule = {
  ...employeeInpatient,
  deductible: { kind: 'per-visit', standardFen: yuanByLevel(100, 200, 500), later: { kind: 'same' }, outside: null },
  pool: {
    ...employeeInpatient.pool,
    segments: [segmentFrom(0, percentByLevel(87, 82, 68))],
    retired: { kind: 'same' },
    annualCapFen: capByPerson(200_000),
  },
};

const resident: SchemePolicy = {
  care: {
    inpatient: residentInpatient,
    'day-surgery': residentInpatient,
    outpatient: {
      ...residentInpatient,
      group: 'outpatient',
      deductible: { kind: 'none' },
      pool: {
        ...residentInpatient.pool,
        segments: [segmentFrom(0, percentByLevel(60, 50, 50))],
        annualCapFen: capByPerson(300),
      },
      aboveCapRestEntersLargeIllness: false,
      countsAdmission: false,
    },
    chronic: { ...residentInpatient, deductible: { kind: 'none' }, countsAdmission: false },
    pharmacy: null,
  },
  largeIllness: {
    tiers: [tierFrom(10_000, 60), tierFrom(30_000, 70), tierFrom(60_000, 80)],
    hardshipTiers: [tierFrom(5_000, 65), tierFrom(30_000, 75), tierFrom(60_000, 85)],
    annualCapFen: null,
    countsDeductible: true,
    countsAdvanceShare: false,
    paidFrom: 'large-illness',
  },
  civilServant: null,
  assistance: {
    rateBp: percent(70),
    thresholdFen: yuan(3_000),
    span: 'year',
    countsDeductible: true,
    countsAdvanceShare: false,
  },
  account: { limit: 'nothing', family: 'none' },
  refundTakesBackAdmission: true,
};

const from2023: PolicyVersion = {
  version: '510100-2023-01-01',
  effectiveFrom: trusted.businessDate('2023-01-01'),
  source: 'docs/policies/510100-2023.md',
  dated: 'by-admission',
  schemes: { employee, resident },
  eligibility: { ...USUAL_ELIGIBILITY, openingOverridesCardScope: false },
  paysLessForMore: edgeOfTheCap(2),
};

/** A region like Chengdu, made up. */
export const chengdu: RegionPolicy = {
  regionCode: trusted.regionCode('510100'),
  zh: '成都市',
  en: 'Chengdu',
  versions: [
    from2023,
    {
      ...from2023,
      version: '510100-2024-07-01',
      effectiveFrom: trusted.businessDate('2024-07-01'),
      source: 'docs/policies/510100-2024.md',
      schemes: { employee: employeeFrom2024, resident },
    },
  ],
};
