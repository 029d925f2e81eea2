import type { BenefitVisit } from '../benefit/benefit-visit';
import type { ExplainedSplit } from '../benefit/explained-split';
import { splitBenefit } from '../benefit/split-benefit';
import type { EligibleVerdict } from '../eligibility/eligibility-verdict';
import { yearOf } from '../ids/business-date';
import { checkItemSplit } from '../items/split-item';
import type { ChosenPolicy } from './choose-policy';
import type { BillCommand } from './command';
import type { PersonDocument } from './documents';
import { personYear } from './person-year';

/**
 * Splits the bill of who may be paid by the scheme that pays.
 *
 * @returns null where the region has published no benefit of this care for the scheme
 * @throws InvariantViolation when the bill or its split does not add up
 */
export function splitVisit(
  command: BillCommand,
  person: PersonDocument,
  { relation, place }: EligibleVerdict,
  { policy, date }: ChosenPolicy,
): ExplainedSplit | null {
  checkItemSplit(command.totals);
  const scheme = policy.schemes[relation.scheme];
  if (scheme === null) return null;
  const visit: BenefitVisit = {
    totals: command.totals,
    care: command.business,
    hospitalLevel: command.hospitalLevel,
    place,
    scheme: relation.scheme,
    personKind: relation.personKind,
    isCivilServant: person.identities.isCivilServant,
    isInHardship: person.identities.isInHardship,
    receivesAssistance: person.identities.receivesAssistance,
    usesAccount: command.usesAccount,
    hospitalPartFen: command.hospitalPartFen,
  };
  return splitBenefit(visit, scheme, personYear(person, relation.scheme, yearOf(date)));
}
