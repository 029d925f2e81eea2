import { trusted } from '../../../ids/trusted';
import type { BenefitRule, RemoteReduction, SchemePolicy } from '../../benefit-policy';
import { capByPerson } from '../../figures/cap-by-person';
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
  cutBp: remotePercents([0, 10, 10, 20, 5]),
  rounding: 'exact',
};

const employeeInpatient: BenefitRule = {
  group: 'inpatient',
  deductible: {
    kind: 'per-visit',
    standardFen: yuanByLevel(400, 600, 800),
    later: { kind: 'steps', mode: 'compound', reductionBp: percent(20), floorBp: percent(50) },
    outside: null,
  },
  pool: {
    segments: [segmentFrom(0, percentByLevel(92, 88, 85))],
    bounds: 'include-deductible',
    span: 'visit',
    retired: { kind: 'bonus', bonusBp: percent(3), order: 'after-factor' },
    annualCapFen: capByPerson(240_000),
    consumedRounding: 'up',
  },
  aboveCap: { rateBp: percent(90), annualCapFen: yuan(300_000), isRemoteReduced: true },
  aboveCapRestEntersLargeIllness: false,
  remote,
  countsAdmission: true,
};

const employeeOutpatient: BenefitRule = {
  ...employeeInpatient,
  group: 'outpatient',
  deductible: { kind: 'per-year', standardFen: yuanByLevel(700, 700, 700), outside: null },
  pool: {
    ...employeeInpatient.pool,
    segments: [segmentFrom(0, percentByLevel(80, 60, 50))],
    retired: { kind: 'bonus', bonusBp: percent(8), order: 'before-factor' },
    annualCapFen: capByPerson(3_500, 4_000),
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
  largeIllness: null,
  civilServant: { shareBp: percent(60), countsDeductible: true, countsAdvanceShare: false },
  assistance: null,
  account: { limit: 'whole-person-part', family: 'outside-account' },
  refundTakesBackAdmission: false,
};

const residentInpatient: BenefitRule = {
  ...employeeInpatient,
  deductible: { kind: 'per-visit', standardFen: yuanByLevel(200, 500, 800), later: { kind: 'halved' }, outside: null },
  pool: {
    ...employeeInpatient.pool,
    segments: [segmentFrom(0, percentByLevel(90, 75, 60))],
    retired: { kind: 'same' },
    annualCapFen: capByPerson(150_000),
  },
  aboveCap: null,
  aboveCapRestEntersLargeIllness: true,
};

const resident: SchemePolicy = {
  care: {
    inpatient: residentInpatient,
    'day-surgery': null,
    outpatient: {
      ...residentInpatient,
      group: 'outpatient',
      deductible: { kind: 'none' },
      pool: {
        ...residentInpatient.pool,
        segments: [segmentFrom(0, percentByLevel(50, 50, 50))],
        annualCapFen: capByPerson(400),
      },
      countsAdmission: false,
    },
    chronic: { ...residentInpatient, deductible: { kind: 'none' }, countsAdmission: false },
    pharmacy: null,
  },
  largeIllness: {
    tiers: [tierFrom(12_000, 60), tierFrom(30_000, 65), tierFrom(100_000, 75)],
    hardshipTiers: [tierFrom(6_000, 65), tierFrom(30_000, 70), tierFrom(100_000, 80)],
    annualCapFen: yuan(350_000),
    countsDeductible: false,
    countsAdvanceShare: false,
    paidFrom: 'large-illness',
  },
  civilServant: null,
  assistance: {
    rateBp: percent(75),
    thresholdFen: yuan(2_000),
    span: 'year',
    countsDeductible: false,
    countsAdvanceShare: false,
  },
  account: { limit: 'nothing', family: 'none' },
  refundTakesBackAdmission: false,
};

/** A region like Wuhan, made up. */
export const wuhan: RegionPolicy = {
  regionCode: trusted.regionCode('420100'),
  zh: '武汉市',
  en: 'Wuhan',
  versions: [
    {
      version: '420100-2023-01-01',
      effectiveFrom: trusted.businessDate('2023-01-01'),
      source: 'docs/policies/420100-2023.md',
      dated: 'by-admission',
      schemes: { employee, resident },
      eligibility: { ...USUAL_ELIGIBILITY, usesYearlyCardRule: true },
    },
  ],
};
