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
import type { RegionPolicy } from '../../region-policy';

const remote: RemoteReduction = {
  kind: 'ratio-factor',
  cutBp: remotePercents([0, 10, 10, 20, 0]),
  rounding: 'exact',
};

const employeeInpatient: BenefitRule = {
  group: 'inpatient',
  deductible: { kind: 'per-visit', standardFen: yuanByLevel(200, 500, 1_000), later: { kind: 'same' }, outside: null },
  pool: {
    segments: [segmentFrom(0, percentByLevel(90, 88, 86))],
    bounds: 'include-deductible',
    span: 'visit',
    retired: { kind: 'bonus', bonusBp: percent(2), order: 'before-factor' },
    annualCapFen: capByPerson(350_000),
    consumedRounding: 'half-up',
  },
  aboveCap: { rateBp: percent(88), annualCapFen: yuan(300_000), isRemoteReduced: false },
  aboveCapRestEntersLargeIllness: false,
  remote,
  countsAdmission: true,
};

const employeeOutpatient: BenefitRule = {
  group: 'outpatient',
  deductible: { kind: 'per-year', standardFen: yuanByLevel(200, 200, 200), outside: null },
  pool: {
    segments: [segmentFrom(0, percentByLevel(65, 55, 50))],
    bounds: 'include-deductible',
    span: 'visit',
    retired: { kind: 'bonus', bonusBp: percent(2), order: 'before-factor' },
    annualCapFen: capByPerson(1_000, 1_200),
    consumedRounding: 'half-up',
  },
  aboveCap: null,
  aboveCapRestEntersLargeIllness: false,
  remote,
  countsAdmission: false,
};

const employee: SchemePolicy = {
  care: {
    inpatient: employeeInpatient,
    'day-surgery': employeeInpatient,
    outpatient: employeeOutpatient,
    chronic: {
      ...employeeOutpatient,
      deductible: { kind: 'none' },
      pool: {
        ...employeeOutpatient.pool,
        segments: [segmentFrom(0, percentByLevel(80, 75, 70))],
        annualCapFen: capByPerson(10_000),
      },
    },
    pharmacy: 'account-only',
  },
  largeIllness: null,
  civilServant: null,
  assistance: null,
  account: { limit: 'all-but-fully-self-paid', family: 'inside-account' },
  refundTakesBackAdmission: true,
};

const residentInpatient: BenefitRule = {
  ...employeeInpatient,
  deductible: {
    kind: 'per-visit',
    standardFen: yuanByLevel(200, 500, 1_000),
    later: { kind: 'same' },
    outside: {
      standardFen: yuanByLevel(200, 1_000, 2_500),
      places: ['long-term', 'referral', 'emergency', 'other-temporary'],
    },
  },
  pool: {
    ...employeeInpatient.pool,
    segments: [segmentFrom(0, percentByLevel(90, 80, 65))],
    retired: { kind: 'same' },
    annualCapFen: capByPerson(130_000),
  },
  aboveCap: null,
  aboveCapRestEntersLargeIllness: true,
};

const residentOutpatient: BenefitRule = {
  ...employeeOutpatient,
  deductible: { kind: 'none' },
  pool: {
    ...employeeOutpatient.pool,
    segments: [segmentFrom(0, percentByLevel(60, 50, 40))],
    retired: { kind: 'same' },
    annualCapFen: capByPerson(150),
  },
};

const resident: SchemePolicy = {
  care: {
    inpatient: residentInpatient,
    'day-surgery': residentInpatient,
    outpatient: residentOutpatient,
    chronic: {
      ...residentOutpatient,
      pool: {
        ...residentOutpatient.pool,
        segments: [segmentFrom(0, percentByLevel(60, 60, 60))],
        annualCapFen: capByPerson(6_000),
      },
    },
    pharmacy: null,
  },
  largeIllness: {
    tiers: [tierFrom(10_000, 60), tierFrom(30_000, 70), tierFrom(100_000, 80)],
    hardshipTiers: null,
    annualCapFen: yuan(300_000),
    countsDeductible: false,
    countsAdvanceShare: true,
    paidFrom: 'large-illness',
  },
  civilServant: null,
  assistance: {
    rateBp: percent(70),
    thresholdFen: yuan(3_000),
    span: 'visit',
    countsDeductible: true,
    countsAdvanceShare: true,
  },
  account: { limit: 'nothing', family: 'none' },
  refundTakesBackAdmission: true,
};

/** Weinan, illustrative: figures of published summaries, not an official text. */
export const weinan: RegionPolicy = {
  regionCode: trusted.regionCode('610500'),
  zh: '渭南市',
  en: 'Weinan',
  versions: [
    {
      version: '610500-2023-01-01',
      effectiveFrom: trusted.businessDate('2023-01-01'),
      source: 'docs/policies/610500-2023.md',
      dated: 'by-discharge',
      schemes: { employee, resident },
      eligibility: USUAL_ELIGIBILITY,
      paysLessForMore: edgeOfTheCap(2),
    },
  ],
};
