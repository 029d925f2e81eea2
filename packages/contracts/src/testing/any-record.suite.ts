import {
  ACCUMULATED_BENEFITS,
  basisPoints,
  CONTENT_GROUPS,
  PERSON_KINDS,
  REFUSALS,
  STEP_INPUTS,
  STEP_RULES,
  VISIT_PLACES,
  VOUCHER_STATES,
} from '@medclear/domain';
import type {
  Command,
  ContentHashes,
  Decision,
  DecisionOutcome,
  PersonDocument,
  RefusalCode,
  SettleCommand,
  StepInputs,
} from '@medclear/domain';
import * as fc from 'fast-check';
import { TOLD_OUTCOMES } from '../receipt';
import type { Receipt } from '../receipt';
import type { Reply } from '../reply';
import { admission, fact, filing, qualification, suspension, transfer } from './any-fact.suite';
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

const contentHashes = fc.record(
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
const relation = fc.record({
  scheme,
  personKind: fc.constantFrom(...PERSON_KINDS),
  insuredRegion: region,
  startsOn: day,
  pausesOn: orNull(day),
});
const card = fc.record({
  cardHash: hex(16),
  issuerRegion: region,
  issuedOn: day,
  expiresOn: day,
  isLost: fc.boolean(),
  lastContributionOn: orNull(day),
  isFinancialActive: fc.boolean(),
});
const identities = fc.record({
  isCivilServant: fc.boolean(),
  isInHardship: fc.boolean(),
  receivesAssistance: fc.boolean(),
});
const facts = { institutionCode, treatmentRegion: region, insuredRegion: region, business, visitDate: day };

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
  totals: fc.record(split),
  lines: fc.array(line, { maxLength: 8 }),
  contentHashes,
});
const registration = fc.record({
  kind: fc.constant('register-person'),
  personId,
  relations: fc.array(relation, { maxLength: 3 }),
  cards: fc.array(card, { maxLength: 3 }),
  identities,
  openingAccountFen: amount,
  openingFamilyFen: amount,
});
const opening = fc.record({
  kind: fc.constant('open-region-pair'),
  insuredRegion: region,
  treatmentRegion: region,
  business,
  openFrom: day,
  openUntil: orNull(day),
});
const quota = fc.record({ kind: fc.constant('add-fund-quota'), fund, amountFen: amount });
export const command: fc.Arbitrary<Command> = fc.oneof(settle, registration, opening, quota, fact);

const stepInputs = fc
  .subarray([...STEP_INPUTS])
  .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, offset]))) as fc.Arbitrary<StepInputs>);
const answer = fc.record({
  settlementId: text,
  settledAtMs: offset,
  businessDate: day,
  scheme,
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
const refusal = fc.record({
  code: fc.constantFrom(...(Object.keys(REFUSALS) as RefusalCode[])),
  detail: orNull(text),
});
const settled = fc.record({ kind: fc.constant('settled'), answer });
const refused = fc.record({ kind: fc.constant('refused'), refusal });
const known = { claimId, personId, facts: fc.record(facts), contentHashes };
const groupUsage = {
  deductibleUsedFen: amount,
  poolPaidFen: amount,
  segmentBaseFen: amount,
  aboveCapPaidFen: amount,
  admissions: fc.nat(),
};
const yearUsage = {
  largeIllnessBaseFen: amount,
  largeIllnessPaidFen: amount,
  assistanceBaseFen: amount,
  assistancePaidFen: amount,
};
const usage = fc.record({
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
const groups = fc.subarray([...CONTENT_GROUPS]);
const parked = fc.record({
  kind: fc.constant('parked'),
  reason: fc.constantFrom('bad-magic', 'does-not-decode', 'too-large'),
});
const quarantined = fc.record({ kind: fc.constant('quarantined'), operator: text, reason: text });
const outcome: fc.Arbitrary<DecisionOutcome> = fc.oneof(
  fc.record({
    kind: fc.constant('settled'),
    ...known,
    answer,
    legs: fc.array(fc.record({ fund, amountFen: amount })),
    usage,
  }),
  fc.record({ kind: fc.constant('refused'), ...known, refusal }),
  fc.record({ kind: fc.constant('conflicted'), claimId, differingGroups: groups }),
  fc.record({ kind: fc.constant('repeated'), claimId, originalCommandOffset: natural }),
  fc.record({
    kind: fc.constant('person-registered'),
    command: registration,
    creditedFen: amount,
    creditedFamilyFen: amount,
  }),
  fc.record({ kind: fc.constant('fact-registered'), command: fact }),
  fc.record({ kind: fc.constant('region-pair-opened'), command: opening }),
  fc.record({ kind: fc.constant('fund-quota-added'), fund, amountFen: amount }),
  parked,
  quarantined,
);
export const decision: fc.Arbitrary<Decision> = fc.record({
  commandOffset: offset,
  clockMs: offset,
  reply: orNull(fc.record({ topic: text, correlationId: text, untilMs: offset })),
  outcome,
});
export const reply: fc.Arbitrary<Reply> = fc.record({
  commandOffset: offset,
  clockMs: offset,
  claimId: orNull(claimId),
  isRepeat: fc.boolean(),
  outcome: fc.oneof(
    settled,
    refused,
    fc.record({ kind: fc.constant('conflicted'), differingGroups: groups }),
    fc.record({ kind: fc.constantFrom('recorded', 'unknown') }),
    parked,
    quarantined,
  ),
});
export const person: fc.Arbitrary<PersonDocument> = fc.record({
  personId,
  relations: fc.array(relation, { maxLength: 3 }),
  cards: fc.array(card, { maxLength: 3 }),
  isRegistered: fc.boolean(),
  identities,
  filings: fc.array(filing, { maxLength: 3 }),
  qualifications: fc.array(qualification, { maxLength: 3 }),
  admissions: fc.array(admission, { maxLength: 3 }),
  transfer: orNull(transfer),
  suspensions: fc.array(suspension, { maxLength: 3 }),
  accountBalanceFen: amount,
  familyBalanceFen: amount,
  accumulators: fc.array(
    fc.record({
      year: fc.nat({ max: 9_999 }),
      scheme,
      benefit: fc.constantFrom(...ACCUMULATED_BENEFITS),
      ...groupUsage,
      ...yearUsage,
      needsReview: fc.boolean(),
    }),
  ),
});
export const claim = fc.record({ claimId, contentHashes, commandOffset: offset, outcome: fc.oneof(settled, refused) });
export const receipt: fc.Arbitrary<Receipt> = fc.record({
  claimId,
  institutionCode,
  gateway: text,
  route: text,
  toldAtMs: offset,
  outcome: fc.constantFrom(...TOLD_OUTCOMES),
  code: orNull(text),
  isRepeat: fc.boolean(),
  amounts: orNull(
    fc.record({ totalFen: amount, fundFen: amount, accountFen: amount, familyFen: amount, cashFen: amount }),
  ),
});
