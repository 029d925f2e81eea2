import { trusted } from '../../../ids/trusted';
import type { BenefitRule, SchemePolicy } from '../../benefit-policy';
import { askedAcross } from '../../figures/asked-across';
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

const employeeInpatient: BenefitRule = {
  group: 'inpatient',
  deductible: { kind: 'per-visit', standardFen: yuanByLevel(200, 500, 800), later: { kind: 'same' }, outside: null },
  pool: {
    segments: [segmentFrom(0, percentByLevel(95, 90, 85))],
    bounds: 'include-deductible',
    span: 'visit',
    retired: { kind: 'same' },
    annualCapFen: capByPerson(100_000),
    consumedRounding: 'half-up',
  },
  aboveCap: { rateBp: percent(90), annualCapFen: yuan(400_000), isRemoteReduced: false },
  aboveCapRestEntersLargeIllness: true,
  remote: { kind: 'advance-share', shareBp: remotePercents([0, 10, 10, 20, 10]), order: 'before-deductible' },
  countsAdmission: true,
};

const employeeOutpatient: BenefitRule = {
  group: 'outpatient',
  deductible: { kind: 'per-year', standardFen: yuanByLevel(300, 300, 300), outside: null },
  pool: {
    segments: [segmentFrom(0, percentByLevel(65, 60, 55))],
    bounds: 'include-deductible',
    span: 'visit',
    retired: { kind: 'bonus', bonusBp: percent(5), order: 'after-factor' },
    annualCapFen: capByPerson(2_000, 3_000),
    consumedRounding: 'half-up',
  },
  aboveCap: null,
  aboveCapRestEntersLargeIllness: false,
  remote: { kind: 'none' },
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
  civilServant: { shareBp: percent(96), countsDeductible: false, countsAdvanceShare: false },
  assistance: null,
  account: { limit: 'whole-person-part', family: 'inside-account' },
  refundTakesBackAdmission: true,
};

const residentInpatient: BenefitRule = {
  ...employeeInpatient,
  deductible: { kind: 'per-visit', standardFen: yuanByLevel(100, 400, 600), later: { kind: 'same' }, outside: null },
  pool: { ...employeeInpatient.pool, segments: [segmentFrom(0, percentByLevel(90, 80, 60))] },
  aboveCap: null,
};

const resident: SchemePolicy = {
  care: {
    inpatient: residentInpatient,
    'day-surgery': residentInpatient,
    outpatient: null,
    chronic: { ...residentInpatient, deductible: { kind: 'none' }, countsAdmission: false },
    pharmacy: 'account-only',
  },
  largeIllness: {
    tiers: [tierFrom(17_000, 60)],
    hardshipTiers: [tierFrom(8_500, 65)],
    annualCapFen: yuan(300_000),
    countsDeductible: true,
    countsAdvanceShare: false,
    paidFrom: 'large-illness',
  },
  civilServant: null,
  assistance: null,
  account: { limit: 'whole-person-part', family: 'none' },
  refundTakesBackAdmission: true,
};

/** Nanchang, illustrative: figures of published summaries, not an official text. */
export const nanchang: RegionPolicy = {
  regionCode: trusted.regionCode('360100'),
  zh: '南昌市',
  en: 'Nanchang',
  versions: [
    {
      version: '360100-2023-01-01',
      effectiveFrom: trusted.businessDate('2023-01-01'),
      source: 'docs/policies/360100-2023.md',
      dated: 'by-discharge',
      schemes: { employee, resident },
      eligibility: { ...USUAL_ELIGIBILITY, filingAskedFor: askedAcross([]) },
    },
  ],
};
