import { createHash } from 'node:crypto';
import { DEVELOPMENT_KEYS, derivePersonId, hashCredential } from '@medclear/contracts';
import {
  fen,
  findRegionPolicy,
  FUND_CODES,
  judgeEligibility,
  poolingAreaOf,
  takesPart,
  trusted,
} from '@medclear/domain';
import type { EligibilityFacts, EligibilityQuestion, EligibilityVerdict, PolicyVersion } from '@medclear/domain';
import { SYNTHETIC_VOUCHERS } from '@medclear/gateway-kit';
import { commandsOfFacts } from '@medclear/testkit';
import request from 'supertest';
import { changeVisit } from '../../../packages/domain/src/eligibility/testing/change-visit';
import type { VisitChange } from '../../../packages/domain/src/eligibility/testing/change-visit';
import cardScope from '../../../packages/domain/src/eligibility/vectors/card-scope.json';
import care from '../../../packages/domain/src/eligibility/vectors/care.json';
import credential from '../../../packages/domain/src/eligibility/vectors/credential.json';
import filing from '../../../packages/domain/src/eligibility/vectors/filing.json';
import institution from '../../../packages/domain/src/eligibility/vectors/institution.json';
import order from '../../../packages/domain/src/eligibility/vectors/order.json';
import personAndRegions from '../../../packages/domain/src/eligibility/vectors/person-and-regions.json';
import place from '../../../packages/domain/src/eligibility/vectors/place.json';
import standing from '../../../packages/domain/src/eligibility/vectors/standing.json';
import usual from '../../../packages/domain/src/eligibility/vectors/usual-visit.json';
import { startInMemory } from './testing/start-in-memory';

const FILES = { institution, credential, cardScope, personAndRegions, filing, place, care, standing, order };
const PERSON_NUMBER = 'SYN36000001';
const MUCH = fen(1_000_000_000);

interface Vector {
  readonly id: string;
  readonly why: string;
  readonly given: VisitChange;
}

interface Case {
  readonly id: string;
  readonly why: string;
  readonly question: EligibilityQuestion;
  readonly facts: EligibilityFacts;
  readonly policy: PolicyVersion;
}

/** The vectors that a hospital's message can tell, as the insured region's own policy sees them. */
function casesOf(vectors: readonly Vector[]): readonly Case[] {
  return vectors.flatMap(({ id, why, given }) => {
    const { question, facts } = changeVisit(usual, given);
    const isNoHospital = question.care === 'pharmacy' || !takesPart(question.treatmentRegion);
    const { cardHash, cardIssuerRegion } = question.credential;
    const isUnreadCard = cardHash !== null && cardIssuerRegion === null;
    const isNoMessage = isUnreadCard || (question.care === 'chronic' && question.diseaseCode === null);
    const { pool } = poolingAreaOf(question.insuredRegion, question.eventDate);
    const policy = findRegionPolicy(pool, question.eventDate);
    if (isNoHospital || isNoMessage || policy === null) return [];
    return [{ id, why, question: { ...question, usesPool: true }, facts: storedFacts(question, facts), policy }];
  });
}

/** The facts as a store can have them: nothing of an issuer that is not named, and one opening for one pair of regions. */
function storedFacts(
  { insuredRegion, credential: shown }: EligibilityQuestion,
  facts: EligibilityFacts,
): EligibilityFacts {
  const { cardIssuerRegion } = shown;
  if (cardIssuerRegion === null) return { ...facts, issuer: null, issuerPair: null, quota: null };
  const issuerPair = cardIssuerRegion === insuredRegion ? facts.pair : facts.issuerPair;
  return { ...facts, issuerPair, quota: null };
}

/** The 32 digits of a card with a name of its own, issued by a region. */
function cardCode(card: string, issuer: string): string {
  return `${issuer}D156000005${createHash('sha256').update(card).digest('hex').slice(0, 16).toUpperCase()}`;
}

function hospitalOf({ treatmentRegion }: EligibilityQuestion): string {
  return `H${treatmentRegion}00001`;
}

function messageOf(question: EligibilityQuestion): object {
  const { credential: shown, care: business, eventDate } = question;
  const { cardHash, cardIssuerRegion, voucher } = shown;
  const isStay = business === 'inpatient' || business === 'day-surgery';
  const code = cardHash === null || cardIssuerRegion === null ? undefined : cardCode(cardHash, cardIssuerRegion);
  return {
    messageId: 'VECTOR',
    institutionCode: hospitalOf(question),
    insuredRegion: question.insuredRegion,
    personNumber: PERSON_NUMBER,
    care: business,
    ...(isStay
      ? { admittedOn: eventDate, dischargedOn: question.dischargedOn ?? eventDate }
      : { visitDate: eventDate }),
    isEmergency: question.isEmergency,
    ...(question.diseaseCode === null ? {} : { diseaseCode: question.diseaseCode }),
    credential: {
      kind: shown.kind,
      ...(code === undefined ? {} : { cardIdentificationCode: code }),
      voucherToken: voucher === 'valid' ? 'SYN-VOUCHER' : SYNTHETIC_VOUCHERS[voucher],
    },
    useAccount: false,
    hospitalLevel: 3,
    total: '100.00',
    lines: [{ lineNumber: '1', itemCode: 'X-METFORMIN', quantity: '1', unitPrice: '100.00', amount: '100.00' }],
  };
}

function register({ gateway }: ReturnType<typeof startInMemory>, { question, facts }: Case): void {
  const { credential: shown, care: business, insuredRegion, treatmentRegion } = question;
  for (const fund of FUND_CODES) gateway.register({ kind: 'add-fund-quota', fund, amountFen: MUCH });
  const commands = commandsOfFacts(facts, {
    personId: derivePersonId(DEVELOPMENT_KEYS.person, PERSON_NUMBER),
    institutionCode: trusted.institutionCode(hospitalOf(question)),
    insuredRegion,
    treatmentRegion,
    care: business,
    cardIssuerRegion: shown.cardIssuerRegion,
    hashCard: (card) =>
      hashCredential(DEVELOPMENT_KEYS.person, cardCode(card, shown.cardIssuerRegion ?? insuredRegion)),
  });
  for (const command of commands) gateway.register(command);
}

function expectedOf(verdict: EligibilityVerdict, { question, policy }: Case): object {
  if (!verdict.ok) return { outcome: 'refused', code: verdict.code };
  const { place: visitPlace, warnings, relation } = verdict;
  const benefit = policy.schemes[relation.scheme]?.care[question.care] ?? null;
  return benefit === null
    ? { outcome: 'refused', code: 'BENEFIT_NOT_DEFINED' }
    : { outcome: 'settled', place: visitPlace, warnings };
}

describe('the golden vectors of eligibility through the hospital gateway', () => {
  describe.each(Object.entries(FILES))('%s', (_, { cases }) => {
    it.each(casesOf(cases as unknown as readonly Vector[]))('$id: $why', async (one) => {
      const settledAtMs = Date.parse(`${one.question.settledOn}T10:00:00+08:00`);
      const started = startInMemory(() => settledAtMs);
      register(started, one);
      const answer = await request(started.app).post('/v1/settlements').send(messageOf(one.question));
      const verdict = judgeEligibility(one.question, one.facts, one.policy.eligibility);
      expect(answer.body).toMatchObject(expectedOf(verdict, one));
    });
  });
});
