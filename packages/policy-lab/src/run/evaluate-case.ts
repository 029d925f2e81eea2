import { advanceBenefits, EMPTY_BENEFITS, refundOfSplit, splitBenefit, takeBackBenefits } from '@medclear/domain';
import type { ExplainedSplit, PersonBenefits, RefundAmounts, RefusalCode } from '@medclear/domain';
import type { VisitPolicy } from '../translate/policy-source';
import type { EvaluateCase } from '../translate/to-evaluate-case';
import type { LabVisit } from '../translate/to-visit';

/** A visit that was paid, and what the person has used after it. */
export interface PaidOutcome extends VisitPolicy {
  readonly kind: 'paid';
  readonly visit: LabVisit;
  readonly explained: ExplainedSplit;
  readonly after: PersonBenefits;
}

/** A refund that was given, and what the person has used after it. */
export interface RefundedOutcome {
  readonly kind: 'refunded';
  readonly original: PaidOutcome;
  readonly amounts: RefundAmounts;
  readonly after: PersonBenefits;
  /** A later visit of the same year stands: it may have been paid otherwise without this one. */
  readonly needsReview: boolean;
}

export interface RefusedOutcome {
  readonly kind: 'refused';
  readonly event: 'visit' | 'refund';
  readonly visitId: string;
  readonly code: RefusalCode;
}

export type EventOutcome = PaidOutcome | RefundedOutcome | RefusedOutcome;

/** What stands in one year after the case. */
export interface YearStanding {
  readonly year: number;
  readonly benefits: PersonBenefits;
  readonly needsReview: boolean;
}

export interface EvaluatedCase {
  readonly title: string | null;
  readonly outcomes: readonly EventOutcome[];
  readonly years: readonly YearStanding[];
  /** What is left on the accounts. */
  readonly accounts: Pick<PersonBenefits, 'accountBalanceFen' | 'familyBalanceFen'>;
}

/** The years and visits of a case as they stand between two events; the accounts go on over the years. */
interface Book {
  readonly years: Map<number, YearStanding>;
  readonly standing: Map<string, PaidOutcome>;
  accounts: PersonBenefits;
}

/** Settles the visits and refunds of a case one after the other. */
export function evaluateCase(one: EvaluateCase): EvaluatedCase {
  const book: Book = { years: new Map(), standing: new Map(), accounts: one.before };
  const outcomes = one.events.map((event): EventOutcome =>
    event.kind === 'visit' ? settle(book, one, event.visit) : refund(book, event.visitId),
  );
  const years = [...book.years.values()].sort((a, b) => a.year - b.year);
  return { title: one.title, outcomes, years, accounts: book.accounts };
}

function settle(book: Book, one: EvaluateCase, visit: LabVisit): EventOutcome {
  const chosen = one.policyOf(visit);
  if (chosen === null) return refused('visit', visit.id, 'BENEFIT_NOT_DEFINED');
  const before = benefitsIn(book, chosen.year);
  write(book, chosen.year, before);
  const scheme = chosen.policy.schemes[visit.benefit.scheme];
  const explained = scheme === null ? null : splitBenefit(visit.benefit, scheme, before);
  if (explained === null) return refused('visit', visit.id, 'BENEFIT_NOT_DEFINED');
  const after = advanceBenefits(before, explained.movement);
  const paid: PaidOutcome = { kind: 'paid', ...chosen, visit, explained, after };
  book.standing.set(visit.id, paid);
  write(book, chosen.year, after);
  return paid;
}

function refund(book: Book, visitId: string): EventOutcome {
  const original = book.standing.get(visitId);
  if (original === undefined) return refused('refund', visitId, 'REVERSE_NOT_ALLOWED');
  const { year, policy, explained, visit } = original;
  const takesBackAdmission = policy.schemes[visit.benefit.scheme]?.refundTakesBackAdmission ?? false;
  const after = takeBackBenefits(benefitsIn(book, year), explained.movement, { takesBackAdmission });
  const amounts = refundOfSplit(explained.split, after.accountBalanceFen);
  const needsReview = hasLaterVisit(book, original);
  book.standing.delete(visitId);
  write(book, year, after, needsReview);
  return { kind: 'refunded', original, amounts, after, needsReview };
}

/** Visits stand in the order in which they were paid. */
function hasLaterVisit({ standing }: Book, { visit, year }: PaidOutcome): boolean {
  const visits = [...standing.values()];
  const place = visits.findIndex((paid) => paid.visit.id === visit.id);
  return visits.slice(place + 1).some((paid) => paid.year === year);
}

/** The first year of a case, also of a visit that is refused, begins with what was used before; every other one at zero. */
function benefitsIn({ years, accounts }: Book, year: number): PersonBenefits {
  const used = years.get(year)?.benefits ?? (years.size === 0 ? accounts : EMPTY_BENEFITS);
  const { accountBalanceFen, familyBalanceFen } = accounts;
  return { ...used, accountBalanceFen, familyBalanceFen };
}

function write(book: Book, year: number, benefits: PersonBenefits, needsReview = false): void {
  const wasFlagged = book.years.get(year)?.needsReview ?? false;
  book.years.set(year, { year, benefits, needsReview: wasFlagged || needsReview });
  book.accounts = benefits;
}

function refused(event: RefusedOutcome['event'], visitId: string, code: RefusalCode): RefusedOutcome {
  return { kind: 'refused', event, visitId, code };
}
