import {
  basisPoints,
  CONTENT_GROUPS,
  STEP_INPUTS,
  STEP_RULES,
  PERSON_KINDS,
  RESIDENT_CLASSES,
  VISIT_PLACES,
  VOUCHER_STATES,
} from '@medclear/domain';
import type { ContentHashes, SettleCommand, StepInputs } from '@medclear/domain';
import * as fc from 'fast-check';
import {
  amount,
  business,
  claimId,
  day,
  fund,
  hex,
  institutionCode,
  natural,
  offset,
  orNull,
  personId,
  region,
  scheme,
  text,
} from './any-value.suite';

export const contentHashes = fc.record(
  Object.fromEntries(CONTENT_GROUPS.map((group) => [group, hex(8)])),
) as fc.Arbitrary<ContentHashes>;
const split = {
  totalFen: amount,
  fullySelfPaidFen: amount,
  overLimitFen: amount,
  advanceSelfPayFen: amount,
  inScopeFen: amount,
};
const line = fc.record({
  ...split,
  lineNumber: text,
  itemCode: text,
  itemClass: fc.constantFrom('A', 'B', 'C'),
  chargeCategory: text,
  quantityTenThousandths: natural,
  unitPriceMicroYuan: natural,
  advanceShareBp: fc.nat({ max: 10_000 }),
  ceilingMicroYuan: orNull(natural),
});
export const facts = { institutionCode, treatmentRegion: region, insuredRegion: region, business, visitDate: day };

export const settle: fc.Arbitrary<SettleCommand> = fc.record({
  kind: fc.constant('settle'),
  claimId,
  ...facts,
  messageId: text,
  personId,
  admittedOn: orNull(day),
  dischargedOn: orNull(day),
  isEmergency: fc.boolean(),
  diseaseCode: orNull(text),
  credentialKind: fc.constantFrom('e-voucher', 'identity-card', 'social-security-card'),
  cardHash: orNull(hex(16)),
  cardIssuerRegion: orNull(region),
  voucher: fc.constantFrom(...VOUCHER_STATES),
  usesAccount: fc.boolean(),
  hospitalLevel: fc.constantFrom(1, 2, 3),
  hospitalPartFen: amount,
  quoted: orNull(fc.record({ policyVersion: text, fundTotalFen: amount, accountFen: amount, cashFen: amount })),
  visitKey: orNull(hex(8)),
  totals: fc.record(split),
  lines: fc.array(line, { maxLength: 8 }),
  contentHashes,
});
export const hold = settle.chain((bill) =>
  fc.nat({ max: 86_400_000 }).map((holdForMs) => ({ ...bill, kind: 'hold' as const, holdForMs })),
);

const stepInputs = fc
  .subarray([...STEP_INPUTS])
  .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, offset]))) as fc.Arbitrary<StepInputs>);
export const answer = fc.record({
  settlementId: text,
  settledAtMs: offset,
  businessDate: day,
  scheme,
  personKind: fc.constantFrom(...PERSON_KINDS, null),
  residentClass: fc.constantFrom(...RESIDENT_CLASSES, null),
  isCivilServant: fc.constantFrom(true, false, null),
  place: fc.constantFrom(...VISIT_PLACES),
  policyVersion: text,
  totals: fc.record(split),
  split: fc.record({
    remoteShareFen: amount,
    deductibleFen: amount,
    poolRateBp: fc.nat({ max: 10_000 }).map(basisPoints),
    poolFundFen: amount,
    largeSumFundFen: amount,
    largeIllnessFundFen: amount,
    civilServantFundFen: amount,
    assistanceFundFen: amount,
    fundTotalFen: amount,
    hospitalPartFen: amount,
    personFen: amount,
    accountFen: amount,
    familyFen: amount,
    cashFen: amount,
    accountBalanceAfterFen: amount,
  }),
  details: fc.array(fc.record({ fund, inScopeFen: amount, limitFen: orNull(amount), amountFen: amount })),
  lines: fc.array(line, { maxLength: 8 }),
  steps: fc.array(
    fc.record({ rule: fc.constantFrom(...STEP_RULES), inputs: stepInputs, amountFen: amount, restFen: amount }),
  ),
  warnings: fc.array(text, { maxLength: 3 }),
});
export const groupUsage = {
  deductibleUsedFen: amount,
  poolPaidFen: amount,
  segmentBaseFen: amount,
  aboveCapPaidFen: amount,
  admissions: fc.nat(),
};
export const yearUsage = {
  largeIllnessBaseFen: amount,
  largeIllnessPaidFen: amount,
  assistanceBaseFen: amount,
  assistancePaidFen: amount,
};
export const usage = fc.record({
  year: fc.nat({ max: 9_999 }),
  scheme,
  movement: fc.record({
    group: fc.constantFrom('inpatient', 'outpatient', null),
    groupUsage: fc.record(groupUsage),
    yearUsage: fc.record(yearUsage),
    accountFen: amount,
    familyFen: amount,
  }),
});
