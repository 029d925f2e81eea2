import { businessDateOf } from '../ids/business-date';
import type { ReverseCommand } from './act-command';
import { actEffects, freedBy, personOf, refuseAct } from './act-case';
import type { ActCase, FreedHold } from './act-case';
import { claimLines } from './choose-lines';
import type { ClaimLine } from './choose-lines';
import type { ClaimDocument } from './claim-document';
import type { DecisionOutcome, Refusal, RememberedOutcome } from './decision';
import type { PersonDocument } from './documents';
import { findShortFund } from './find-short-fund';
import { isMonthClosed } from './is-month-closed';
import { isReviewDue } from './move-person';
import { objectToVisit } from './object-to-visit';
import { billAnswerOf, moneyOf } from './open-hold';
import type { StateView } from './state';
import { sumShares } from './sum-shares';
import type { SharesSum } from './sum-shares';
import { refundedAdmissionsOf, withAdmissions } from './with-admissions';

type Refunded = Extract<RememberedOutcome, { readonly kind: 'refunded' }>;

/** Undoes a refund: what it gave back is taken again, if it is still there. */
export function reverseRefund(state: StateView, act: ActCase<ReverseCommand>, refund: Refunded): DecisionOutcome {
  const original = state.claim(refund.targetId);
  if (original === null) return refuseAct(act, 'REVERSE_NOT_ALLOWED', act.target.act);
  const { businessDate, lineNumbers } = refund.answer;
  if (isMonthClosed(state, businessDate)) return refuseAct(act, 'REVERSE_NOT_ALLOWED', businessDate);
  const person = personOf(state, act.command);
  const freed = freedBy(person, moneyOf(original).usage.year);
  const billed = objectToVisitAgain(act, { original, person, freed });
  if (billed !== null) return refuseAct(act, billed.code, billed.detail);
  const isOfRefund = ({ share }: ClaimLine): boolean =>
    share.lineNumber === '' || lineNumbers.includes(share.lineNumber);
  const lines = claimLines(original);
  const shares = lines.filter(isOfRefund).map(({ share }) => share);
  const sum = sumShares(billAnswerOf(original), shares);
  const short = findShort(state, { person, freed, sum });
  if (short !== null) return refuseAct(act, 'FUND_SHORT', short);
  const after = lines.map((line) => (isOfRefund(line) ? 'captured' : line.state));
  return usedAgain(act, { original, person, freed, sum, shares, after });
}

/** A visit that was billed again after its refund stays billed once. */
function objectToVisitAgain(
  { moment }: ActCase,
  { original, person, freed }: Pick<UsedAgain, 'original' | 'person' | 'freed'>,
): Refusal | null {
  const { visitKey } = moneyOf(original);
  if (visitKey === null) return null;
  const visit = { visitKey, date: businessDateOf(moment.clockMs) };
  return objectToVisit(person, visit, [original.claimId, ...freed.superseded]);
}

function findShort(
  state: StateView,
  { person, freed, sum }: Pick<UsedAgain, 'person' | 'freed' | 'sum'>,
): string | null {
  const { accountFen, familyFen } = sum.movement;
  const hasOwn = person.accountBalanceFen + freed.ownAccountFen >= accountFen;
  const hasFamily = person.familyBalanceFen + freed.familyFen >= familyFen;
  return hasOwn && hasFamily ? findShortFund(state, sum.legs, freed.legs) : 'personal-account';
}

interface UsedAgain {
  readonly original: ClaimDocument;
  readonly person: PersonDocument;
  readonly freed: FreedHold;
  readonly sum: SharesSum;
  readonly shares: readonly ClaimLine['share'][];
  readonly after: readonly ClaimLine['state'][];
}

function usedAgain(
  act: ActCase<ReverseCommand>,
  { original, person, freed, sum, shares, after }: UsedAgain,
): DecisionOutcome {
  const { usage, state: before } = moneyOf(original);
  const admissions = before === 'refunded' ? refundedAdmissionsOf(original) : 0;
  const effects = actEffects(act, {
    original,
    shares,
    sum,
    moved: withAdmissions(sum.movement, admissions),
    state: after.includes('refunded') ? 'partly-refunded' : 'settled',
    lines: after.every((line) => line === 'captured') ? null : after,
    accountBalanceAfterFen: person.accountBalanceFen + freed.ownAccountFen - sum.movement.accountFen,
  });
  const needsReview = isReviewDue(person, usage, original.commandOffset);
  const targetId = act.target.claimId;
  return { kind: 'reversed', targetId, undone: 'refund', needsReview, superseded: freed.superseded, ...effects };
}
