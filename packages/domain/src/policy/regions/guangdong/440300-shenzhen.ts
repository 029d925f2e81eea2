import { trusted } from '../../../ids/trusted';
import type { BenefitRule, LargeIllnessRule, RemoteReduction, SchemePolicy } from '../../benefit-policy';
import { askedAcross } from '../../figures/asked-across';
import { capByPerson } from '../../figures/cap-by-person';
import { percent } from '../../figures/percent';
import { percentByLevel } from '../../figures/percent-by-level';
import { remotePercents } from '../../figures/remote-percents';
import { segmentFrom } from '../../figures/segment-from';
import { tierFrom } from '../../figures/tier-from';
import { USUAL_ELIGIBILITY } from '../../figures/usual-eligibility';
import { yuanByLevel } from '../../figures/yuan-by-level';
import type { RegionPolicy } from '../../region-policy';

const remote: RemoteReduction = {
  kind: 'ratio-factor',
  cutBp: remotePercents([0, 10, 10, 30, 0]),
  rounding: 'to-basis-points',
};

const employeeInpatient: BenefitRule = {
  group: 'inpatient',
  deductible: { kind: 'per-visit', standardFen: yuanByLevel(200, 400, 600), later: { kind: 'halved' }, outside: null },
  pool: {
    segments: [segmentFrom(0, percentByLevel(92, 91, 90))],
    bounds: 'include-deductible',
    span: 'visit',
    retired: { kind: 'table', segments: [segmentFrom(0, percentByLevel(95, 95, 95))] },
    annualCapFen: capByPerson(1_050_000),
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
  deductible: { kind: 'none' },
  pool: {
    ...employeeInpatient.pool,
    segments: [segmentFrom(0, percentByLevel(75, 65, 55))],
    retired: { kind: 'bonus', bonusBp: percent(5), order: 'before-factor' },
    annualCapFen: capByPerson(2_400, 2_800),
  },
  countsAdmission: false,
};

const largeIllness: LargeIllnessRule = {
  tiers: [tierFrom(10_000, 80)],
  hardshipTiers: null,
  annualCapFen: null,
  countsDeductible: true,
  countsAdvanceShare: false,
  paidFrom: 'large-illness',
};

const employee: SchemePolicy = {
  care: {
    inpatient: employeeInpatient,
    'day-surgery': { ...employeeInpatient, deductible: { kind: 'none' } },
    outpatient: employeeOutpatient,
    chronic: { ...employeeInpatient, deductible: { kind: 'none' }, countsAdmission: false },
    pharmacy: 'account-only',
  },
  largeIllness,
  civilServant: null,
  assistance: null,
  account: { limit: 'all-but-fully-self-paid', family: 'outside-account' },
  refundTakesBackAdmission: true,
};

const residentInpatient: BenefitRule = {
  ...employeeInpatient,
  pool: {
    ...employeeInpatient.pool,
    segments: [segmentFrom(0, percentByLevel(90, 85, 80))],
    retired: { kind: 'same' },
    annualCapFen: capByPerson(700_000),
  },
};

const resident: SchemePolicy = {
  ...employee,
  care: {
    inpatient: residentInpatient,
    'day-surgery': { ...residentInpatient, deductible: { kind: 'none' } },
    outpatient: {
      ...employeeOutpatient,
      pool: {
        ...employeeOutpatient.pool,
        segments: [segmentFrom(0, percentByLevel(70, 60, 50))],
        retired: { kind: 'same' },
        annualCapFen: capByPerson(1_600),
      },
    },
    chronic: { ...residentInpatient, deductible: { kind: 'none' }, countsAdmission: false },
    pharmacy: 'account-only',
  },
  account: { limit: 'whole-person-part', family: 'outside-account' },
};

/** Shenzhen, illustrative: the inpatient figures of employees are published, the others made up. */
export const shenzhen: RegionPolicy = {
  regionCode: trusted.regionCode('440300'),
  zh: '深圳市',
  en: 'Shenzhen',
  versions: [
    {
      version: '440300-2023-01-01',
      effectiveFrom: trusted.businessDate('2023-01-01'),
      source: 'docs/policies/440300-2023.md',
      dated: 'by-discharge',
      schemes: { employee, resident },
      eligibility: {
        ...USUAL_ELIGIBILITY,
        isInstitutionListed: true,
        filingAskedFor: askedAcross(['chronic']),
        isOneCardPerPerson: true,
      },
    },
  ],
};
