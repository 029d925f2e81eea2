import { trusted } from '../../../ids/trusted';
import type { BenefitRule, SchemePolicy } from '../../benefit-policy';
import { askedAcross } from '../../figures/asked-across';
import { capByPerson } from '../../figures/cap-by-person';
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
  deductible: { kind: 'per-year', standardFen: yuanByLevel(1_500, 1_500, 1_500), outside: null },
  pool: {
    segments: [segmentFrom(0, percentByLevel(85, 85, 85))],
    bounds: 'after-deductible',
    span: 'visit',
    retired: { kind: 'table', segments: [segmentFrom(0, percentByLevel(92, 92, 92))] },
    annualCapFen: capByPerson(600_000),
    consumedRounding: 'half-up',
  },
  aboveCap: { rateBp: percent(80), annualCapFen: null, isRemoteReduced: false },
  aboveCapRestEntersLargeIllness: false,
  remote: { kind: 'none' },
  countsAdmission: true,
};

/** The first 2,000 yuan after the deductible of the year are paid at a lower ratio than what follows. */
const employeeOutpatient: BenefitRule = {
  ...employeeInpatient,
  group: 'outpatient',
  deductible: { kind: 'per-year', standardFen: yuanByLevel(500, 500, 500), outside: null },
  pool: {
    ...employeeInpatient.pool,
    segments: [segmentFrom(0, percentByLevel(65, 60, 50)), segmentFrom(2_000, percentByLevel(80, 75, 70))],
    span: 'year',
    retired: { kind: 'bonus', bonusBp: percent(5), order: 'after-factor' },
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
  largeIllness: null,
  civilServant: null,
  assistance: null,
  account: { limit: 'all-but-fully-self-paid', family: 'inside-account' },
  refundTakesBackAdmission: true,
};

const residentInpatient: BenefitRule = {
  ...employeeInpatient,
  deductible: { kind: 'per-visit', standardFen: yuanByLevel(50, 100, 300), later: { kind: 'same' }, outside: null },
  pool: {
    ...employeeInpatient.pool,
    segments: [segmentFrom(0, percentByLevel(80, 70, 60))],
    retired: { kind: 'same' },
    annualCapFen: null,
  },
  aboveCap: null,
};

const resident: SchemePolicy = {
  care: {
    inpatient: residentInpatient,
    'day-surgery': residentInpatient,
    outpatient: {
      ...residentInpatient,
      group: 'outpatient',
      deductible: { kind: 'per-year', standardFen: yuanByLevel(300, 300, 300), outside: null },
      pool: { ...residentInpatient.pool, segments: [segmentFrom(0, percentByLevel(70, 60, 50))] },
      countsAdmission: false,
    },
    chronic: { ...residentInpatient, deductible: { kind: 'none' }, countsAdmission: false },
    pharmacy: 'account-only',
  },
  largeIllness: {
    tiers: [tierFrom(0, 60)],
    hardshipTiers: [tierFrom(0, 65)],
    annualCapFen: yuan(200_000),
    countsDeductible: false,
    countsAdvanceShare: false,
    paidFrom: 'large-illness',
  },
  civilServant: null,
  assistance: null,
  account: { limit: 'whole-person-part', family: 'inside-account' },
  refundTakesBackAdmission: true,
};

/** A region like Shanghai, made up. */
export const shanghai: RegionPolicy = {
  regionCode: trusted.regionCode('310000'),
  zh: '上海市',
  en: 'Shanghai',
  versions: [
    {
      version: '310000-2023-01-01',
      effectiveFrom: trusted.businessDate('2023-01-01'),
      source: 'docs/policies/310000-2023.md',
      dated: 'by-admission',
      schemes: { employee, resident },
      eligibility: {
        ...USUAL_ELIGIBILITY,
        filingAskedFor: askedAcross(['inpatient']),
        lockingTransferStates: ['funds-out', 'funds-confirmed'],
      },
    },
  ],
};
