import * as fc from 'fast-check';
import { CARE_KINDS, VISIT_PLACES } from '../../policy/benefit-policy';
import type { RemotePlace } from '../../policy/benefit-policy';
import type {
  CompactDeductible,
  CompactLater,
  CompactOutside,
  CompactPerson,
  CompactPolicy,
  CompactRemote,
  CompactRetired,
  CompactRule,
  CompactSegments,
  CompactTiers,
  CompactVisit,
  Levels,
  Places,
} from './compact-case';

const REMOTE_PLACES = VISIT_PLACES.filter((place): place is RemotePlace => place !== 'local');

/** Amounts of a few fen, of a few yuan and of a few thousand yuan: bounds are met and rounding shows. */
export const amounts: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: 0, max: 60 }),
  fc.integer({ min: 0, max: 5_000 }),
  fc.integer({ min: 0, max: 400_000 }),
);
const rates = fc.oneof(fc.constantFrom(0, 5_000, 10_000), fc.integer({ min: 0, max: 10_000 }));
const levels: fc.Arbitrary<Levels> = fc.tuple(amounts, amounts, amounts);
const rateLevels: fc.Arbitrary<Levels> = fc.tuple(rates, rates, rates);
const rarely = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value, { freq: 2 });

const bounds = fc
  .uniqueArray(fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 200_000 })), { maxLength: 3 })
  .map((found) => [0, ...[...found].sort((left, right) => left - right)]);
const segments: fc.Arbitrary<CompactSegments> = bounds.chain((from) =>
  fc.tuple(...from.map((fromFen) => rateLevels.map((rate) => [fromFen, rate] as const))),
);
const tiers: fc.Arbitrary<CompactTiers> = fc
  .tuple(bounds, amounts)
  .chain(([from, threshold]) =>
    fc.tuple(...from.map((fromFen) => rates.map((rate) => [fromFen + threshold, rate] as const))),
  );

const outside: fc.Arbitrary<CompactOutside | null> = rarely(
  fc.record({ standardFen: levels, places: fc.subarray(REMOTE_PLACES) }),
);
const listed = fc.array(amounts, { minLength: 1, maxLength: 3 });
const later: fc.Arbitrary<CompactLater> = fc.oneof(
  fc.constantFrom('same' as const, 'halved' as const),
  fc.record({ kind: fc.constant('listed' as const), amountsFen: fc.tuple(listed, listed, listed) }),
  fc.record({
    kind: fc.constant('steps' as const),
    mode: fc.constantFrom('linear' as const, 'compound' as const),
    reductionBp: rates,
    floorBp: rates,
  }),
);
const deductible: fc.Arbitrary<CompactDeductible> = fc.oneof(
  fc.constant('none' as const),
  fc.record({ kind: fc.constant('per-visit' as const), standardFen: levels, later, outside }),
  fc.record({ kind: fc.constant('per-year' as const), standardFen: levels, outside }),
);

const places: fc.Arbitrary<Places> = fc.tuple(rates, rates, rates, rates, rates);
const remote: fc.Arbitrary<CompactRemote> = fc.oneof(
  fc.constant('none' as const),
  fc.record({
    kind: fc.constant('advance-share' as const),
    shareBp: places,
    order: fc.constantFrom('before-deductible' as const, 'after-deductible' as const),
  }),
  fc.record({ kind: fc.constant('ratio-points' as const), pointsBp: places }),
  fc.record({
    kind: fc.constant('ratio-factor' as const),
    cutBp: places,
    rounding: fc.constantFrom('exact' as const, 'to-basis-points' as const),
  }),
);
const retired: fc.Arbitrary<CompactRetired> = fc.oneof(
  fc.constant('same' as const),
  fc.record({
    kind: fc.constant('bonus' as const),
    bonusBp: rates,
    order: fc.constantFrom('before-factor' as const, 'after-factor' as const),
  }),
  fc.record({ kind: fc.constant('table' as const), segments }),
);

const rule: fc.Arbitrary<CompactRule> = fc.record({
  group: fc.constantFrom('inpatient' as const, 'outpatient' as const),
  deductible,
  segments,
  bounds: fc.constantFrom('include-deductible' as const, 'after-deductible' as const),
  span: fc.constantFrom('visit' as const, 'year' as const),
  retired,
  cap: fc.oneof(fc.constant(null), amounts, levels),
  consumedRounding: fc.constantFrom('half-up' as const, 'down' as const, 'up' as const),
  aboveCap: rarely(fc.record({ rateBp: rates, annualCapFen: rarely(amounts), isRemoteReduced: fc.boolean() })),
  aboveCapRestEntersLargeIllness: fc.boolean(),
  remote,
  countsAdmission: fc.boolean(),
});
const care = fc.option(fc.oneof({ weight: 8, arbitrary: rule }, fc.constant('account-only' as const)), {
  freq: 9,
  nil: undefined,
});
const counted = { countsDeductible: fc.boolean(), countsAdvanceShare: fc.boolean() };
const sometimes = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { freq: 2, nil: undefined });

/** Any policy at all: every choice of every field. */
export const policies: fc.Arbitrary<CompactPolicy> = fc
  .record({
    rules: fc.record({ inpatient: care, 'day-surgery': care, outpatient: care, chronic: care, pharmacy: care }),
    largeIllness: sometimes(
      fc.record({
        ...counted,
        tiers,
        hardshipTiers: rarely(tiers),
        annualCapFen: rarely(amounts),
        paidFrom: fc.constantFrom('large-illness' as const, 'large-sum' as const),
      }),
    ),
    civilServant: sometimes(fc.record({ ...counted, shareBp: rates })),
    assistance: sometimes(
      fc.record({
        ...counted,
        rateBp: rates,
        thresholdFen: amounts,
        span: fc.constantFrom('visit' as const, 'year' as const),
      }),
    ),
    account: fc.record({
      limit: fc.constantFrom('whole-person-part', 'all-but-fully-self-paid', 'in-scope-only', 'nothing'),
      family: fc.constantFrom('none', 'inside-account', 'outside-account'),
    }),
    refundTakesBackAdmission: fc.boolean(),
  })
  .map((policy) => policy as CompactPolicy);

/** Any visit of anybody. */
export const visits: fc.Arbitrary<CompactVisit> = fc.record({
  bill: fc.record({
    inScopeFen: amounts,
    fullySelfPaidFen: amounts,
    overLimitFen: amounts,
    advanceSelfPayFen: amounts,
  }),
  care: fc.constantFrom(...CARE_KINDS),
  level: fc.constantFrom(1 as const, 2 as const, 3 as const),
  place: fc.constantFrom(...VISIT_PLACES),
  scheme: fc.constantFrom('employee' as const, 'resident' as const),
  kind: fc.constantFrom('active' as const, 'retired' as const, 'resident' as const),
  civil: fc.boolean(),
  hardship: fc.boolean(),
  assistance: fc.boolean(),
  account: fc.boolean(),
  hospitalPartFen: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, amounts),
});

const usage = fc.record({
  deductibleUsedFen: amounts,
  poolPaidFen: amounts,
  segmentBaseFen: amounts,
  aboveCapPaidFen: amounts,
  admissions: fc.integer({ min: 0, max: 5 }),
});

/** A person somewhere in a year. */
export const people: fc.Arbitrary<CompactPerson> = fc.record({
  inpatient: usage,
  outpatient: usage,
  year: fc.record({
    largeIllnessBaseFen: amounts,
    largeIllnessPaidFen: amounts,
    assistanceBaseFen: amounts,
    assistancePaidFen: amounts,
  }),
  accountBalanceFen: amounts,
  familyBalanceFen: amounts,
});
