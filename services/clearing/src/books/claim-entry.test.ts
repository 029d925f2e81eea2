import fc from 'fast-check';
import { fen, FUND_CODES } from '@medclear/domain';
import { province, sampleDecision } from '../testing/sample-claims';
import { sampleActDecision } from '../testing/sample-acts';
import type { SampleAct } from '../testing/sample-acts';
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

describe('what an act writes into the books', () => {
  const ACT = { ...SAMPLE, letter: 'b', original: 'a' };
  const entryOf = (act: SampleAct) => claimEntry(province(act.insured), sampleActDecision(act), 9);
  const sides = (act: SampleAct) =>
    entryOf(act)?.postings.map(({ debit, credit, amountFen }) => [debit.kind, credit.kind, amountFen]);
  const originalId = `36-${'a'.repeat(26)}`;

  it('is what was captured and nothing of what was released, under the id of the hold', () => {
    expect(entryOf({ ...ACT, kind: 'captured' })).toMatchObject({
      claimId: originalId,
      direction: 'forward',
      originalId: null,
      legs: [{ amountFen: 250 }, { amountFen: 40 }],
    });
  });

  it('is the payment with its accounts switched when it is given back, under an id of its own', () => {
    const paid = [
      ['fund', 'payable', 250],
      ['receivable', 'institution-payable', 250],
    ];
    const back = paid.map(([debit, credit, amountFen]) => [credit, debit, amountFen]);
    const act = { ...ACT, accountFen: 0 };
    expect(sides({ ...act, kind: 'refunded' })).toEqual(back);
    expect(sides({ ...act, kind: 'reversed' })).toEqual(back);
    expect(entryOf({ ...act, kind: 'refunded' })).toMatchObject({ claimId: `36-${'b'.repeat(26)}`, originalId });
    expect(sides({ ...act, kind: 'reversed', undone: 'refund' })).toEqual(paid);
  });

  it('is nothing where no money was taken', () => {
    expect(entryOf({ ...ACT, kind: 'released' })).toBeNull();
    expect(entryOf({ ...ACT, kind: 'reversed', undone: 'hold' })).toBeNull();
  });
});

describe('any other decision', () => {
  it('writes nothing', () => {
    const outcome = { kind: 'fund-quota-added', fund: 'employee-pool', amountFen: fen(5) } as const;
    expect(claimEntry(province('36'), { commandOffset: 0, clockMs: 1, reply: null, outcome }, 0)).toBeNull();
  });
});
