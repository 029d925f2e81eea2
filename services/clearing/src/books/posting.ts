import type { Fen, InstitutionCode, Leg, ProvinceCode } from '@medclear/domain';
import { fundBookOf } from './account';
import type { Account } from './account';

/** Takes an amount from one account to another of the same fund book. */
export interface Posting {
  readonly debit: Account;
  readonly credit: Account;
  readonly amountFen: Fen;
}

/** Who pays, where, and whom. */
export interface Parties {
  readonly insured: ProvinceCode;
  readonly treatment: ProvinceCode;
  readonly institution: InstitutionCode;
}

/** The postings of one fund's payment; of a contra entry with both accounts switched, so that no amount is ever below zero. */
export function postingsOf(parties: Parties, leg: Leg, isContra: boolean): readonly Posting[] {
  const postings = paymentsOf(parties, leg);
  if (!isContra) return postings;
  return postings.map(({ debit, credit, amountFen }) => ({ debit: credit, credit: debit, amountFen }));
}

function paymentsOf({ insured, treatment, institution }: Parties, { fund, amountFen }: Leg): readonly Posting[] {
  const book = { fundBook: fundBookOf(fund), fund };
  const paying: Account = { province: insured, kind: 'fund', counterparty: '', ...book };
  const owedToInstitution: Account = {
    province: treatment,
    kind: 'institution-payable',
    counterparty: institution,
    ...book,
  };
  if (insured === treatment) return [{ debit: paying, credit: owedToInstitution, amountFen }];
  const owed: Account = { province: insured, kind: 'payable', counterparty: treatment, ...book };
  const due: Account = { province: treatment, kind: 'receivable', counterparty: insured, ...book };
  return [
    { debit: paying, credit: owed, amountFen },
    { debit: due, credit: owedToInstitution, amountFen },
  ];
}
