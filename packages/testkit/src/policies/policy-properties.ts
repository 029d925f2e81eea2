import { advanceBenefits, fen, splitBenefit, takeBackBenefits } from '@medclear/domain';
import type { BenefitSplit, Fen } from '@medclear/domain';
import type { BenefitSubject } from './benefit-subject';
import type { TriedVisit } from './visit-arbitrary';

/** What every policy must hold, with the sentence that a broken one is told. */
export interface PolicyProperty {
  readonly name: string;
  readonly holds: (subject: BenefitSubject, tried: TriedVisit, moreFen: Fen) => boolean;
}

export const POLICY_PROPERTIES: readonly PolicyProperty[] = [
  { name: 'never pays above the claim', holds: paysWithinClaim },
  { name: 'never pays a negative amount', holds: paysNothingNegative },
  { name: 'stays within the cap of the year', holds: staysWithinCap },
  { name: 'pays no less for more in scope', holds: paysNoLessForMore },
  { name: 'a refund gives the year back', holds: givesTheYearBack },
];

const MONEY = [
  'remoteShareFen',
  'deductibleFen',
  'poolFundFen',
  'largeSumFundFen',
  'largeIllnessFundFen',
  'civilServantFundFen',
  'assistanceFundFen',
  'hospitalPartFen',
  'accountFen',
  'familyFen',
  'cashFen',
  'accountBalanceAfterFen',
] as const satisfies readonly (keyof BenefitSplit)[];

function splitOf({ scheme }: BenefitSubject, { visit, person }: TriedVisit): BenefitSplit | null {
  return splitBenefit(visit, scheme, person)?.split ?? null;
}

function paysWithinClaim(subject: BenefitSubject, tried: TriedVisit): boolean {
  const split = splitOf(subject, tried);
  const { totalFen, inScopeFen } = tried.visit.totals;
  if (split === null) return false;
  const paidFen = split.fundTotalFen + split.hospitalPartFen + split.personFen;
  return split.fundTotalFen <= inScopeFen && paidFen === totalFen;
}

function paysNothingNegative(subject: BenefitSubject, tried: TriedVisit): boolean {
  const split = splitOf(subject, tried);
  return split !== null && MONEY.every((name) => Number.isInteger(split[name]) && split[name] >= 0);
}

function staysWithinCap(subject: BenefitSubject, tried: TriedVisit): boolean {
  const { rule } = subject;
  const split = splitOf(subject, tried);
  if (rule === 'account-only') return split?.fundTotalFen === 0;
  if (rule.pool.annualCapFen === null) return true;
  const capFen = rule.pool.annualCapFen[tried.visit.personKind];
  const usedFen = tried.person.groups[rule.group].poolPaidFen;
  return split !== null && split.poolFundFen <= Math.max(0, capFen - usedFen);
}

/** The funds together: one of them may pay less because another pays more. */
function paysNoLessForMore(subject: BenefitSubject, tried: TriedVisit, moreFen: Fen): boolean {
  const less = splitOf(subject, tried);
  const more = splitOf(subject, withMore(tried, moreFen));
  const allowedFen = subject.version.paysLessForMore?.atMostFen ?? 0;
  return less !== null && more !== null && more.fundTotalFen + allowedFen >= less.fundTotalFen;
}

function withMore({ visit, person }: TriedVisit, moreFen: Fen): TriedVisit {
  const { totals } = visit;
  const inScopeFen = fen(totals.inScopeFen + moreFen);
  const totalFen = fen(totals.totalFen + moreFen);
  return { visit: { ...visit, totals: { ...totals, inScopeFen, totalFen } }, person };
}

function givesTheYearBack(subject: BenefitSubject, { visit, person }: TriedVisit): boolean {
  const explained = splitBenefit(visit, subject.scheme, person);
  if (explained === null) return false;
  const after = advanceBenefits(person, explained.movement);
  const back = takeBackBenefits(after, explained.movement, { takesBackAdmission: true });
  return JSON.stringify(back) === JSON.stringify(person);
}
