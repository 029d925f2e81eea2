import type { Receipt } from '@medclear/contracts';
import type { ClaimId, Decision, DecisionOutcome, ProvinceCode } from '@medclear/domain';
import type { BookEntry } from '../../books/book';
import type { PaidFund, TillRecord } from '../../tills/till-record';

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

type Settled = Extract<DecisionOutcome, { kind: 'settled' }>;
type Remembered =
  { readonly kind: 'settled'; readonly paid: string; readonly shown: string } | { readonly kind: 'refused' };

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
      if (outcome.kind !== 'settled' && outcome.kind !== 'refused') return [];
      const { claimId } = outcome;
      const isNew = !claims.has(claimId);
      claims.set(claimId, outcome.kind === 'settled' ? rememberSettled(outcome) : { kind: 'refused' });
      if (outcome.kind === 'settled') addLegs(sums, province, outcome);
      return isNew ? [] : [`${claimId} is decided twice, the second time by command ${commandOffset}`];
    },
    entries: () => [...sums.values()],
    knows: (claimId) => claims.has(claimId),
    compareTold: ({ messageId, outcome }) => {
      if (outcome.kind !== 'settled') return [];
      const recorded = claims.get(outcome.claimId as ClaimId);
      const said = paidText(outcome.funds);
      if (recorded?.kind === 'settled' && recorded.paid === said) return [];
      return [`${messageId} was told that funds pay ${said}; on record is ${textOf(recorded)}`];
    },
    compareReceipt: ({ claimId, outcome, code, amounts }) => {
      const recorded = claims.get(claimId);
      const said = amounts === null ? (code ?? '') : shownText(amounts);
      const isContradicted =
        outcome === 'settled'
          ? recorded?.kind !== 'settled' || recorded.shown !== said
          : outcome === 'refused' && recorded?.kind === 'settled' && !SAYS_NOTHING_OF_THE_CLAIM.has(code ?? '');
      return isContradicted ? [`${claimId} was told ${outcome} ${said}; on record is ${textOf(recorded)}`] : [];
    },
  };
}

function rememberSettled({ legs, answer }: Settled): Remembered {
  const { totals, split } = answer;
  const { fundTotalFen: fundFen, accountFen, familyFen, cashFen } = split;
  const shown = shownText({ totalFen: totals.totalFen, fundFen, accountFen, familyFen, cashFen });
  return { kind: 'settled', paid: paidText(legs), shown };
}

function addLegs(sums: Map<string, BookEntry>, insuredProvince: ProvinceCode, { legs }: Settled): void {
  for (const { fund, amountFen } of legs) {
    const key = `${insuredProvince} ${fund}`;
    const before = sums.get(key)?.amountFen ?? 0;
    sums.set(key, { insuredProvince, fund, amountFen: before + amountFen });
  }
}

/** Funds that pay nothing may be named or not. */
function paidText(funds: readonly PaidFund[]): string {
  const paying = funds.filter(({ amountFen }) => amountFen > 0).map(({ fund, amountFen }) => `${fund} ${amountFen}`);
  return paying.sort().join(', ');
}

function shownText({ totalFen, fundFen, accountFen, familyFen, cashFen }: NonNullable<Receipt['amounts']>): string {
  return [totalFen, fundFen, accountFen, familyFen, cashFen].join(' ');
}

function textOf(recorded: Remembered | undefined): string {
  if (recorded === undefined) return 'nothing';
  return recorded.kind === 'settled' ? `settled, ${recorded.paid}, shown ${recorded.shown}` : 'a refusal';
}
