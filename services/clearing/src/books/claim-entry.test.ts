import fc from 'fast-check';
import { fen, FUND_CODES } from '@medclear/domain';
import { province, sampleDecision } from '../testing/sample-claims';
import { accountKey } from './account';
import { claimEntry, claimKey } from './claim-entry';

const SAMPLE = { commandOffset: 7, insured: '36', treatment: '11', letter: 'a', poolFen: 250, accountFen: 40 };

function postingsOf(sample: typeof SAMPLE): readonly string[] {
  const entry = claimEntry(province(sample.insured), sampleDecision(sample), 9);
  return (entry?.postings ?? []).map(
    ({ debit, credit, amountFen }) => `${accountKey(debit)} > ${accountKey(credit)} ${amountFen}`,
  );
}

describe('what a settled claim writes into the books', () => {
  it('is owed by the insured province and due to the institution, fund by fund', () => {
    expect(postingsOf(SAMPLE)).toEqual([
      'medical|36|fund|employee-pool| > medical|36|payable|employee-pool|11 250',
      'medical|11|receivable|employee-pool|36 > medical|11|institution-payable|employee-pool|H11010090003 250',
      'medical|36|fund|personal-account| > medical|36|payable|personal-account|11 40',
      'medical|11|receivable|personal-account|36 > medical|11|institution-payable|personal-account|H11010090003 40',
    ]);
  });

  it('is no obligation within a province', () => {
    expect(postingsOf({ ...SAMPLE, treatment: '36' })).toEqual([
      'medical|36|fund|employee-pool| > medical|36|institution-payable|employee-pool|H36010090003 250',
      'medical|36|fund|personal-account| > medical|36|institution-payable|personal-account|H36010090003 40',
    ]);
  });

  it('has no posting for a fund that pays nothing', () => {
    expect(postingsOf({ ...SAMPLE, accountFen: 0 })).toHaveLength(2);
    expect(postingsOf({ ...SAMPLE, poolFen: 0, accountFen: 0 })).toEqual([]);
  });

  it('never leaves a fund book, and pays the institution what the funds give', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000_000), fc.boolean(), (poolFen, accountFen, isHome) => {
        const sample = { ...SAMPLE, poolFen, accountFen, treatment: isHome ? '36' : '11' };
        const postings = claimEntry(province('36'), sampleDecision(sample), 9)?.postings ?? [];
        expect(postings.every(({ debit, credit }) => debit.fundBook === credit.fundBook)).toBe(true);
        const toInstitutions = postings.filter(({ credit }) => credit.kind === 'institution-payable');
        expect(toInstitutions.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(poolFen + accountFen);
      }),
    );
  });

  it('has a posting for every fund of the insured province, all of them in the medical book', () => {
    const further = FUND_CODES.filter((fund) => fund !== 'employee-pool' && fund !== 'personal-account').map(
      (fund, at) => ({ fund, amountFen: fen(10 + at) }),
    );
    const entry = claimEntry(province('36'), sampleDecision({ ...SAMPLE, further }), 9);
    const paying = entry?.postings.filter(({ debit }) => debit.kind === 'fund') ?? [];
    expect(paying.map(({ debit, amountFen }) => [debit.fundBook, debit.fund, amountFen])).toEqual([
      ['medical', 'employee-pool', 250],
      ...further.map(({ fund, amountFen }) => ['medical', fund, amountFen]),
      ['medical', 'personal-account', 40],
    ]);
  });

  it('has the same key for one message wherever it was sent', () => {
    const keys = ['36', '11'].map((insured) => {
      const entry = claimEntry(province(insured), sampleDecision({ ...SAMPLE, insured }), 9);
      return entry === null ? null : claimKey(entry.claimId);
    });
    expect(keys[0]).toBe(keys[1]);
  });
});

describe('any other decision', () => {
  it('writes nothing', () => {
    const outcome = { kind: 'fund-quota-added', fund: 'employee-pool', amountFen: fen(5) } as const;
    expect(claimEntry(province('36'), { commandOffset: 0, clockMs: 1, reply: null, outcome }, 0)).toBeNull();
  });
});
