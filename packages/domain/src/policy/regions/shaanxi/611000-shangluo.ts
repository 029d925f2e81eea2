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

const remote: RemoteReduction = { kind: 'ratio-points', pointsBp: remotePercents([0, 10, 10, 15, 0]) };

const employeeInpatient: BenefitRule = {
  group: 'inpatient',
  deductible: {
    kind: 'per-visit',
    standardFen: yuanByLevel(300, 400, 600),
    later: {
      kind: 'listed',
      amountsFen: {
        1: [yuan(300), yuan(230), yuan(160)],
        2: [yuan(400), yuan(300), yuan(210)],
        3: [yuan(600), yuan(460), yuan(320)],
      },
    },
    outside: null,
  },
  pool: {
    segments: [segmentFrom(0, percentByLevel(92, 90, 88)), segmentFrom(10_000, percentByLevel(94, 93, 92))],
    bounds: 'include-deductible',
    span: 'visit',
    retired: { kind: 'bonus', bonusBp: percent(2), order: 'before-factor' },
    annualCapFen: capByPerson(280_000),
    consumedRounding: 'half-up',
  },
  aboveCap: { rateBp: percent(90), annualCapFen: null, isRemoteReduced: true },
  aboveCapRestEntersLargeIllness: false,
  remote,
  countsAdmission: true,
};

const employeeOutpatient: BenefitRule = {
  group: 'outpatient',
  deductible: { kind: 'per-visit', standardFen: yuanByLevel(30, 60, 90), later: { kind: 'same' }, outside: null },
  pool: {
    segments: [segmentFrom(0, percentByLevel(70, 65, 60))],
    bounds: 'include-deductible',
    span: 'visit',
    retired: { kind: 'bonus', bonusBp: percent(5), order: 'before-factor' },
    annualCapFen: capByPerson(1_500, 2_000),
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
    'day-surgery': { ...employeeInpatient, countsAdmission: false },
    outpatient: employeeOutpatient,
    chronic: {
      ...employeeInpatient,
      deductible: { kind: 'none' },
      pool: { ...employeeInpatient.pool, segments: [segmentFrom(0, percentByLevel(80, 75, 70))] },
      countsAdmission: false,
    },
    pharmacy: 'account-only',
  },
  largeIllness: null,
  civilServant: null,
  assistance: null,
  account: { limit: 'whole-person-part', family: 'inside-account' },
  refundTakesBackAdmission: false,
};

const residentInpatient: BenefitRule = {
  ...employeeInpatient,
  deductible: {
    kind: 'per-visit',
    standardFen: yuanByLevel(300, 400, 500),
    later: { kind: 'steps', mode: 'linear', reductionBp: percent(20), floorBp: percent(60) },
    outside: null,
  },
  pool: {
    ...employeeInpatient.pool,
    segments: [segmentFrom(0, percentByLevel(80, 75, 70))],
    retired: { kind: 'same' },
    annualCapFen: capByPerson(130_000),
  },
  aboveCap: null,
  aboveCapRestEntersLargeIllness: true,
};

const resident: SchemePolicy = {
  care: {
    inpatient: residentInpatient,
    'day-surgery': { ...residentInpatient, countsAdmission: false },
    outpatient: null,
    chronic: {
      ...residentInpatient,
      deductible: { kind: 'none' },
      pool: { ...residentInpatient.pool, segments: [segmentFrom(0, percentByLevel(60, 60, 60))] },
      countsAdmission: false,
    },
    pharmacy: null,
  },
  largeIllness: {
    tiers: [tierFrom(10_000, 60), tierFrom(30_000, 70), tierFrom(100_000, 80)],
    hardshipTiers: [tierFrom(5_000, 65), tierFrom(30_000, 75), tierFrom(100_000, 85)],
    annualCapFen: null,
    countsDeductible: true,
    countsAdvanceShare: false,
    paidFrom: 'large-illness',
  },
  civilServant: null,
  assistance: null,
  account: { limit: 'nothing', family: 'none' },
  refundTakesBackAdmission: false,
};

/** Shangluo, illustrative: figures of published summaries, not an official text. */
export const shangluo: RegionPolicy = {
  regionCode: trusted.regionCode('611000'),
  zh: '商洛市',
  en: 'Shangluo',
  versions: [
    {
      version: '611000-2023-01-01',
      effectiveFrom: trusted.businessDate('2023-01-01'),
      source: 'docs/policies/611000-2023.md',
      dated: 'by-admission',
      schemes: { employee, resident },
      eligibility: { ...USUAL_ELIGIBILITY, isProvinceFilingWhole: false },
    },
  ],
};
