import { fen, FUND_CODES, trusted } from '@medclear/domain';
import { genesisPosition, hashRecord } from '@medclear/platform';
import { claimEntry } from '../books/claim-entry';
import { sampleActDecision } from '../testing/sample-acts';
import type { SampleAct } from '../testing/sample-acts';
import { province, sampleDecision } from '../testing/sample-claims';
import type { SampleClaim } from '../testing/sample-claims';
import type { Ledger, ProvinceBatch } from './ledger';

const genesisOf = (code: string) => genesisPosition(`suite.decisions.${code}`);
const hashAt = (code: string, offset: number) =>
  offset < 0 ? genesisOf(code).hash : hashRecord(Buffer.from(`${code} ${offset}`));

/** What was paid, and nothing of it given back. */
const paid = (amountFen: number, claims: number) => ({
  amountFen,
  paidFen: amountFen,
  givenBackFen: 0,
  claims,
  refunds: 0,
});

type SuiteClaim = Omit<SampleClaim, 'insured' | 'commandOffset'> &
  Partial<Pick<SampleAct, 'kind' | 'original' | 'undone'>>;

function decisionOf({ kind, original, undone, ...claim }: SuiteClaim & { commandOffset: number; insured: string }) {
  if (kind === undefined || original === undefined) return sampleDecision(claim);
  return sampleActDecision({ ...claim, kind, original, ...(undone === undefined ? {} : { undone }) });
}

/** A batch of one province that goes on after `from` records; one record a claim. */
export function batchOf(code: string, from: number, claims: readonly SuiteClaim[]): ProvinceBatch {
  const last = from + claims.length - 1;
  return {
    province: province(code),
    fromHash: hashAt(code, from - 1),
    to: { nextCommandOffset: last + 1, journalOffset: last, hash: hashAt(code, last), clockMs: 1_000 + last },
    entries: claims.flatMap((claim, index) => {
      const commandOffset = from + index;
      return claimEntry(province(code), decisionOf({ ...claim, insured: code, commandOffset }), commandOffset) ?? [];
    }),
  };
}

/** What every ledger does. */
export function describeLedger(name: string, makeLedger: () => Promise<Ledger>): void {
  describe(`the ledger ${name}`, () => {
    const start = async (): Promise<Ledger> => {
      const ledger = await makeLedger();
      await ledger.open(['11', '36'].map((code) => ({ province: province(code), genesis: genesisOf(code) })));
      return ledger;
    };
    const claim = { treatment: '11', letter: 'a', poolFen: 250, accountFen: 40 };

    it('begins at the genesis of each journal, owing nothing', async () => {
      const ledger = await start();
      const opened = await ledger.open([{ province: province('36'), genesis: genesisOf('36') }]);
      expect(opened.get(province('36'))).toEqual({ ...genesisOf('36'), clockMs: 0 });
      expect(await ledger.obligations()).toEqual({ asOfMs: 0, obligations: [] });
    });

    it('shows what was posted for one claim, whatever province its id names, and nothing for another', async () => {
      const ledger = await start();
      const batch = batchOf('36', 0, [claim]);
      await ledger.record([batch]);
      const [entry] = batch.entries;
      if (entry === undefined) throw new Error('a settled claim makes an entry');
      const { insuredProvince, journalOffset, commandOffset, postings } = entry;
      const posted = { insuredProvince, journalOffset, commandOffset, postings };
      expect(await ledger.claim(entry.claimId)).toEqual(posted);
      expect(await ledger.claim(trusted.claimId(`11${entry.claimId.slice(2)}`))).toEqual(posted);
      expect(await ledger.claim(trusted.claimId('36-zzzzzzzzzzzzzzzzzzzzzzzzzz'))).toBeNull();
    });

    it('writes postings and position together', async () => {
      const ledger = await start();
      const batch = batchOf('36', 0, [claim, { ...claim, letter: 'b' }]);
      expect(await ledger.record([batch])).toEqual({ fenced: [], postings: 8, breaks: [] });
      const opened = await ledger.open([{ province: province('36'), genesis: genesisOf('36') }]);
      expect(opened.get(province('36'))).toEqual(batch.to);
      expect(await ledger.obligations()).toEqual({
        asOfMs: 1_001,
        obligations: [
          { insuredProvince: '36', treatmentProvince: '11', fund: 'employee-pool', ...paid(500, 2) },
          { insuredProvince: '36', treatmentProvince: '11', fund: 'personal-account', ...paid(80, 2) },
        ],
      });
    });

    it('owes what each fund pays by itself', async () => {
      const ledger = await start();
      const further = FUND_CODES.filter((fund) => fund !== 'employee-pool' && fund !== 'personal-account').map(
        (fund, at) => ({ fund, amountFen: fen(10 + at) }),
      );
      await ledger.record([batchOf('36', 0, [{ ...claim, further }])]);
      const { obligations } = await ledger.obligations();
      const owed = new Map(obligations.map(({ fund, amountFen, claims }) => [fund, [amountFen, claims]]));
      expect(owed.get('employee-pool')).toEqual([250, 1]);
      for (const { fund, amountFen } of further) expect(owed.get(fund)).toEqual([amountFen, 1]);
      expect(owed.size).toBe(FUND_CODES.length);
    });

    it('is gross: what two provinces owe each other is not netted, and what is settled at home is owed to nobody', async () => {
      const ledger = await start();
      await ledger.record([
        batchOf('11', 0, [
          { ...claim, treatment: '36', letter: 'c', accountFen: 0 },
          { ...claim, letter: 'd', accountFen: 0 },
        ]),
        batchOf('36', 0, [{ ...claim, accountFen: 0 }]),
      ]);
      const { obligations } = await ledger.obligations();
      expect(obligations.map(({ insuredProvince, amountFen }) => [insuredProvince, amountFen])).toEqual([
        ['11', 250],
        ['36', 250],
      ]);
      const books = await ledger.books();
      expect(books.funds).toEqual([
        { insuredProvince: '11', fund: 'employee-pool', ...paid(500, 2) },
        { insuredProvince: '36', fund: 'employee-pool', ...paid(250, 1) },
      ]);
      expect(books.totals).toEqual({ postings: 5, debitFen: 1_250, creditFen: 1_250 });
      expect(books.positions.map(({ province: code, nextCommandOffset }) => [code, nextCommandOffset])).toEqual([
        ['11', 2],
        ['36', 1],
      ]);
    });

    it('changes nothing of a province whose position has moved, and goes on with the others', async () => {
      const ledger = await start();
      const first = batchOf('36', 0, [claim]);
      await ledger.record([first]);
      const again = await ledger.record([first, batchOf('11', 0, [{ ...claim, letter: 'b' }])]);
      expect(again).toEqual({ fenced: ['36'], postings: 2, breaks: [] });
      expect((await ledger.books()).totals.postings).toBe(6);
    });

    it('records a claim that is settled twice as a break and posts it once, whichever provinces settled it', async () => {
      const ledger = await start();
      await ledger.record([batchOf('36', 0, [claim])]);
      const twice = await ledger.record([batchOf('11', 0, [{ ...claim, treatment: '36', poolFen: 99 }])]);
      const expected = {
        kind: 'claim-settled-twice',
        province: '11',
        journalOffset: 0,
        claimId: `11-${'a'.repeat(26)}`,
        legs: [
          { fund: 'employee-pool', amountFen: 99 },
          { fund: 'personal-account', amountFen: 40 },
        ],
      };
      expect(twice).toEqual({ fenced: [], postings: 0, breaks: [expected] });
      expect(await ledger.breaks()).toEqual([expected]);
      const books = await ledger.books();
      expect([books.breaks, books.totals.postings]).toEqual([1, 4]);
      expect(books.positions.map(({ nextCommandOffset }) => nextCommandOffset)).toEqual([1, 1]);
    });

    it('finds a claim that is settled twice within one batch', async () => {
      const ledger = await start();
      const recorded = await ledger.record([batchOf('36', 0, [claim, claim])]);
      expect([recorded.postings, recorded.breaks.map(({ journalOffset }) => journalOffset)]).toEqual([4, [1]]);
    });

    it('owes less what was given back, and shows both; what was given back by mistake is owed again', async () => {
      const ledger = await start();
      const part = { ...claim, poolFen: 100, accountFen: 0, original: 'a' };
      await ledger.record([
        batchOf('36', 0, [
          { ...claim, letter: 'a', kind: 'captured', original: 'a', accountFen: 0 },
          { ...part, letter: 'b', kind: 'refunded' },
          { ...part, letter: 'c', kind: 'reversed', undone: 'refund' },
          { ...part, letter: 'd', kind: 'refunded' },
        ]),
      ]);
      const moved = { amountFen: 150, paidFen: 350, givenBackFen: 200, claims: 2, refunds: 2 };
      const fund = 'employee-pool';
      expect((await ledger.obligations()).obligations).toEqual([
        { insuredProvince: '36', treatmentProvince: '11', fund, ...moved },
      ]);
      const books = await ledger.books();
      expect(books.funds).toEqual([{ insuredProvince: '36', fund, ...moved }]);
      expect(books.totals).toEqual({ postings: 8, debitFen: 1_100, creditFen: 1_100 });
      expect(books.breaks).toBe(0);
    });

    it('gives back of a claim that was posted in an earlier batch', async () => {
      const ledger = await start();
      await ledger.record([batchOf('36', 0, [claim])]);
      const recorded = await ledger.record([
        batchOf('36', 1, [{ ...claim, letter: 'b', kind: 'reversed', original: 'a' }]),
      ]);
      expect(recorded).toEqual({ fenced: [], postings: 4, breaks: [] });
      expect((await ledger.obligations()).obligations.map(({ amountFen }) => amountFen)).toEqual([0, 0]);
    });

    it('posts no act whose original its own province has not posted, and breaks where an act comes twice', async () => {
      const ledger = await start();
      const refund = { ...claim, accountFen: 0, kind: 'refunded', original: 'a' } as const;
      await ledger.record([batchOf('36', 0, [claim, { ...refund, letter: 'b' }])]);
      const { postings, breaks } = await ledger.record([
        batchOf('36', 2, [
          { ...refund, letter: 'b' },
          { ...refund, letter: 'c', original: 'z' },
        ]),
        batchOf('11', 0, [{ ...refund, letter: 'd' }]),
      ]);
      expect(postings).toBe(0);
      expect(breaks.map(({ province: code, kind, journalOffset }) => [code, kind, journalOffset])).toEqual([
        ['36', 'claim-settled-twice', 2],
        ['36', 'original-not-posted', 3],
        ['11', 'original-not-posted', 0],
      ]);
      expect((await ledger.books()).breaks).toBe(3);
    });

    it('moves on over decisions that write nothing', async () => {
      const ledger = await start();
      const empty = { ...batchOf('36', 0, [claim]), entries: [] };
      expect(await ledger.record([empty])).toEqual({ fenced: [], postings: 0, breaks: [] });
      expect((await ledger.books()).positions.find(({ province: code }) => code === '36')?.nextCommandOffset).toBe(1);
    });
  });
}
