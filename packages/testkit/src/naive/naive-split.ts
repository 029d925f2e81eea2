import type { BenefitRule, BenefitVisit, SchemePolicy } from '@medclear/domain';
import { naiveDeductible } from './naive-deductible';
import { naivePool } from './naive-pool';
import { naiveRate } from './naive-rate';
import { naiveSlices } from './naive-slices';
import { addedUp } from './naive-year';
import type { NaivePaid, NaiveYear } from './naive-year';
import { roundedHalfUp, tenThousandths, times, whole } from './rational';

type FundSide = Omit<NaivePaid, 'hospital' | 'own' | 'family' | 'cash'>;
type PersonSide = Pick<NaivePaid, 'hospital' | 'own' | 'family' | 'cash'>;

const NO_FUNDS: FundSide = {
  group: null,
  isAdmission: false,
  remoteShare: 0n,
  deductible: 0n,
  poolRateBp: 0n,
  pool: 0n,
  passed: 0n,
  aboveCap: 0n,
  largeIllnessBase: 0n,
  largeIllness: 0n,
  civilServant: 0n,
  assistanceRest: 0n,
  assistance: 0n,
};

const atLeastNothing = (amount: bigint): bigint => (amount > 0n ? amount : 0n);
const smaller = (left: bigint, right: bigint): bigint => (left < right ? left : right);
const partOf = (amount: bigint, rateBp: number): bigint => roundedHalfUp(times(whole(amount), tenThousandths(rateBp)));

/** Splits a visit the long way: exact fractions, and the year added up anew each time; null where no benefit is published. */
export function naiveSplit(visit: BenefitVisit, scheme: SchemePolicy, year: NaiveYear): NaivePaid | null {
  const rule = scheme.care[visit.care];
  if (rule === null) return null;
  const funds = rule === 'account-only' ? NO_FUNDS : naiveFunds(visit, scheme, rule, year);
  const { pool, aboveCap, largeIllness, civilServant, assistance } = funds;
  return { ...funds, ...naivePerson(visit, scheme, year, pool + aboveCap + largeIllness + civilServant + assistance) };
}

function naiveFunds(visit: BenefitVisit, scheme: SchemePolicy, rule: BenefitRule, year: NaiveYear): FundSide {
  const off = takenOff(visit, rule, naiveDeductible(rule, visit, year));
  const pool = naivePool(rule, visit, year, off);
  const above = off.base - pool.consumed;
  const aboveCap = naiveAboveCap(visit, rule, year, above);
  const coPay = off.base - pool.paid - aboveCap;
  const entering = rule.aboveCapRestEntersLargeIllness ? coPay : pool.consumed - pool.paid;
  const counted = (fund: { readonly countsDeductible: boolean; readonly countsAdvanceShare: boolean }): bigint =>
    (fund.countsDeductible ? off.deductible : 0n) + (fund.countsAdvanceShare ? off.share : 0n);
  const { largeIllness: largeIllnessRule, civilServant: civilRule, assistance: assistanceRule } = scheme;
  const largeIllnessBase = largeIllnessRule === null ? 0n : entering + counted(largeIllnessRule);
  const largeIllness = naiveLargeIllness(visit, scheme, year, largeIllnessBase);
  const civilServant =
    civilRule === null || !visit.isCivilServant
      ? 0n
      : partOf(atLeastNothing(coPay + counted(civilRule) - largeIllness), civilRule.shareBp);
  const assistanceRest =
    assistanceRule === null || !visit.receivesAssistance
      ? 0n
      : atLeastNothing(coPay + counted(assistanceRule) - largeIllness - civilServant);
  return {
    group: rule.group,
    isAdmission: rule.countsAdmission,
    remoteShare: off.share,
    deductible: off.deductible,
    poolRateBp: pool.rateBp,
    pool: pool.paid,
    passed: pool.passed,
    aboveCap,
    largeIllnessBase,
    largeIllness,
    civilServant,
    assistanceRest,
    assistance: naiveAssistance(scheme, year, assistanceRest),
  };
}

function takenOff(
  { totals, place }: BenefitVisit,
  { remote }: BenefitRule,
  owed: bigint,
): { readonly share: bigint; readonly deductible: bigint; readonly base: bigint } {
  const scope = BigInt(totals.inScopeFen);
  const shareBp = remote.kind === 'advance-share' && place !== 'local' ? remote.shareBp[place] : 0;
  const isShareFirst = remote.kind === 'advance-share' && remote.order === 'before-deductible';
  const firstShare = isShareFirst ? partOf(scope, shareBp) : 0n;
  const deductible = smaller(owed, scope - firstShare);
  const share = isShareFirst ? firstShare : partOf(scope - deductible, shareBp);
  return { share, deductible, base: scope - share - deductible };
}

function naiveAboveCap(visit: BenefitVisit, rule: BenefitRule, year: NaiveYear, above: bigint): bigint {
  const fund = rule.aboveCap;
  if (fund === null) return 0n;
  const rate = fund.isRemoteReduced ? naiveRate(fund.rateBp, rule, visit, false) : tenThousandths(fund.rateBp);
  const amount = roundedHalfUp(times(whole(above), rate));
  if (fund.annualCapFen === null) return amount;
  return smaller(amount, atLeastNothing(BigInt(fund.annualCapFen) - addedUp(year, 'aboveCap', rule.group)));
}

function naiveLargeIllness(visit: BenefitVisit, scheme: SchemePolicy, year: NaiveYear, base: bigint): bigint {
  const fund = scheme.largeIllness;
  if (fund === null) return 0n;
  const tiers = visit.isInHardship ? (fund.hardshipTiers ?? fund.tiers) : fund.tiers;
  const start = addedUp(year, 'largeIllnessBase');
  const slices = naiveSlices(tiers, start, start + base);
  const amount = slices.reduce((sum, { length, row }) => sum + partOf(length, row.rateBp), 0n);
  if (fund.annualCapFen === null) return amount;
  return smaller(amount, atLeastNothing(BigInt(fund.annualCapFen) - addedUp(year, 'largeIllness')));
}

function naiveAssistance({ assistance: fund }: SchemePolicy, year: NaiveYear, rest: bigint): bigint {
  if (fund === null) return 0n;
  const before = fund.span === 'year' ? addedUp(year, 'assistanceRest') : 0n;
  const threshold = BigInt(fund.thresholdFen);
  return partOf(atLeastNothing(before + rest - threshold) - atLeastNothing(before - threshold), fund.rateBp);
}

function naivePerson(visit: BenefitVisit, scheme: SchemePolicy, year: NaiveYear, funds: bigint): PersonSide {
  const { totals } = visit;
  const left = BigInt(totals.totalFen) - funds;
  const hospital = smaller(BigInt(visit.hospitalPartFen), left);
  const kept = {
    'whole-person-part': 0n,
    'all-but-fully-self-paid': BigInt(totals.fullySelfPaidFen),
    'in-scope-only': BigInt(totals.fullySelfPaidFen + totals.overLimitFen + totals.advanceSelfPayFen),
    nothing: left,
  }[scheme.account.limit];
  const allowed = visit.usesAccount ? atLeastNothing(left - hospital - kept) : 0n;
  const own = smaller(allowed, year.openingAccount - addedUp(year, 'own'));
  const shared = scheme.account.family === 'none' ? 0n : year.openingFamily - addedUp(year, 'family');
  const family = smaller(allowed - own, shared);
  return { hospital, own, family, cash: left - hospital - own - family };
}
