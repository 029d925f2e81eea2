import type { CardCheck } from '../../policy/eligibility-policy';
import { isCardInForce } from '../cards/is-card-in-force';
import { isSuperseded } from '../cards/is-superseded';
import { presentedCard } from '../cards/presented-card';
import type { EligibilityCase } from '../eligibility-case';
import { isWithin } from '../is-within';
import { refusedBy } from '../rule-answer';
import type { RuleAnswer, RuleRefusal } from '../rule-answer';

/** R3: the card or token is good on the day, asked in the region's order; an identity card has nothing to ask. */
export function credentialRule(asked: EligibilityCase): RuleAnswer {
  for (const check of asked.policy.cardChecks) {
    const refusal = CHECKS[check](asked);
    if (refusal !== null) return refusal;
  }
  return 'passed';
}

const CHECKS: Readonly<Record<CardCheck, (asked: EligibilityCase) => RuleRefusal | null>> = {
  'card-number': checkNumber,
  issuer: checkIssuer,
  lost: checkLost,
  expired: checkExpired,
  token: checkToken,
};

function isCard({ question }: EligibilityCase): boolean {
  return question.credential.kind === 'social-security-card';
}

function checkNumber(asked: EligibilityCase): RuleRefusal | null {
  return isCard(asked) && asked.question.credential.cardHash === null ? refusedBy('ELIG_CARD_SN_REQUIRED') : null;
}

function checkIssuer(asked: EligibilityCase): RuleRefusal | null {
  if (!isCard(asked)) return null;
  const { issuer } = asked.facts;
  const isRegistered =
    issuer?.state === 'registered' && isWithin(asked.question.eventDate, issuer.startsOn, issuer.endsOn);
  if (!isRegistered) return refusedBy('ELIG_CARD_ISSUER', 'issuer-not-registered');
  return isCardOfAnother(asked) ? refusedBy('ELIG_CARD_ISSUER', 'card-not-registered') : null;
}

/** Whose card was read can only be told of a known person; an unknown one is the person rule's to refuse. */
function isCardOfAnother(asked: EligibilityCase): boolean {
  if (asked.facts.person === null || asked.question.credential.cardHash === null) return false;
  return presentedCard(asked) === null;
}

function checkLost(asked: EligibilityCase): RuleRefusal | null {
  return presentedCard(asked)?.isLost === true ? refusedBy('ELIG_CARD_LOST') : null;
}

function checkExpired(asked: EligibilityCase): RuleRefusal | null {
  const card = presentedCard(asked);
  if (card === null) return null;
  const { usesYearlyCardRule, isOneCardPerPerson } = asked.policy;
  if (!isCardInForce(card, asked.question.eventDate, usesYearlyCardRule)) return refusedBy('ELIG_CARD_EXPIRED');
  return isOneCardPerPerson && isSuperseded(card, asked) ? refusedBy('ELIG_CARD_EXPIRED', 'newer-card') : null;
}

function checkToken({ question }: EligibilityCase): RuleRefusal | null {
  if (question.credential.kind !== 'e-voucher') return null;
  switch (question.credential.voucher) {
    case 'valid':
      return null;
    case 'expired':
      return refusedBy('TOKEN_EXPIRED');
    case 'second-check-failed':
      return refusedBy('TOKEN_SECOND_CHECK');
  }
}
