import {
  ACCUMULATED_BENEFITS,
  CLAIM_STATES,
  CONTENT_GROUPS,
  LINE_STATES,
  PERSON_KINDS,
  RESIDENT_CLASSES,
  REFUSALS,
} from '@medclear/domain';
import type { ClaimDocument, Command, Decision, DecisionOutcome, PersonDocument, RefusalCode } from '@medclear/domain';
import * as fc from 'fast-check';
import { TOLD_OUTCOMES } from '../receipt';
import type { Receipt } from '../receipt';
import type { Reply } from '../reply';
import { actCommand, actOutcome, claimAct, claims, legs, money, refusedFacts, rememberedAct } from './any-act.suite';
import { answer, contentHashes, facts, groupUsage, hold, settle, usage, yearUsage } from './any-bill.suite';
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

const relation = fc.record({
  scheme,
  personKind: fc.constantFrom(...PERSON_KINDS),
  residentClass: fc.constantFrom(...RESIDENT_CLASSES, null),
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
export const command: fc.Arbitrary<Command> = fc.oneof(settle, hold, registration, opening, quota, fact, actCommand);

const refusal = fc.record({
  code: fc.constantFrom(...(Object.keys(REFUSALS) as RefusalCode[])),
  detail: orNull(text),
});
const settled = fc.record({ kind: fc.constant('settled'), answer });
const refused = fc.record({ kind: fc.constant('refused'), refusal });
const held = fc.record({ kind: fc.constant('held'), answer, expiresAtMs: offset });
const known = { claimId, personId, facts: fc.record(facts), contentHashes };
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
    legs,
    usage,
    visitKey: orNull(hex(8)),
    superseded: claims,
  }),
  fc.record({ kind: fc.constant('refused'), act: fc.constant('settle'), ...known, refusal }),
  fc.record({ kind: fc.constant('refused'), act: claimAct, ...known, facts: refusedFacts, refusal }),
  fc.record({
    kind: fc.constant('held'),
    ...known,
    institutionCode,
    answer,
    legs,
    usage,
    visitKey: orNull(hex(8)),
    expiresAtMs: offset,
    superseded: claims,
  }),
  fc.record({ kind: fc.constant('operator-refused'), refusal }),
  actOutcome,
  fc.record({ kind: fc.constant('conflicted'), claimId, differingGroups: groups }),
  fc.record({ kind: fc.constant('repeated'), claimId, originalCommandOffset: natural }),
  fc.record({
    kind: fc.constant('person-registered'),
    command: registration,
    creditedFen: amount,
    creditedFamilyFen: amount,
    superseded: claims,
  }),
  fc.record({ kind: fc.constant('fact-registered'), command: fact, superseded: claims }),
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
const standing = fc.record({
  institutionCode,
  act: claimAct,
  state: orNull(fc.constantFrom(...CLAIM_STATES)),
  expiresAtMs: orNull(offset),
  lines: orNull(fc.array(fc.constantFrom(...LINE_STATES), { maxLength: 4 })),
  endedBy: orNull(claimId),
});
const plainReply = fc.record({
  commandOffset: offset,
  clockMs: offset,
  claimId: orNull(claimId),
  isRepeat: fc.boolean(),
  outcome: fc.oneof(
    settled,
    refused,
    held,
    rememberedAct,
    fc.record({ kind: fc.constant('conflicted'), differingGroups: groups }),
    fc.record({ kind: fc.constantFrom('recorded', 'unknown') }),
    parked,
    quarantined,
  ),
});
export const reply: fc.Arbitrary<Reply> = fc.oneof(
  plainReply,
  fc.tuple(plainReply, standing).map(([one, now]) => ({ ...one, standing: now })),
);
export const claim: fc.Arbitrary<ClaimDocument> = fc.record({
  claimId,
  contentHashes: orNull(contentHashes),
  commandOffset: offset,
  outcome: fc.oneof(settled, refused, held, rememberedAct),
  act: claimAct,
  personId,
  institutionCode,
  money: orNull(money),
  endedBy: orNull(claimId),
  changedAtMs: offset,
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
  openHolds: fc.array(fc.record({ year: fc.nat({ max: 9_999 }), document: claim }), { maxLength: 2 }),
  visits: fc.array(fc.record({ year: fc.nat({ max: 9_999 }), offsets: fc.array(natural, { maxLength: 4 }) })),
  billedVisits: fc.array(fc.record({ visitKey: hex(8), claimId, changedOn: day }), { maxLength: 4 }),
});

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
