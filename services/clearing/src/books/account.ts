import type { FundCode, InstitutionCode, ProvinceCode } from '@medclear/domain';

/** Money of one book never pays for another: medical and maternity are one, the others stand alone. */
export type FundBook = 'medical' | 'pension' | 'work-injury' | 'unemployment';

export type AccountKind = 'fund' | 'payable' | 'receivable' | 'institution-payable';

/** One account of one province: for one fund and, unless it is the fund itself, towards one counterparty. */
export interface Account {
  readonly fundBook: FundBook;
  readonly province: ProvinceCode;
  readonly kind: AccountKind;
  readonly fund: FundCode;
  /** The other province or the institution; empty for a fund. */
  readonly counterparty: ProvinceCode | InstitutionCode | '';
}

const FUND_BOOK_OF: Readonly<Record<FundCode, FundBook>> = {
  'employee-pool': 'medical',
  'resident-pool': 'medical',
  'large-sum': 'medical',
  'large-illness': 'medical',
  'civil-servant': 'medical',
  'medical-assistance': 'medical',
  'personal-account': 'medical',
};

/** The book that a fund belongs to. */
export function fundBookOf(fund: FundCode): FundBook {
  return FUND_BOOK_OF[fund];
}

/** One text per account, the same for the same account. */
export function accountKey({ fundBook, province, kind, fund, counterparty }: Account): string {
  return `${fundBook}|${province}|${kind}|${fund}|${counterparty}`;
}
