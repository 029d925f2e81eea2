import type { RegionCode } from '../../ids/brands';
import { isSameProvince } from '../../regions/is-same-province';
import { poolingAreaOf } from '../../regions/pooling-area-of';
import { presentedCard } from '../cards/presented-card';
import type { EligibilityCase } from '../eligibility-case';
import { isPairOpen } from '../is-pair-open';
import { refusedBy } from '../rule-answer';
import type { RuleAnswer } from '../rule-answer';

/** R4: the medical function of a card reaches the treating place, by its issuer's scope or by an opened pair. */
export function cardScopeRule(asked: EligibilityCase): RuleAnswer {
  const { question, facts, policy } = asked;
  if (question.credential.kind !== 'social-security-card') return 'not-asked';
  const issuerRegion = question.credential.cardIssuerRegion ?? presentedCard(asked)?.issuerRegion ?? null;
  if (issuerRegion !== null && reaches(issuerRegion, asked)) return 'passed';
  const isOpened = policy.openingOverridesCardScope && isPairOpen(facts.issuerPair, question.eventDate);
  return isOpened ? 'passed' : refusedBy('ELIG_CARD_SCOPE', facts.issuer?.medicalScope ?? null);
}

function reaches(issuerRegion: RegionCode, { question, facts, region }: EligibilityCase): boolean {
  switch (facts.issuer?.medicalScope) {
    case 'national':
      return true;
    case 'province':
      return isSameProvince(issuerRegion, question.treatmentRegion);
    case 'city':
      return poolingAreaOf(issuerRegion, question.eventDate).pool === region.treatmentPool;
    case undefined:
      return false;
  }
}
