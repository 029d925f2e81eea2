import type { ClaimId, PersonId } from '../ids/brands';
import type { ClaimDocument, ClaimState } from '../province/claim-document';
import { FUND_CODES } from '../province/documents';
import type { FundCode, PersonDocument } from '../province/documents';
import type { Leg } from '../province/decision';
import type { StateView } from '../province/state';
import type { DecidedStep } from './act-history';
import { watchParts } from './watch-parts';

const NEXT: Readonly<Record<ClaimState, readonly ClaimState[]>> = {
  held: ['held', 'settled', 'released', 'expired', 'superseded'],
  settled: ['settled', 'partly-refunded', 'refunded', 'reversed'],
  'partly-refunded': ['partly-refunded', 'refunded', 'settled'],
  refunded: ['refunded', 'partly-refunded', 'settled'],
  released: ['released'],
  expired: ['expired'],
  superseded: ['superseded'],
  reversed: ['reversed'],
};
const STANDING: ReadonlySet<ClaimState> = new Set(['held', 'settled', 'partly-refunded']);
const EFFECTLESS = new Set(['refused', 'conflicted', 'repeated', 'operator-refused', 'parked', 'blocked']);

/** Watches a province from outside and throws on the first step after which something that must always hold does not. */
export interface InvariantWatch {
  after(step: DecidedStep): void;
}

/** What was seen so far, from the changes and the decisions alone. */
interface Seen {
  readonly states: Map<ClaimId, ClaimState>;
  readonly openHolds: Map<ClaimId, readonly Leg[]>;
  readonly due: Map<ClaimId, number>;
  readonly told: Map<ClaimId, string>;
  readonly blocked: Set<ClaimId>;
  /** The claims of visits with a number that stand, and whose they are. */
  readonly billed: Map<ClaimId, { readonly personId: PersonId; readonly visitKey: string }>;
  /** What clearing would have posted for each fund. */
  readonly posted: Map<FundCode, number>;
}

/** Begins to watch a province that has no claim yet. */
export function watchInvariants(state: StateView): InvariantWatch {
  const seen: Seen = {
    states: new Map(),
    openHolds: new Map(),
    due: new Map(),
    told: new Map(),
    blocked: new Set(),
    billed: new Map(),
    posted: new Map(),
  };
  const watchPartsOf = watchParts();
  return {
    after: (step) => {
      watchPartsOf(step);
      watchRefusal(step);
      for (const claim of step.change.claims) watchClaim(seen, claim);
      for (const person of step.change.persons) watchVisits(seen, person);
      watchHolds(seen, step);
      post(seen, step);
      for (const fund of FUND_CODES) watchFund(seen, state, fund, step);
      checkNumbers(step.change);
      const { command, decision } = step;
      if (decision.outcome.kind !== 'conflicted' && 'claimId' in command)
        must(seen.told.has(command.claimId), 'I5 every message is remembered with its outcome');
    },
  };
}

function watchClaim({ states, openHolds, told, blocked, billed }: Seen, claim: ClaimDocument): void {
  const { claimId, money, outcome, act } = claim;
  if (act === 'blocked') blocked.add(claimId);
  must(money === null || !blocked.has(claimId), `I8 ${claimId} was blocked and has money`);
  const text = JSON.stringify(outcome);
  must(act === 'blocked' || (told.get(claimId) ?? text) === text, `I7 the answer of ${claimId} has changed`);
  told.set(claimId, text);
  if (money === null) return;
  const before = states.get(claimId) ?? money.state;
  must(NEXT[before].includes(money.state), `I3 ${claimId} went from ${before} to ${money.state}`);
  states.set(claimId, money.state);
  if (money.visitKey !== null && STANDING.has(money.state))
    billed.set(claimId, { personId: claim.personId, visitKey: money.visitKey });
  else billed.delete(claimId);
  if (money.state === 'held' && outcome.kind === 'held') openHolds.set(claimId, outcome.answer.details);
  else openHolds.delete(claimId);
}

/** A person's document names the claims of visits that stand, and of each visit one. */
function watchVisits({ billed }: Seen, { personId, billedVisits }: PersonDocument): void {
  const named = billedVisits.map(({ claimId, visitKey }) => `${claimId} ${visitKey}`).sort();
  const standing = [...billed].flatMap(([id, of]) => (of.personId === personId ? [`${id} ${of.visitKey}`] : [])).sort();
  must(named.join() === standing.join(), 'I19 the claims of visits that stand are those that the person has');
  const keys = new Set(billedVisits.map(({ visitKey }) => visitKey));
  must(keys.size === billedVisits.length, 'I19 a visit is billed once');
}

function watchHolds({ due, openHolds }: Seen, { change }: DecidedStep): void {
  for (const { claimId, expiresAtMs } of change.holdsDue) {
    if (expiresAtMs === null) must(due.delete(claimId), `I3 ${claimId} ended twice`);
    else due.set(claimId, expiresAtMs);
  }
  const isSame = due.size === openHolds.size && [...due.keys()].every((claimId) => openHolds.has(claimId));
  must(isSame, 'I3 the holds that are due are the open ones');
}

function post({ posted }: Seen, { decision }: DecidedStep): void {
  const { outcome } = decision;
  const add = (legs: readonly Leg[], sign: 1 | -1): void => {
    for (const { fund, amountFen } of legs) posted.set(fund, (posted.get(fund) ?? 0) + sign * amountFen);
  };
  if (outcome.kind === 'settled') add(outcome.legs, 1);
  if (outcome.kind === 'captured') add(outcome.answer.legs, 1);
  if (outcome.kind === 'refunded') add(outcome.answer.legs, -1);
  if (outcome.kind === 'reversed' && outcome.undone !== 'hold')
    add(outcome.answer.legs, outcome.undone === 'refund' ? 1 : -1);
}

function watchFund({ openHolds, posted }: Seen, state: StateView, fund: FundCode, { change }: DecidedStep): void {
  const { availableFen, heldFen, capturedFen, limitFen } = state.fund(fund);
  const movedFen = change.funds.filter((one) => one.fund === fund).reduce((sum, one) => sum + one.availableFen, 0);
  must(movedFen >= 0 || availableFen >= limitFen, `I2 ${fund} is below its limit`);
  let openFen = 0;
  for (const legs of openHolds.values()) for (const leg of legs) openFen += leg.fund === fund ? leg.amountFen : 0;
  must(heldFen === openFen, `I3 what ${fund} holds is what open holds say`);
  must(capturedFen === (posted.get(fund) ?? 0), `I1 what ${fund} has captured is what was posted`);
  must(heldFen >= 0 && capturedFen >= 0, `I4 ${fund} has given back more than it took`);
}

function watchRefusal({ command, decision, change }: DecidedStep): void {
  if (!EFFECTLESS.has(decision.outcome.kind)) return;
  const moved = change.funds.length + change.persons.length + change.holdsDue.length + change.forgotten.length;
  must(moved === 0, 'I14 a refused command moves nothing');
  const own = 'claimId' in command ? [command.claimId, 'targetId' in command ? command.targetId : ''] : [];
  must(
    change.claims.every(({ claimId, money }) => own.includes(claimId) && money === null),
    'I14 a refused command moves no claim',
  );
}

function must(holds: boolean, rule: string): void {
  if (!holds) throw new Error(rule);
}

function checkNumbers(value: unknown): void {
  if (typeof value === 'number') must(Number.isSafeInteger(value), 'I15 every number is a whole one below 2^53');
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(checkNumbers);
}
