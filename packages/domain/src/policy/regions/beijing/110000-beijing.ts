import { trusted } from '../../../ids/trusted';
import type { BenefitRule, SchemePolicy } from '../../benefit-policy';
import { capByPerson } from '../../figures/cap-by-person';
import { edgeOfTheCap } from '../../figures/edge-of-the-cap';
import { percent } from '../../figures/percent';
import { percentByLevel } from '../../figures/percent-by-level';
import { segmentFrom } from '../../figures/segment-from';
import { tierFrom } from '../../figures/tier-from';
import { USUAL_ELIGIBILITY } from '../../figures/usual-eligibility';
import { yuan } from '../../figures/yuan';
import { yuanByLevel } from '../../figures/yuan-by-level';
import type { RegionPolicy } from '../../region-policy';

const employeeInpatient: BenefitRule = {
  group: 'inpatient',
  deductible: {
    kind: 'per-visit',
    standardFen: yuanByLevel(1_300, 1_300, 1_300),
    later: {
      kind: 'listed',
      amountsFen: {
        1: [yuan(1_300), yuan(650)],
        2: [yuan(1_300), yuan(650)],
        3: [yuan(1_300), yuan(650)],
      },
    },
    outside: null,
  },
  pool: {
    segments: [
      segmentFrom(0, percentByLevel(90, 87, 85)),
      segmentFrom(30_000, percentByLevel(95, 92, 90)),
      segmentFrom(40_000, percentByLevel(97, 97, 95)),
    ],
    bounds: 'include-deductible',
    span: 'year',
    retired: {
      kind: 'table',
      segments: [
        segmentFrom(0, percentByLevel(94, 92, 91)),
        segmentFrom(30_000, percentByLevel(97, 95, 94)),
        segmentFrom(40_000, percentByLevel(98, 98, 97)),
      ],
    },
    annualCapFen: capByPerson(100_000),
    consumedRounding: 'half-up',
  },
  aboveCap: { rateBp: percent(85), annualCapFen: yuan(400_000), isRemoteReduced: false },
  aboveCapRestEntersLargeIllness: false,
  remote: { kind: 'none' },
  countsAdmission: true,
};

const employeeOutpatient: BenefitRule = {
  ...employeeInpatient,
  group: 'outpatient',
  deductible: { kind: 'per-year', standardFen: yuanByLevel(1_800, 1_800, 1_800), outside: null },
  pool: {
    ...employeeInpatient.pool,
    segments: [segmentFrom(0, percentByLevel(90, 70, 70))],
    span: 'visit',
    retired: { kind: 'table', segments: [segmentFrom(0, percentByLevel(90, 85, 85))] },
    annualCapFen: capByPerson(20_000),
  },
  aboveCap: { rateBp: percent(60), annualCapFen: null, isRemoteReduced: false },
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
    tiers: [tierFrom(30_000, 60), tierFrom(80_000, 70)],
    hardshipTiers: [tierFrom(15_000, 65), tierFrom(65_000, 75)],
    annualCapFen: null,
    countsDeductible: true,
    countsAdvanceShare: false,
    paidFrom: 'large-illness',
  },
  civilServant: null,
  assistance: {
    rateBp: percent(80),
    thresholdFen: yuan(0),
    span: 'visit',
    countsDeductible: true,
    countsAdvanceShare: false,
  },
  account: { limit: 'in-scope-only', family: 'none' },
  refundTakesBackAdmission: true,
};

const residentInpatient: BenefitRule = {
  ...employeeInpatient,
  deductible: {
    kind: 'per-visit',
    standardFen: yuanByLevel(300, 800, 1_300),
    later: { kind: 'halved' },
    outside: null,
  },
  pool: {
    ...employeeInpatient.pool,
    segments: [segmentFrom(0, percentByLevel(80, 78, 75))],
    span: 'visit',
    retired: { kind: 'same' },
    annualCapFen: capByPerson(250_000),
  },
  aboveCap: null,
};

const resident: SchemePolicy = {
  ...employee,
  care: {
    inpatient: residentInpatient,
    'day-surgery': residentInpatient,
    outpatient: {
      ...residentInpatient,
      group: 'outpatient',
      deductible: { kind: 'per-year', standardFen: yuanByLevel(100, 550, 550), outside: null },
      pool: {
        ...residentInpatient.pool,
        segments: [segmentFrom(0, percentByLevel(55, 50, 50))],
        annualCapFen: capByPerson(5_000),
      },
      countsAdmission: false,
    },
    chronic: { ...residentInpatient, deductible: { kind: 'none' }, countsAdmission: false },
    pharmacy: null,
  },
  account: { limit: 'nothing', family: 'none' },
};

/** A region like Beijing, made up: the segments have the shape of its policy. */
export const beijing: RegionPolicy = {
  regionCode: trusted.regionCode('110000'),
  zh: '北京市',
  en: 'Beijing',
  versions: [
    {
      version: '110000-2023-01-01',
      effectiveFrom: trusted.businessDate('2023-01-01'),
      source: 'docs/policies/110000-2023.md',
      dated: 'by-discharge',
      schemes: { employee, resident },
      eligibility: { ...USUAL_ELIGIBILITY, cardChecks: ['token', 'card-number', 'issuer', 'lost', 'expired'] },
      paysLessForMore: edgeOfTheCap(2),
    },
  ],
};
