import { trusted } from '../ids/trusted';
import type { BasisPoints } from '../money/basis-points';
import type { Fen } from '../money/fen';
import type { BenefitRule, CareKind, SchemePolicy } from './benefit-policy';
import { checkPolicy } from './check-policy';
import { checkRegionPolicy } from './check-region-policy';
import type { EligibilityPolicy } from './eligibility-policy';
import { capByPerson } from './figures/cap-by-person';
import { percentByLevel } from './figures/percent-by-level';
import { segmentFrom } from './figures/segment-from';
import { tierFrom } from './figures/tier-from';
import { yuan } from './figures/yuan';
import { yuanByLevel } from './figures/yuan-by-level';
import type { PolicyVersion } from './region-policy';
import { nanchang } from './regions/jiangxi/360100-nanchang';
import { weinan } from './regions/shaanxi/610500-weinan';

const [version] = weinan.versions;
const good = version as PolicyVersion;
const resident = good.schemes.resident as SchemePolicy;
const inpatient = resident.care.inpatient as BenefitRule;

const withScheme = (change: Partial<SchemePolicy>): PolicyVersion => ({
  ...good,
  schemes: { employee: null, resident: { ...resident, ...change } },
});
const withRule = (change: Partial<BenefitRule>, care: CareKind = 'inpatient'): PolicyVersion =>
  withScheme({ care: { ...resident.care, [care]: { ...inpatient, ...change } } });
const withPool = (change: Partial<BenefitRule['pool']>): PolicyVersion =>
  withRule({ pool: { ...inpatient.pool, ...change } });
const withEligibility = (change: Partial<EligibilityPolicy>): PolicyVersion => ({
  ...good,
  eligibility: { ...good.eligibility, ...change },
});
const notFen = -1 as Fen;
const notARate = 10_001 as BasisPoints;
const noFenTold = '-1 is not a whole number of fen, 0 or more';
const noRateTold = '10001 is not a whole number of basis points from 0 to 10000';
const IN = 'schemes.resident.care.inpatient';
const rates = percentByLevel(90, 80, 70);
const perVisit = { kind: 'per-visit', standardFen: yuanByLevel(1, 2, 3), outside: null } as const;
const remoteWrong = {
  'long-term': notARate,
  referral: notARate,
  emergency: notARate,
  'other-temporary': notARate,
  'return-home': notARate,
};
const fiveRates = (path: string): readonly (readonly [string, string])[] =>
  Object.keys(remoteWrong).map((place) => [`${path}.${place}`, noRateTold] as const);
const threeAmounts = (path: string): readonly (readonly [string, string])[] =>
  ['1', '2', '3'].map((level) => [`${path}.${level}`, noFenTold] as const);
const wrongByLevel = { 1: notFen, 2: notFen, 3: notFen };
const counted = { countsDeductible: true, countsAdvanceShare: true } as const;
const largeIllness = { ...counted, tiers: [tierFrom(0, 50)], hardshipTiers: null, annualCapFen: null } as const;

type Wrong = readonly [why: string, policy: PolicyVersion, problems: readonly (readonly [string, string])[]];

const WRONG: readonly Wrong[] = [
  ['an empty name', { ...good, version: ' ' }, [['version', 'is empty']]],
  ['an empty source', { ...good, source: '' }, [['source', 'is empty']]],
  [
    'a day that is none',
    { ...good, effectiveFrom: trusted.businessDate('2023-02-30') },
    [['effectiveFrom', 'no such day']],
  ],
  [
    'a standard below nothing',
    withRule({ deductible: { kind: 'per-year', standardFen: wrongByLevel, outside: null } }),
    threeAmounts(`${IN}.deductible.standardFen`),
  ],
  [
    'a table outside below nothing',
    withRule({
      deductible: {
        ...perVisit,
        later: { kind: 'same' },
        outside: { standardFen: wrongByLevel, places: ['referral'] },
      },
    }),
    threeAmounts(`${IN}.deductible.outside.standardFen`),
  ],
  [
    'a table outside for no place',
    withRule({
      deductible: {
        ...perVisit,
        later: { kind: 'halved' },
        outside: { standardFen: yuanByLevel(1, 2, 3), places: [] },
      },
    }),
    [[`${IN}.deductible.outside.places`, 'lists no place']],
  ],
  [
    'a place that is listed twice',
    withRule({
      deductible: {
        kind: 'per-year',
        standardFen: yuanByLevel(1, 2, 3),
        outside: { standardFen: yuanByLevel(1, 2, 3), places: ['referral', 'emergency', 'referral'] },
      },
    }),
    [[`${IN}.deductible.outside.places.2`, 'referral is listed twice']],
  ],
  [
    'lists without an amount and with a wrong one',
    withRule({
      deductible: { ...perVisit, later: { kind: 'listed', amountsFen: { 1: [], 2: [yuan(2), notFen], 3: [yuan(3)] } } },
    }),
    [
      [`${IN}.deductible.later.amountsFen.1`, 'lists no amount'],
      [`${IN}.deductible.later.amountsFen.2.1`, noFenTold],
    ],
  ],
  [
    'steps that are no rates',
    withRule({
      deductible: { ...perVisit, later: { kind: 'steps', mode: 'linear', reductionBp: notARate, floorBp: notARate } },
    }),
    [
      [`${IN}.deductible.later.reductionBp`, noRateTold],
      [`${IN}.deductible.later.floorBp`, noRateTold],
    ],
  ],
  ['no segment', withPool({ segments: [] }), [[`${IN}.pool.segments`, 'has no row']]],
  [
    'segments that begin late',
    withPool({ segments: [segmentFrom(5, rates)] }),
    [[`${IN}.pool.segments.0.fromFen`, 'does not begin at 0']],
  ],
  [
    'segments that do not rise',
    withPool({ segments: [segmentFrom(0, rates), segmentFrom(5, rates), segmentFrom(5, rates)] }),
    [[`${IN}.pool.segments.2.fromFen`, 'is not above the bound before it']],
  ],
  [
    'a bound that is no amount',
    withPool({ segments: [segmentFrom(0, rates), { fromFen: 1.5 as Fen, rateBpByLevel: rates }] }),
    [[`${IN}.pool.segments.1.fromFen`, '1.5 is not a whole number of fen, 0 or more']],
  ],
  [
    'a ratio above the whole',
    withPool({ segments: [segmentFrom(0, { ...rates, 2: notARate })] }),
    [[`${IN}.pool.segments.0.rateBpByLevel.2`, noRateTold]],
  ],
  [
    'a bonus that is no rate',
    withPool({ retired: { kind: 'bonus', bonusBp: -5 as BasisPoints, order: 'before-factor' } }),
    [[`${IN}.pool.retired.bonusBp`, '-5 is not a whole number of basis points from 0 to 10000']],
  ],
  [
    'a table of the retired that begins late',
    withPool({ retired: { kind: 'table', segments: [segmentFrom(1, rates)] } }),
    [[`${IN}.pool.retired.segments.0.fromFen`, 'does not begin at 0']],
  ],
  [
    'a cap that is no amount',
    withPool({ annualCapFen: { ...capByPerson(1), retired: (2 ** 53) as Fen } }),
    [[`${IN}.pool.annualCapFen.retired`, '9007199254740992 is not a whole number of fen, 0 or more']],
  ],
  [
    'a fund above a cap that is not there',
    withRule({
      aboveCap: { rateBp: notARate, annualCapFen: notFen, isRemoteReduced: false },
      pool: { ...inpatient.pool, annualCapFen: null },
    }),
    [
      [`${IN}.aboveCap.rateBp`, noRateTold],
      [`${IN}.aboveCap.annualCapFen`, noFenTold],
      [`${IN}.aboveCap`, 'is never reached: the pool has no cap'],
    ],
  ],
  [
    'shares that are no rates',
    withRule({ remote: { kind: 'advance-share', shareBp: remoteWrong, order: 'before-deductible' } }),
    fiveRates(`${IN}.remote.shareBp`),
  ],
  [
    'points that are no rates',
    withRule({ remote: { kind: 'ratio-points', pointsBp: remoteWrong } }),
    fiveRates(`${IN}.remote.pointsBp`),
  ],
  [
    'cuts that are no rates',
    withRule({ remote: { kind: 'ratio-factor', cutBp: remoteWrong, rounding: 'exact' } }),
    fiveRates(`${IN}.remote.cutBp`),
  ],
  [
    'tiers that do not rise, of nobody, and a wrong cap',
    withScheme({
      largeIllness: {
        ...largeIllness,
        tiers: [tierFrom(9, 50), { fromFen: yuan(8), rateBp: notARate }],
        hardshipTiers: [],
        annualCapFen: notFen,
        paidFrom: 'large-illness',
      },
    }),
    [
      ['schemes.resident.largeIllness.tiers.1.fromFen', 'is not above the bound before it'],
      ['schemes.resident.largeIllness.tiers.1.rateBp', noRateTold],
      ['schemes.resident.largeIllness.hardshipTiers', 'has no row'],
      ['schemes.resident.largeIllness.annualCapFen', noFenTold],
    ],
  ],
  [
    'further funds with wrong figures',
    withScheme({
      civilServant: { ...counted, shareBp: notARate },
      assistance: { ...counted, rateBp: notARate, thresholdFen: notFen, span: 'visit' },
    }),
    [
      ['schemes.resident.civilServant.shareBp', noRateTold],
      ['schemes.resident.assistance.rateBp', noRateTold],
      ['schemes.resident.assistance.thresholdFen', noFenTold],
    ],
  ],
  [
    'a check of the card that is made twice and one that is missing',
    withEligibility({ cardChecks: ['lost', 'issuer', 'card-number', 'token', 'lost'] }),
    [
      ['eligibility.cardChecks.4', 'lost is listed twice'],
      ['eligibility.cardChecks', 'expired is missing'],
    ],
  ],
  [
    'a pair and a filing that are asked for twice or at home',
    withEligibility({
      pairAskedFor: { 'same-pool': [], 'intra-province': [], 'cross-province': ['chronic', 'chronic'] },
      filingAskedFor: { 'same-pool': ['inpatient'], 'intra-province': [], 'cross-province': [] },
      lockingTransferStates: ['done', 'done'],
    }),
    [
      ['eligibility.pairAskedFor.cross-province.1', 'chronic is listed twice'],
      ['eligibility.filingAskedFor.same-pool', 'asks for it at home'],
      ['eligibility.lockingTransferStates.1', 'done is listed twice'],
    ],
  ],
  [
    'an exception without a reason',
    { ...good, paysLessForMore: { atMostFen: notFen, why: '' } },
    [
      ['paysLessForMore.atMostFen', noFenTold],
      ['paysLessForMore.why', 'is empty'],
    ],
  ],
];

describe('checkPolicy', () => {
  it.each(WRONG)('finds %s', (_, policy, problems) => {
    expect(checkPolicy(policy)).toEqual(problems.map(([path, problem]) => ({ path, problem })));
  });

  it('finds nothing where a limit is left out, a scheme is missing or care is not paid by a pool', () => {
    expect(checkPolicy(withScheme({ largeIllness: { ...largeIllness, paidFrom: 'large-sum' } }))).toEqual([]);
    expect(checkPolicy(withPool({ annualCapFen: null, retired: { kind: 'same' } }))).toEqual([]);
    expect(checkPolicy({ ...good, schemes: { employee: null, resident: null } })).toEqual([]);
  });
});

describe('checkRegionPolicy', () => {
  it('finds a code that is none, versions out of order and without their name', () => {
    const region = { ...nanchang, regionCode: trusted.regionCode('36'), versions: [good, good] };
    expect(checkRegionPolicy(region)).toEqual([
      { path: 'regionCode', problem: 'not six digits' },
      { path: 'versions.0.version', problem: 'is not the region and the first day' },
      { path: 'versions.1.effectiveFrom', problem: 'is not after the version before it' },
      { path: 'versions.1.version', problem: 'is not the region and the first day' },
    ]);
  });

  it('finds that there is no version', () => {
    expect(checkRegionPolicy({ ...nanchang, versions: [] })).toEqual([{ path: 'versions', problem: 'has no version' }]);
  });

  it('gives the problems of a version the path of the version', () => {
    const region = { ...weinan, versions: [{ ...good, source: '' }] };
    expect(checkRegionPolicy(region)).toEqual([{ path: 'versions.0.source', problem: 'is empty' }]);
  });
});
