import { basisPoints } from '../../money/basis-points';
import type { BasisPoints } from '../../money/basis-points';
import { fen } from '../../money/fen';
import type { Fen } from '../../money/fen';
import type {
  BenefitRule,
  ByLevel,
  CareKind,
  DeductibleRule,
  LaterVisits,
  OutsideDeductible,
  PoolRule,
  RemotePlace,
  RemoteReduction,
  RetiredRule,
  SchemePolicy,
  Segment,
  Tier,
} from '../../policy/benefit-policy';
import type {
  CompactDeductible,
  CompactLater,
  CompactOutside,
  CompactPolicy,
  CompactRemote,
  CompactRetired,
  CompactRule,
  CompactSegments,
  CompactTiers,
  Levels,
  Places,
} from './compact-case';

const PLAIN_SEGMENTS: CompactSegments = [[0, [9_000, 8_000, 7_000]]];

/** Builds a scheme from what a vector says of it; care without a rule has no published benefit. */
export function buildScheme(policy: CompactPolicy): SchemePolicy {
  const { rules, largeIllness, civilServant, assistance } = policy;
  return {
    care: {
      inpatient: careOf(rules, 'inpatient'),
      'day-surgery': careOf(rules, 'day-surgery'),
      outpatient: careOf(rules, 'outpatient'),
      chronic: careOf(rules, 'chronic'),
      pharmacy: careOf(rules, 'pharmacy'),
    },
    largeIllness:
      largeIllness === undefined
        ? null
        : {
            ...largeIllness,
            tiers: tiers(largeIllness.tiers),
            hardshipTiers: largeIllness.hardshipTiers === null ? null : tiers(largeIllness.hardshipTiers),
            annualCapFen: fenOrNull(largeIllness.annualCapFen),
          },
    civilServant: civilServant === undefined ? null : { ...civilServant, shareBp: basisPoints(civilServant.shareBp) },
    assistance:
      assistance === undefined
        ? null
        : { ...assistance, rateBp: basisPoints(assistance.rateBp), thresholdFen: fen(assistance.thresholdFen) },
    account: policy.account ?? { limit: 'whole-person-part', family: 'none' },
    refundTakesBackAdmission: policy.refundTakesBackAdmission ?? true,
  };
}

function careOf(rules: CompactPolicy['rules'], care: CareKind): BenefitRule | 'account-only' | null {
  const rule = rules[care];
  if (rule === undefined) return null;
  return rule === 'account-only' ? rule : buildRule(rule);
}

function buildRule(rule: CompactRule): BenefitRule {
  const { aboveCap = null } = rule;
  return {
    group: rule.group ?? 'inpatient',
    deductible: deductible(rule.deductible ?? 'none'),
    pool: pool(rule),
    aboveCap:
      aboveCap === null
        ? null
        : { ...aboveCap, rateBp: basisPoints(aboveCap.rateBp), annualCapFen: fenOrNull(aboveCap.annualCapFen) },
    aboveCapRestEntersLargeIllness: rule.aboveCapRestEntersLargeIllness ?? false,
    remote: remote(rule.remote ?? 'none'),
    countsAdmission: rule.countsAdmission ?? false,
  };
}

function pool(rule: CompactRule): PoolRule {
  const { cap = null } = rule;
  const [active, retired, resident] = typeof cap === 'number' ? [cap, cap, cap] : (cap ?? [0, 0, 0]);
  return {
    segments: segments(rule.segments ?? PLAIN_SEGMENTS),
    bounds: rule.bounds ?? 'include-deductible',
    span: rule.span ?? 'visit',
    retired: retiredRule(rule.retired ?? 'same'),
    annualCapFen: cap === null ? null : { active: fen(active), retired: fen(retired), resident: fen(resident) },
    consumedRounding: rule.consumedRounding ?? 'half-up',
  };
}

function retiredRule(retired: CompactRetired): RetiredRule {
  if (retired === 'same') return { kind: 'same' };
  if (retired.kind === 'table') return { kind: 'table', segments: segments(retired.segments) };
  return { ...retired, bonusBp: basisPoints(retired.bonusBp) };
}

function deductible(rule: CompactDeductible): DeductibleRule {
  if (rule === 'none') return { kind: 'none' };
  const standardFen = fenByLevel(rule.standardFen);
  if (rule.kind === 'per-year') return { kind: 'per-year', standardFen, outside: outside(rule.outside) };
  return { kind: 'per-visit', standardFen, later: later(rule.later), outside: outside(rule.outside) };
}

function later(rule: CompactLater): LaterVisits {
  if (rule === 'same' || rule === 'halved') return { kind: rule };
  if (rule.kind === 'steps') {
    return { ...rule, reductionBp: basisPoints(rule.reductionBp), floorBp: basisPoints(rule.floorBp) };
  }
  const [first, second, third] = rule.amountsFen;
  return { kind: 'listed', amountsFen: { 1: first.map(fen), 2: second.map(fen), 3: third.map(fen) } };
}

function outside(table: CompactOutside | null): OutsideDeductible | null {
  return table === null ? null : { standardFen: fenByLevel(table.standardFen), places: table.places };
}

function remote(rule: CompactRemote): RemoteReduction {
  if (rule === 'none') return { kind: 'none' };
  if (rule.kind === 'advance-share') return { ...rule, shareBp: byPlace(rule.shareBp) };
  if (rule.kind === 'ratio-points') return { ...rule, pointsBp: byPlace(rule.pointsBp) };
  return { ...rule, cutBp: byPlace(rule.cutBp) };
}

function byPlace(places: Places): Record<RemotePlace, BasisPoints> {
  const [longTerm, referral, emergency, otherTemporary, returnHome] = places;
  return {
    'long-term': basisPoints(longTerm),
    referral: basisPoints(referral),
    emergency: basisPoints(emergency),
    'other-temporary': basisPoints(otherTemporary),
    'return-home': basisPoints(returnHome),
  };
}

function segments(rows: CompactSegments): Segment[] {
  return rows.map(([fromFen, [first, second, third]]) => ({
    fromFen: fen(fromFen),
    rateBpByLevel: { 1: basisPoints(first), 2: basisPoints(second), 3: basisPoints(third) },
  }));
}

function tiers(rows: CompactTiers): Tier[] {
  return rows.map(([fromFen, rateBp]) => ({ fromFen: fen(fromFen), rateBp: basisPoints(rateBp) }));
}

function fenByLevel([first, second, third]: Levels): ByLevel<Fen> {
  return { 1: fen(first), 2: fen(second), 3: fen(third) };
}

function fenOrNull(amount: number | null): Fen | null {
  return amount === null ? null : fen(amount);
}
