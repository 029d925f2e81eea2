import type { Books, FundTotal, Ledger, Obligation } from '@medclear/clearing';
import type { ProvinceCode } from '@medclear/domain';
import { requireThat } from '../world/violation';
import type { ProvinceRecord } from './province-record';

const NOTHING: ReadonlyMap<string, number> = new Map();

/** Gives the positions of the books; throws a Violation when the books are not what the journals say up to where they were read. */
export async function checkBooks(
  ledger: Ledger,
  recordOf: (province: ProvinceCode) => ProvinceRecord,
): Promise<Books['positions']> {
  const { funds, positions, totals, breaks } = await ledger.books();
  const { obligations } = await ledger.obligations();
  requireThat(totals.debitFen === totals.creditFen, 'I1', () => 'debit and credit differ');
  requireThat(breaks === 0, 'I12', () => 'the books have a break');
  for (const { province, hash, journalOffset } of positions) {
    const record = recordOf(province);
    const number = record.numberOf(hash);
    requireThat(number >= 0 || journalOffset < 0, 'I12', () => 'the books stand nowhere in the journal');
    const owed = record.steps[number]?.owed ?? NOTHING;
    checkObligations(province, owed, obligations);
    checkFunds(province, owed, funds);
  }
  return positions;
}

function checkObligations(
  province: ProvinceCode,
  owed: ReadonlyMap<string, number>,
  obligations: readonly Obligation[],
): void {
  const booked = new Map(
    obligations
      .filter(({ insuredProvince }) => insuredProvince === province)
      .map(({ treatmentProvince, fund, amountFen }) => [`${treatmentProvince}|${fund}`, amountFen]),
  );
  for (const key of new Set([...booked.keys(), ...owed.keys()]))
    requireThat((booked.get(key) ?? 0) === (owed.get(key) ?? 0), 'I12', () => `${province} owes ${key} something else`);
}

function checkFunds(province: ProvinceCode, owed: ReadonlyMap<string, number>, funds: readonly FundTotal[]): void {
  const paid = new Map<string, number>();
  for (const [key, amountFen] of owed) {
    const fund = key.slice(key.indexOf('|') + 1);
    paid.set(fund, (paid.get(fund) ?? 0) + amountFen);
  }
  for (const { insuredProvince, fund, amountFen } of funds)
    if (insuredProvince === province)
      requireThat(amountFen === (paid.get(fund) ?? 0), 'I12', () => `${fund} of ${province} has paid something else`);
}
