import type { InsuranceRelation } from '../province/documents';
import type { EligibilityPolicy } from '../policy/eligibility-policy';
import type { RegionFact } from '../regions/region-fact';
import { relateRegions } from '../regions/relate-regions';
import { chooseRelation } from './choose-relation';
import type { EligibilityFacts, PersonFacts } from './eligibility-facts';
import type { EligibilityQuestion } from './eligibility-question';

/** A question with all that its rules look at. */
export interface EligibilityCase {
  readonly question: EligibilityQuestion;
  readonly facts: EligibilityFacts;
  readonly policy: EligibilityPolicy;
  readonly region: RegionFact;
  /** Nobody's empty lists while the person is not known. */
  readonly person: PersonFacts;
  /** The relation that pays, or null when none is active on the day. */
  readonly relation: InsuranceRelation | null;
}

const NOBODY: PersonFacts = {
  relations: [],
  cards: [],
  filings: [],
  qualifications: [],
  admissions: [],
  transfer: null,
  suspensions: [],
};

/** Lays out a question for its rules. */
export function openCase(
  question: EligibilityQuestion,
  facts: EligibilityFacts,
  policy: EligibilityPolicy,
): EligibilityCase {
  const { insuredRegion, treatmentRegion, eventDate } = question;
  const person = facts.person ?? NOBODY;
  return {
    question,
    facts,
    policy,
    region: relateRegions(insuredRegion, treatmentRegion, eventDate),
    person,
    relation: chooseRelation(person.relations, insuredRegion, eventDate),
  };
}
