import type { ProvinceCode } from '@medclear/domain';
import { ALL_PROVINCES } from '@medclear/testkit';

/** Claims of one insured province, or of all; each spread has a stack of its own. */
export interface Spread {
  readonly name: 'one' | 'all';
  readonly title: string;
  /** Whose claims are sent. */
  readonly insured: readonly ProvinceCode[];
  /** Provinces that exist in this spread, the one with the hospital among them. */
  readonly provinces: readonly ProvinceCode[];
  readonly peoplePerProvince: number;
}

export interface BenchPlan {
  readonly spreads: readonly Spread[];
  /** A short run shows that everything works; its figures prove nothing. */
  readonly isQuick: boolean;
  readonly loggedClaims: number;
  readonly rates: readonly number[];
  /** The rate at which CPU time is compared. */
  readonly cpuRate: number;
  readonly stepSeconds: number;
  readonly warmUp: { readonly rate: number; readonly seconds: number };
}

const codes = (...texts: readonly string[]): readonly ProvinceCode[] => texts as readonly ProvinceCode[];
/** How long callers take to open their connections: a step's rate grows this long before it stays; every bill counts. */
export const RAMP_SECONDS = 3;
/** Where the hospital of the bench stands. */
export const TREATMENT_PROVINCE = '11' as ProvinceCode;
const ONE: Spread = {
  name: 'one',
  title: 'one province',
  insured: codes('36'),
  provinces: codes('36', TREATMENT_PROVINCE),
  peoplePerProvince: 10_000,
};
const ALL: Spread = {
  name: 'all',
  title: `${ALL_PROVINCES.length} provinces`,
  insured: ALL_PROVINCES,
  provinces: ALL_PROVINCES,
  peoplePerProvince: 1_000,
};
const QUICK_PEOPLE = 1_000;

const WHOLE: BenchPlan = {
  spreads: [ONE, ALL],
  isQuick: false,
  loggedClaims: 100_000,
  rates: [300, 1_000, 1_500, 2_000, 2_500, 3_000],
  cpuRate: 1_500,
  stepSeconds: 20,
  // Long enough for the compilers of Node and the JVM: before it a claim costs up to three times as much.
  warmUp: { rate: 700, seconds: 40 },
};
const QUICK: BenchPlan = {
  spreads: [ONE, ALL].map((spread) => ({ ...spread, peoplePerProvince: QUICK_PEOPLE })),
  isQuick: true,
  loggedClaims: 6_000,
  rates: [100, 300],
  cpuRate: 300,
  stepSeconds: 5,
  warmUp: { rate: 50, seconds: 3 },
};

/** The whole run, or a short one that only shows that everything works. */
export function makePlan(isQuick: boolean): BenchPlan {
  return isQuick ? QUICK : WHOLE;
}
