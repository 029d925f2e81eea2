import { trusted } from '@medclear/domain';
import type {
  Admission,
  DiseaseQualification,
  FactCommand,
  Filing,
  InstitutionDocument,
  IssuerDocument,
  Suspension,
  Transfer,
} from '@medclear/domain';

const region = trusted.regionCode;
const day = trusted.businessDate;
const institutionCode = trusted.institutionCode('H11010100001');
const personId = trusted.personId('0123456789abcdef0123456789abcdef');

export const SAMPLE_FILING: Filing = {
  filingId: 'F-1',
  kind: 'other-temporary',
  place: region('110000'),
  startsOn: day('2026-01-01'),
  endsOn: null,
  filedOn: day('2025-12-31'),
  isValid: true,
};
export const SAMPLE_QUALIFICATION: DiseaseQualification = {
  diseaseCode: 'M03900',
  startsOn: day('2024-01-01'),
  endsOn: day('2027-12-31'),
};
export const SAMPLE_ADMISSION: Admission = {
  admissionId: 'A-1',
  institutionCode,
  admittedOn: day('2026-02-20'),
  dischargedOn: null,
};
export const SAMPLE_TRANSFER: Transfer = {
  toRegion: region('440100'),
  state: 'funds-confirmed',
  changedOn: day('2026-01-05'),
};
export const SAMPLE_SUSPENSION: Suspension = { startsOn: day('2026-04-01'), endsOn: day('2026-04-30') };
export const SAMPLE_ISSUER: IssuerDocument = {
  state: 'province-reviewed',
  medicalScope: 'national',
  startsOn: day('2012-01-01'),
  endsOn: null,
};
export const SAMPLE_INSTITUTION: InstitutionDocument = {
  openings: [
    { care: 'chronic', openFrom: day('2020-01-01'), openUntil: null, diseaseCodes: ['M03900', 'M01600'] },
    { care: 'inpatient', openFrom: day('2020-01-01'), openUntil: day('2026-12-31'), diseaseCodes: [] },
  ],
};

/** Every fact that a province can be told, once. */
export const SAMPLE_FACTS: readonly FactCommand[] = [
  { kind: 'register-filing', personId, filing: SAMPLE_FILING },
  { kind: 'qualify-disease', personId, qualification: SAMPLE_QUALIFICATION },
  { kind: 'report-admission', personId, admission: SAMPLE_ADMISSION },
  { kind: 'report-transfer', personId, transfer: SAMPLE_TRANSFER },
  { kind: 'suspend-person', personId, suspension: SAMPLE_SUSPENSION },
  { kind: 'register-issuer', issuerRegion: region('360100'), issuer: SAMPLE_ISSUER },
  { kind: 'open-institution', institutionCode, institution: SAMPLE_INSTITUTION },
];
