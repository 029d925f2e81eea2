import { trusted } from '../../../ids/trusted';
import { CARE_KINDS } from '../../benefit-policy';
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

const remote: RemoteReduction = { kind: 'ratio-points', pointsBp: remotePercents([0, 5, 0, 20, 5]) };

const employeeInpatient: BenefitRule = {
  group: 'inpatient',
  deductible: {
    kind: 'per-year',
    standardFen: yuanByLevel(400, 800, 1_600),
    outside: { standardFen: yuanByLevel(800, 1_200, 2_000), places: ['other-temporary'] },
  },
  pool: {
    segments: [segmentFrom(0, percentByLevel(90, 85, 80)), segmentFrom(50_000, percentByLevel(95, 90, 85))],
    bounds: 'after-deductible',
    span: 'year',
    retired: { kind: 'bonus', bonusBp: percent(3), order: 'after-factor' },
    annualCapFen: capByPerson(500_000),
    consumedRounding: 'down',
  },
  aboveCap: null,
  aboveCapRestEntersLargeIllness: false,
  remote,
  countsAdmission: true,
};

const employeeOutpatient: BenefitRule = {
  ...employeeInpatient,
  group: 'outpatient',
  deductible: { kind: 'none' },
  pool: {
    ...employeeInpatient.pool,
    segments: [segmentFrom(0, percentByLevel(80, 65, 55))],
    span: 'visit',
    retired: { kind: 'bonus', bonusBp: percent(5), order: 'before-factor' },
    annualCapFen: capByPerson(7_900, 9_600),
  },
  countsAdmission: false,
};

const employee: SchemePolicy = {
  care: {
    inpatient: employeeInpatient,
    'day-surgery': employeeInpatient,
    outpatient: employeeOutpatient,
    chronic: {
      ...employeeOutpatient,
      pool: { ...employeeOutpatient.pool, segments: [segmentFrom(0, percentByLevel(85, 85, 85))] },
    },
    pharmacy: 'account-only',
  },
  largeIllness: {
    tiers: [tierFrom(20_000, 90)],
    hardshipTiers: null,
    annualCapFen: yuan(800_000),
    countsDeductible: false,
    countsAdvanceShare: false,
    paidFrom: 'large-sum',
  },
  civilServant: null,
  assistance: null,
  account: { limit: 'all-but-fully-self-paid', family: 'inside-account' },
  refundTakesBackAdmission: true,
};

const residentInpatient: BenefitRule = {
  ...employeeInpatient,
  deductible: { kind: 'per-visit', standardFen: yuanByLevel(150, 300, 500), later: { kind: 'same' }, outside: null },
  pool: {
    ...employeeInpatient.pool,
    segments: [segmentFrom(0, percentByLevel(90, 80, 70))],
    span: 'visit',
    retired: { kind: 'same' },
    annualCapFen: capByPerson(300_000),
    consumedRounding: 'half-up',
  },
  aboveCapRestEntersLargeIllness: true,
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
        segments: [segmentFrom(0, percentByLevel(85, 50, 50))],
        annualCapFen: capByPerson(1_000),
      },
      aboveCapRestEntersLargeIllness: false,
      countsAdmission: false,
    },
    chronic: { ...residentInpatient, deductible: { kind: 'none' }, countsAdmission: false },
    pharmacy: 'account-only',
  },
  largeIllness: {
    tiers: [tierFrom(18_000, 60), tierFrom(60_000, 75)],
    hardshipTiers: [tierFrom(3_500, 80)],
    annualCapFen: yuan(450_000),
    countsDeductible: true,
    countsAdvanceShare: false,
    paidFrom: 'large-illness',
  },
  civilServant: null,
  assistance: null,
  account: { limit: 'whole-person-part', family: 'outside-account' },
  refundTakesBackAdmission: true,
};

/** A region like Guangzhou, made up. */
export const guangzhou: RegionPolicy = {
  regionCode: trusted.regionCode('440100'),
  zh: '广州市',
  en: 'Guangzhou',
  versions: [
    {
      version: '440100-2023-01-01',
      effectiveFrom: trusted.businessDate('2023-01-01'),
      source: 'docs/policies/440100-2023.md',
      dated: 'by-admission',
      schemes: { employee, resident },
      eligibility: {
        ...USUAL_ELIGIBILITY,
        pairAskedFor: { 'same-pool': [], 'intra-province': ['pharmacy'], 'cross-province': CARE_KINDS },
        filingAskedFor: {
          'same-pool': [],
          'intra-province': ['inpatient'],
          'cross-province': ['inpatient', 'chronic'],
        },
        isIntraProvinceLocal: false,
      },
      paysLessForMore: edgeOfTheCap(2),
    },
  ],
};
