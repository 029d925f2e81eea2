import type { BenefitVisit, GroupUsage, PersonBenefits, YearUsage } from '../benefit/benefit-visit';
import { EMPTY_BENEFITS, EMPTY_GROUP_USAGE, EMPTY_YEAR_USAGE } from '../benefit/empty-benefits';
import type { BenefitSplit } from '../benefit/explained-split';
import { splitBenefit } from '../benefit/split-benefit';
import { trusted } from '../ids/trusted';
import { fen } from '../money/fen';
import type { Fen } from '../money/fen';
import type { PolicyVector, VectorVisit } from './policy-vector';
import type { PolicyVersion, RegionPolicy } from './region-policy';

/** What a vector expects and what came out, where they differ. */
export interface VectorDifference {
  readonly name: string;
  readonly expected: string;
  readonly actual: string;
}

/** Splits the visit of a vector by the region's policy of its day and lists where the outcome differs. */
export function tryPolicyVector(region: RegionPolicy, { given, then }: PolicyVector): readonly VectorDifference[] {
  const date = trusted.businessDate(given.date);
  const version = region.versions.findLast(({ effectiveFrom }) => effectiveFrom <= date);
  const versionDifference = differenceOf('version', then.version, version?.version);
  if (version === undefined) return versionDifference;
  return [...versionDifference, ...differencesOf(then.split, splitOfVector(version, given))];
}

function splitOfVector({ schemes }: PolicyVersion, given: VectorVisit): BenefitSplit | null {
  const scheme = schemes[given.scheme];
  if (scheme === null) return null;
  const rule = scheme.care[given.care];
  const group = rule === null || rule === 'account-only' ? 'outpatient' : rule.group;
  const usage: GroupUsage = { ...EMPTY_GROUP_USAGE, ...(given.groupUsage as Partial<GroupUsage> | undefined) };
  const person: PersonBenefits = {
    groups: { ...EMPTY_BENEFITS.groups, [group]: usage },
    year: { ...EMPTY_YEAR_USAGE, ...(given.yearUsage as Partial<YearUsage> | undefined) },
    accountBalanceFen: amount(given.accountBalanceFen),
    familyBalanceFen: amount(given.familyBalanceFen),
  };
  return splitBenefit(visitOf(given), scheme, person)?.split ?? null;
}

function visitOf(given: VectorVisit): BenefitVisit {
  const fullySelfPaidFen = amount(given.bill.fullySelfPaidFen);
  const overLimitFen = amount(given.bill.overLimitFen);
  const advanceSelfPayFen = amount(given.bill.advanceSelfPayFen);
  const inScopeFen = amount(given.bill.inScopeFen);
  const totalFen = fen(fullySelfPaidFen + overLimitFen + advanceSelfPayFen + inScopeFen);
  return {
    totals: { totalFen, fullySelfPaidFen, overLimitFen, advanceSelfPayFen, inScopeFen },
    care: given.care,
    hospitalLevel: given.level,
    place: given.place,
    scheme: given.scheme,
    personKind: given.person,
    isCivilServant: given.isCivilServant ?? false,
    isInHardship: given.isInHardship ?? false,
    receivesAssistance: given.receivesAssistance ?? false,
    usesAccount: given.usesAccount ?? false,
    hospitalPartFen: amount(given.hospitalPartFen),
  };
}

function amount(amountFen: number | undefined): Fen {
  return fen(amountFen ?? 0);
}

function differencesOf(expected: PolicyVector['then']['split'], actual: BenefitSplit | null): VectorDifference[] {
  if (expected === null || actual === null) {
    return differenceOf('split', expected === null ? 'none' : 'a split', actual === null ? 'none' : 'a split');
  }
  return Object.entries(expected).flatMap(([name, amountFen]) =>
    differenceOf(name, amountFen, actual[name as keyof BenefitSplit]),
  );
}

function differenceOf(
  name: string,
  expected: string | number,
  actual: string | number | undefined,
): VectorDifference[] {
  return expected === actual ? [] : [{ name, expected: String(expected), actual: String(actual) }];
}
