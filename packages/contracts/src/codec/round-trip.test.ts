import {
  ACCUMULATED_BENEFITS,
  basisPoints,
  CARD_SCOPES,
  CARE_KINDS,
  CONTENT_GROUPS,
  fen,
  FILING_KINDS,
  FUND_CODES,
  ISSUER_STATES,
  PERSON_KINDS,
  REFUSALS,
  STEP_INPUTS,
  STEP_RULES,
  TRANSFER_STATES,
  trusted,
  VISIT_PLACES,
  VOUCHER_STATES,
} from '@medclear/domain';
import type {
  Command,
  ContentHashes,
  Decision,
  DecisionOutcome,
  FactCommand,
  PersonDocument,
  RefusalCode,
  SettleCommand,
  StepInputs,
} from '@medclear/domain';
import * as fc from 'fast-check';
import type { Reply } from '../reply';
import { decodeCommand, encodeCommand } from './command-codec';
import { decodeDecision, encodeDecision } from './decision-codec';
import {
  decodeClaim,
  decodeInstitution,
  decodeIssuer,
  decodePerson,
  encodeClaim,
  encodeInstitution,
  encodeIssuer,
  encodePerson,
} from './document-codec';
import { readDecisionLink } from './read-decision-link';
import { decodeReply, encodeReply } from './reply-codec';

const text = fc.string({ unit: 'binary', maxLength: 40 });
const amount = fc.oneof(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 2 ** 52 })).map(fen);
const hex = (bytes: number) =>
  fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((digits) => Buffer.from(digits).toString('hex'));
const day = fc
  .integer({ min: -25_000, max: 60_000 })
  .map((days) => trusted.businessDate(new Date(days * 86_400_000).toISOString().slice(0, 10)));
const natural = fc.nat({ max: 2 ** 52 });
const offset = fc.oneof(fc.nat(), natural);
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const region = text.map(trusted.regionCode);
const claimId = text.map(trusted.claimId);
const personId = hex(16).map(trusted.personId);
const institutionCode = text.map(trusted.institutionCode);
const business = fc.constantFrom(...CARE_KINDS);
const scheme = fc.constantFrom('employee', 'resident');
const fund = fc.constantFrom(...FUND_CODES);

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

const settle: fc.Arbitrary<SettleCommand> = fc.record({
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
const window = { startsOn: day, endsOn: orNull(day) };
const filing = fc.record({
  ...window,
  filingId: text,
  kind: fc.constantFrom(...FILING_KINDS),
  place: region,
  filedOn: day,
  isValid: fc.boolean(),
});
const qualification = fc.record({ ...window, diseaseCode: text });
const admission = fc.record({ admissionId: text, institutionCode, admittedOn: day, dischargedOn: orNull(day) });
const transfer = fc.record({ toRegion: region, state: fc.constantFrom(...TRANSFER_STATES), changedOn: day });
const suspension = fc.record(window);
const issuer = fc.record({
  ...window,
  state: fc.constantFrom(...ISSUER_STATES),
  medicalScope: fc.constantFrom(...CARD_SCOPES),
});
const institution = fc.record({
  openings: fc.array(
    fc.record({
      care: business,
      openFrom: day,
      openUntil: orNull(day),
      diseaseCodes: fc.array(text, { maxLength: 3 }),
    }),
    { maxLength: 3 },
  ),
});
const fact: fc.Arbitrary<FactCommand> = fc.oneof(
  fc.record({ kind: fc.constant('register-filing'), personId, filing }),
  fc.record({ kind: fc.constant('qualify-disease'), personId, qualification }),
  fc.record({ kind: fc.constant('report-admission'), personId, admission }),
  fc.record({ kind: fc.constant('report-transfer'), personId, transfer }),
  fc.record({ kind: fc.constant('suspend-person'), personId, suspension }),
  fc.record({ kind: fc.constant('register-issuer'), issuerRegion: region, issuer }),
  fc.record({ kind: fc.constant('open-institution'), institutionCode, institution }),
);
const command: fc.Arbitrary<Command> = fc.oneof(settle, registration, opening, quota, fact);

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
const decision: fc.Arbitrary<Decision> = fc.record({
  commandOffset: offset,
  clockMs: offset,
  reply: orNull(fc.record({ topic: text, correlationId: text, untilMs: offset })),
  outcome,
});
const reply: fc.Arbitrary<Reply> = fc.record({
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
const person: fc.Arbitrary<PersonDocument> = fc.record({
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
const claim = fc.record({ claimId, contentHashes, commandOffset: offset, outcome: fc.oneof(settled, refused) });

describe('what is written', () => {
  it('is read as it was: every command', () => {
    fc.assert(
      fc.property(command, (one) => {
        expect(decodeCommand(encodeCommand(one))).toEqual({ kind: 'command', command: one });
      }),
    );
  });

  it('is read as it was: every decision, and its link alone', () => {
    fc.assert(
      fc.property(decision, hex(32), (one, previous) => {
        const bytes = encodeDecision(one, previous);
        expect(decodeDecision(bytes)).toEqual({ previous, decision: one });
        expect(readDecisionLink(bytes)).toEqual({ previous, commandOffset: one.commandOffset });
      }),
    );
  });

  it('is read as it was: every issuer and institution', () => {
    fc.assert(
      fc.property(issuer, institution, (anIssuer, anInstitution) => {
        expect(decodeIssuer(encodeIssuer(anIssuer))).toEqual(anIssuer);
        expect(decodeInstitution(encodeInstitution(anInstitution))).toEqual(anInstitution);
      }),
    );
  });

  it('is read as it was: every reply, person and claim', () => {
    fc.assert(
      fc.property(reply, person, claim, (aReply, aPerson, aClaim) => {
        expect(decodeReply(encodeReply(aReply))).toEqual(aReply);
        expect(decodePerson(encodePerson(aPerson))).toEqual(aPerson);
        expect(decodeClaim(encodeClaim(aClaim))).toEqual(aClaim);
      }),
    );
  });

  it('is the same bytes for the same value, also when it was read before', () => {
    fc.assert(
      fc.property(decision, hex(32), (one, previous) => {
        const bytes = encodeDecision(one, previous);
        expect(encodeDecision(decodeDecision(bytes).decision, previous).equals(bytes)).toBe(true);
      }),
    );
  });
});

describe('a damaged command', () => {
  it('is parked, or is a command that can be written again; it never throws and never holds the log', () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(settle, damage, (one, changes) => {
        const bytes = encodeCommand(one);
        for (const [at, value] of changes) bytes[10 + (at % (bytes.length - 10))] = value;
        const read = decodeCommand(bytes);
        if (read.kind === 'command') expect(() => encodeCommand(read.command)).not.toThrow();
        else expect(read).toEqual({ kind: 'unreadable', reason: 'does-not-decode' });
      }),
      { numRuns: 1_000 },
    );
  });
});
