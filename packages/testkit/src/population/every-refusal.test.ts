import { createTopics, decodeCommand, derivePersonId, hashCredential } from '@medclear/contracts';
import { CONTENT_GROUPS, createWorkingState, decide, EMPTY_LOADED_STATE, evolve, fen, trusted } from '@medclear/domain';
import type { ContentHashes, DecisionOutcome, RefusalCode, SettleCommand, WorkingState } from '@medclear/domain';
import { CHRONIC_DISEASE } from './facts-of-story';
import { PERSON_STORIES } from './person-story';
import type { PersonStory } from './person-story';
import { seedPopulation } from './seed-population';
import { makeSyntheticPerson } from './synthetic-person';
import type { SyntheticPerson } from './synthetic-person';
import { capitalOf, DEMONSTRATION_PROVINCES, syntheticClosedHospital, syntheticHospital } from './synthetic-places';

const KEY = 'key';
const NOW_MS = Date.UTC(2026, 2, 2, 2);
const TODAY = trusted.businessDate('2026-03-02');
const YESTERDAY = trusted.businessDate('2026-03-01');
const TOMORROW = trusted.businessDate('2026-03-03');
const BEIJING = trusted.provinceCode('11');
const JIANGXI = trusted.provinceCode('36');
const GUANGDONG = trusted.provinceCode('44');
const people = 20 * PERSON_STORIES.length * DEMONSTRATION_PROVINCES.length;
const plan = { seed: 3, people, provinces: DEMONSTRATION_PROVINCES, personKey: KEY };
const topics = createTopics('every-refusal');

async function seededState(poolQuotaFen?: number): Promise<WorkingState> {
  const state = createWorkingState(EMPTY_LOADED_STATE);
  let commandOffset = 0;
  const wanted = [JIANGXI, GUANGDONG].map((code) => topics.commands(code));
  const quota = poolQuotaFen === undefined ? {} : { poolQuotaFen: fen(poolQuotaFen) };
  await seedPopulation({ ...plan, ...quota }, topics, (batches) => {
    for (const { value } of batches.filter(({ topic }) => wanted.includes(topic)).flatMap(({ records }) => records)) {
      const read = decodeCommand(value);
      if (read.kind !== 'command') throw new Error(`a seeded command is ${read.kind}`);
      const logged = { commandOffset, appendedAtMs: NOW_MS, reply: null, content: read.command };
      state.apply(evolve(state, decide(state, logged)), NOW_MS);
      commandOffset += 1;
    }
    return Promise.resolve();
  });
  return state;
}

function findSomebody(story: PersonStory, province: typeof JIANGXI): SyntheticPerson {
  const at = DEMONSTRATION_PROVINCES.indexOf(province);
  for (let index = at; index < people; index += DEMONSTRATION_PROVINCES.length) {
    const person = makeSyntheticPerson(plan.seed, index, DEMONSTRATION_PROVINCES);
    if (person.story === story) return person;
  }
  throw new Error(`nobody is ${story}`);
}

function billOf(person: SyntheticPerson): SettleCommand {
  const hospital = syntheticHospital(BEIJING);
  const none = fen(0);
  const amounts = { fullySelfPaidFen: none, overLimitFen: none, advanceSelfPayFen: none };
  return {
    kind: 'settle',
    claimId: trusted.claimId('36-aaaaaaaaaaaaaaaaaaaaaaaaaa'),
    institutionCode: hospital.code,
    messageId: 'H11010090003202603021000000001',
    business: 'outpatient',
    treatmentRegion: hospital.region,
    insuredRegion: person.insuredRegion,
    personId: derivePersonId(KEY, person.personNumber),
    visitDate: TODAY,
    admittedOn: null,
    dischargedOn: null,
    isEmergency: false,
    diseaseCode: null,
    credentialKind: 'e-voucher',
    cardHash: null,
    cardIssuerRegion: null,
    voucher: 'valid',
    usesAccount: true,
    hospitalLevel: hospital.level,
    hospitalPartFen: none,
    quoted: null,
    visitKey: null,
    totals: { totalFen: fen(500_000), ...amounts, inScopeFen: fen(500_000) },
    lines: [],
    contentHashes: Object.fromEntries(CONTENT_GROUPS.map((group) => [group, '0'])) as unknown as ContentHashes,
  };
}

function shown(person: SyntheticPerson): Partial<SettleCommand> {
  const cardHash = hashCredential(KEY, person.cardIdentificationCode);
  return { credentialKind: 'social-security-card', cardHash, cardIssuerRegion: person.cardIssuerRegion };
}

type Change = (person: SyntheticPerson) => Partial<SettleCommand>;
const nothing: Change = () => ({});
const stay: Change = () => ({ business: 'inpatient', admittedOn: TODAY, dischargedOn: TODAY });
const chronic: Change = () => ({ business: 'chronic', diseaseCode: CHRONIC_DISEASE, isEmergency: true });
const atHome: Change = ({ province }) => ({ treatmentRegion: capitalOf(province) });

interface Met {
  readonly code: RefusalCode;
  readonly story?: PersonStory;
  readonly province?: typeof JIANGXI;
  readonly change: Change;
}

const MET: readonly Met[] = [
  {
    code: 'ENVELOPE_INVALID',
    change: () => ({ ...stay(findSomebody('ordinary', GUANGDONG)), dischargedOn: YESTERDAY }),
  },
  { code: 'VISIT_DATE_IN_FUTURE', change: () => ({ visitDate: TOMORROW }) },
  { code: 'ELIG_INST_NOT_OPEN', change: () => ({ institutionCode: syntheticClosedHospital(BEIJING).code }) },
  { code: 'ELIG_CARD_SN_REQUIRED', change: () => ({ credentialKind: 'social-security-card' }) },
  { code: 'ELIG_CARD_ISSUER', story: 'card-of-no-issuer', change: shown },
  { code: 'ELIG_CARD_LOST', story: 'card-lost', change: shown },
  { code: 'ELIG_CARD_EXPIRED', story: 'card-expired', change: shown },
  { code: 'TOKEN_EXPIRED', change: () => ({ voucher: 'expired' }) },
  { code: 'TOKEN_SECOND_CHECK', change: () => ({ voucher: 'second-check-failed' }) },
  { code: 'ELIG_CARD_SCOPE', story: 'card-of-a-city', change: shown },
  { code: 'ELIG_PERSON_NOT_FOUND', change: () => ({ personId: trusted.personId('f'.repeat(32)) }) },
  { code: 'ELIG_RELATION_INACTIVE', story: 'relation-paused', change: nothing },
  { code: 'ELIG_REGION_NOT_OPEN', change: () => ({ treatmentRegion: trusted.regionCode('460100') }) },
  { code: 'ELIG_FILING_MISSING', change: stay },
  { code: 'ELIG_FILING_EXPIRED', story: 'filing-expired', change: stay },
  { code: 'ELIG_FILING_OTHER_REGION', story: 'filed-for-another-place', change: stay },
  { code: 'ELIG_DISEASE_NOT_QUALIFIED', change: chronic },
  { code: 'ELIG_IN_HOSPITAL', story: 'in-hospital', change: nothing },
  { code: 'ELIG_TRANSFER_IN_PROGRESS', story: 'moving-away', change: nothing },
  { code: 'ELIG_SUSPENDED', story: 'suspended', change: nothing },
  {
    code: 'QUOTE_STALE',
    change: () => ({ quoted: { policyVersion: '-', fundTotalFen: fen(1), accountFen: fen(1), cashFen: fen(1) } }),
  },
  { code: 'BENEFIT_NOT_DEFINED', story: 'resident', province: JIANGXI, change: nothing },
];

describe('a seeded population', () => {
  let state: WorkingState;
  let poorState: WorkingState;
  const outcomeFor = (met: Omit<Met, 'code'>, from = state): DecisionOutcome => {
    const person = findSomebody(met.story ?? 'ordinary', met.province ?? GUANGDONG);
    const content = { ...billOf(person), ...met.change(person) };
    return decide(from, { commandOffset: 99_999, appendedAtMs: NOW_MS, reply: null, content }).outcome;
  };

  beforeAll(async () => {
    state = await seededState();
    poorState = await seededState(100);
  });

  it.each(MET)('meets $code', (met) => {
    expect(outcomeFor(met)).toMatchObject({ kind: 'refused', refusal: { code: met.code } });
  });

  it('meets FUND_SHORT where its quotas are small', () => {
    expect(outcomeFor({ change: atHome }, poorState)).toMatchObject({ refusal: { code: 'FUND_SHORT' } });
  });

  it.each([
    ['SETTLING', 'hold'],
    ['ALREADY_SETTLED', 'settle'],
  ] as const)('meets %s where the visit was billed before', async (code, before) => {
    const own = await seededState();
    const bill = { ...billOf(findSomebody('ordinary', GUANGDONG)), visitKey: '00112233445566ff' };
    const first = before === 'hold' ? { ...bill, kind: before, holdForMs: 60_000 } : bill;
    const logged = { commandOffset: 99_998, appendedAtMs: NOW_MS, reply: null, content: first };
    own.apply(evolve(own, decide(own, logged)), NOW_MS);
    const claimId = trusted.claimId('36-bbbbbbbbbbbbbbbbbbbbbbbbbb');
    const met = outcomeFor({ change: () => ({ claimId, visitKey: bill.visitKey }) }, own);
    expect(met).toMatchObject({ kind: 'refused', refusal: { code, detail: bill.claimId } });
  });

  it('is settled where nothing is peculiar, by voucher and by card, in every province alike', () => {
    for (const province of [JIANGXI, GUANGDONG]) {
      expect(outcomeFor({ province, change: nothing }).kind).toBe('settled');
      expect(outcomeFor({ province, change: shown }).kind).toBe('settled');
    }
  });

  it.each([
    ['long-term-filer', stay, { place: 'long-term' }],
    ['referred', stay, { place: 'referral' }],
    ['long-term-filer', atHome, { place: 'return-home' }],
    ['chronically-ill', chronic, { place: 'emergency' }],
    ['with-family-account', atHome, { place: 'local' }],
  ] as const)('shows what a %s is paid', (story, change, answer) => {
    expect(outcomeFor({ story, change })).toMatchObject({ kind: 'settled', answer });
  });

  it('knows card holders of Hubei who paid within the year, where a card is valid for a year only', () => {
    const hubei = trusted.provinceCode('42');
    expect(findSomebody('ordinary', hubei).lastContributionOn).toBe('2038-12-31');
    expect(findSomebody('card-expired', hubei).lastContributionOn).toBeNull();
  });
});
