import type { Receipt } from '@medclear/contracts';
import type { ClaimId, Decision, DecisionOutcome, ProvinceCode } from '@medclear/domain';
import type { BookEntry } from '../../books/book';
import { paidLegs } from '../../books/paid-legs';
import type { PaidLeg } from '../../books/paid-legs';
import { toldByDecision } from '../../books/told-by-decision';
import type { PaidFund, TillRecord, ToldAct } from '../../tills/till-record';

/** What the journals of all provinces say of every claim, followed record by record. */
export interface ClaimBook {
  /** Takes an accepted decision of a province's journal; says what contradicts an earlier one. */
  decided(province: ProvinceCode, decision: Decision): readonly string[];
  /** What every fund has paid. */
  entries(): readonly BookEntry[];
  /** Says what a till was told that the journal does not say. */
  compareTold(told: TillRecord): readonly string[];
  /** Says what an institution was told by a gateway that the journal does not say. */
  compareReceipt(receipt: Receipt): readonly string[];
  knows(claimId: ClaimId): boolean;
}

/** The outcomes that stand under a claim id of their own, told to an institution. */
type Told = Extract<DecisionOutcome, { kind: 'settled' | 'refused' | ToldAct }>;

interface Remembered {
  readonly kind: Told['kind'];
  /** What funds pay by it. */
  readonly paid: string;
  /** The amounts that the institution is shown. */
  readonly shown: string;
}

/** Refusals of one sending: an earlier one of the same message may have had its effect. */
const SAYS_NOTHING_OF_THE_CLAIM: ReadonlySet<string> = new Set([
  'UPSTREAM_DOWN',
  'SERVICE_OVERLOADED',
  'DUP_MSGID_DIFF_BODY',
  'ROUTE_MISMATCH',
]);

export function createClaimBook(): ClaimBook {
  const claims = new Map<ClaimId, Remembered>();
  const sums = new Map<string, BookEntry>();
  return {
    decided: (province, { commandOffset, outcome }) => {
      addLegs(sums, province, paidLegs(outcome));
      if (!isTold(outcome)) return [];
      const { claimId } = outcome;
      const isNew = !claims.has(claimId);
      claims.set(claimId, remember(outcome));
      return isNew ? [] : [`${claimId} is decided twice, the second time by command ${commandOffset}`];
    },
    entries: () => [...sums.values()],
    knows: (claimId) => claims.has(claimId),
    compareTold: ({ messageId, outcome }) => {
      if (outcome.kind !== 'settled' && outcome.kind !== 'acted') return [];
      const recorded = claims.get(outcome.claimId as ClaimId);
      const [kind, said] = [outcome.kind === 'settled' ? outcome.kind : outcome.act, paidText(outcome.funds)];
      if (recorded?.kind === kind && recorded.paid === said) return [];
      return [`${messageId} was told ${kind}, funds pay ${said}; on record is ${textOf(recorded)}`];
    },
    compareReceipt: ({ claimId, outcome, code, amounts }) => {
      const recorded = claims.get(claimId);
      const said = amounts === null ? '' : shownText(amounts);
      if (outcome === 'left-waiting') return [];
      const isContradicted =
        outcome === 'refused'
          ? recorded !== undefined && recorded.kind !== 'refused' && !SAYS_NOTHING_OF_THE_CLAIM.has(code ?? '')
          : recorded?.kind !== outcome || recorded.shown !== said;
      return isContradicted ? [`${claimId} was told ${outcome} ${code ?? said}; on record is ${textOf(recorded)}`] : [];
    },
  };
}

/** A conflict answers a message under the id of another. */
function isTold(outcome: DecisionOutcome): outcome is Told {
  return outcome.kind !== 'conflicted' && toldByDecision(outcome) !== null;
}

function remember(outcome: Told): Remembered {
  const amounts = toldByDecision(outcome)?.amounts ?? null;
  return { kind: outcome.kind, paid: paidText(paidLegs(outcome)), shown: amounts === null ? '' : shownText(amounts) };
}

function addLegs(sums: Map<string, BookEntry>, insuredProvince: ProvinceCode, legs: readonly PaidLeg[]): void {
  for (const { fund, amountFen } of legs) {
    const key = `${insuredProvince} ${fund}`;
    sums.set(key, { insuredProvince, fund, amountFen: (sums.get(key)?.amountFen ?? 0) + amountFen });
  }
}

/** Funds that pay nothing may be named or not. */
function paidText(funds: readonly PaidFund[]): string {
  const paying = funds.filter(({ amountFen }) => amountFen !== 0).map(({ fund, amountFen }) => `${fund} ${amountFen}`);
  return paying.sort().join(', ') || 'nothing';
}

function shownText({ totalFen, fundFen, accountFen, familyFen, cashFen }: NonNullable<Receipt['amounts']>): string {
  return [totalFen, fundFen, accountFen, familyFen, cashFen].join(' ');
}

function textOf(recorded: Remembered | undefined): string {
  if (recorded === undefined) return 'nothing';
  const { kind, paid, shown } = recorded;
  return kind === 'refused' ? kind : `${kind}, funds pay ${paid}, shown ${shown}`;
}
