import { invariant } from '../invariant';
import type { BasisPoints } from '../money/basis-points';
import { fen } from '../money/fen';
import type { Fen } from '../money/fen';
import { addFen, minFen, subtractFen } from '../money/fen-arithmetic';
import { multiplyRateHalfUp } from '../money/multiply-rate-half-up';
import type { LargeIllnessRule, Tier } from '../policy/benefit-policy';
import type { BenefitCase } from './benefit-case';
import { leftOf } from './left-of';

/** What one tier pays of its part of the base, in fen. */
export interface TierPart {
  readonly fromFen: Fen;
  readonly baseFen: Fen;
  readonly rateBp: BasisPoints;
  readonly amountFen: Fen;
}

export interface LargeIllnessPayment {
  readonly baseFen: Fen;
  /** The year's self-pay before this visit. */
  readonly usedFen: Fen;
  /** Where the first tier begins. */
  readonly thresholdFen: Fen;
  readonly parts: readonly TierPart[];
  readonly roomFen: Fen | null;
  readonly amountFen: Fen;
}

/** Pays the tiers that a visit's self-pay reaches on top of the year's, each rounded once, within the fund's cap; null where the scheme has no such fund. */
export function payLargeIllness({ visit, scheme, year }: BenefitCase, baseFen: Fen): LargeIllnessPayment | null {
  const rule = scheme.largeIllness;
  if (rule === null) return null;
  const roomFen = rule.annualCapFen === null ? null : leftOf(rule.annualCapFen, year.largeIllnessPaidFen);
  const tiers = tiersFor(rule, visit.isInHardship);
  const usedFen = year.largeIllnessBaseFen;
  const parts = tierParts(tiers, usedFen, addFen(usedFen, baseFen), roomFen);
  const amountFen = fen(parts.reduce((sum, part) => sum + part.amountFen, 0));
  return { baseFen, usedFen, thresholdFen: thresholdOf(tiers), parts, roomFen, amountFen };
}

function thresholdOf([first]: readonly Tier[]): Fen {
  invariant(first !== undefined, 'large illness has a tier');
  return first.fromFen;
}

function tiersFor(rule: LargeIllnessRule, isInHardship: boolean): readonly Tier[] {
  return isInHardship && rule.hardshipTiers !== null ? rule.hardshipTiers : rule.tiers;
}

function tierParts(tiers: readonly Tier[], startFen: Fen, endFen: Fen, roomFen: Fen | null): TierPart[] {
  const parts: TierPart[] = [];
  let leftFen = roomFen;
  for (let index = 0; index < tiers.length; index += 1) {
    const tier = tiers[index] as Tier;
    const fromFen = tier.fromFen > startFen ? tier.fromFen : startFen;
    const toFen = minFen(tiers[index + 1]?.fromFen ?? endFen, endFen);
    if (toFen <= fromFen) continue;
    const baseFen = subtractFen(toFen, fromFen);
    const wholeFen = multiplyRateHalfUp(baseFen, tier.rateBp);
    const amountFen = leftFen === null ? wholeFen : minFen(wholeFen, leftFen);
    leftFen = leftFen === null ? null : subtractFen(leftFen, amountFen);
    parts.push({ fromFen, baseFen, rateBp: tier.rateBp, amountFen });
  }
  return parts;
}
