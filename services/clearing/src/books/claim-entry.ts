import { provinceOf } from '@medclear/domain';
import type {
  BusinessDate,
  BusinessKind,
  ClaimId,
  Decision,
  Fen,
  InstitutionCode,
  Leg,
  ProvinceCode,
  RegionCode,
} from '@medclear/domain';
import { fundBookOf } from './account';
import type { Account } from './account';

/** Takes an amount from one account to another of the same fund book. */
export interface Posting {
  readonly debit: Account;
  readonly credit: Account;
  readonly amountFen: Fen;
}

/** A settled claim as the books have it. */
export interface ClaimEntry {
  readonly claimId: ClaimId;
  readonly insuredProvince: ProvinceCode;
  readonly journalOffset: number;
  readonly commandOffset: number;
  readonly clockMs: number;
  readonly businessDate: BusinessDate;
  readonly settlementId: string;
  readonly institutionCode: InstitutionCode;
  readonly insuredRegion: RegionCode;
  readonly treatmentRegion: RegionCode;
  readonly business: BusinessKind;
  readonly totalFen: Fen;
  readonly legs: readonly Leg[];
  readonly postings: readonly Posting[];
}

/** What a decision writes into the books: an entry for a settled claim, null for everything else. */
export function claimEntry(province: ProvinceCode, decision: Decision, journalOffset: number): ClaimEntry | null {
  const { outcome } = decision;
  if (outcome.kind !== 'settled') return null;
  const { claimId, facts, answer } = outcome;
  const legs = outcome.legs.filter(({ amountFen }) => amountFen > 0);
  return {
    claimId,
    insuredProvince: province,
    journalOffset,
    commandOffset: decision.commandOffset,
    clockMs: decision.clockMs,
    businessDate: answer.businessDate,
    settlementId: answer.settlementId,
    institutionCode: facts.institutionCode,
    insuredRegion: facts.insuredRegion,
    treatmentRegion: facts.treatmentRegion,
    business: facts.business,
    totalFen: answer.totals.totalFen,
    legs,
    postings: legs.flatMap((leg) =>
      postingsOf(province, provinceOf(facts.treatmentRegion), facts.institutionCode, leg),
    ),
  };
}

/** The claim id without its province: one message of one institution is one claim, wherever it was sent. */
export function claimKey(claimId: ClaimId): string {
  return claimId.slice(claimId.indexOf('-') + 1);
}

function postingsOf(
  insured: ProvinceCode,
  treatment: ProvinceCode,
  institution: InstitutionCode,
  { fund, amountFen }: Leg,
): readonly Posting[] {
  const book = { fundBook: fundBookOf(fund), fund };
  const paying: Account = { ...book, province: insured, kind: 'fund', counterparty: '' };
  const owedToInstitution: Account = {
    ...book,
    province: treatment,
    kind: 'institution-payable',
    counterparty: institution,
  };
  if (insured === treatment) return [{ debit: paying, credit: owedToInstitution, amountFen }];
  const owed: Account = { ...book, province: insured, kind: 'payable', counterparty: treatment };
  const due: Account = { ...book, province: treatment, kind: 'receivable', counterparty: insured };
  return [
    { debit: paying, credit: owed, amountFen },
    { debit: due, credit: owedToInstitution, amountFen },
  ];
}
