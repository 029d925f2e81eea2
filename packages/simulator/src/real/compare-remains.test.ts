import { decodeDecision, encodeDecision } from '@medclear/contracts';
import { choicesOf } from '../history/choice';
import { recordHistory } from '../history/record-history';
import { compareRemains } from './compare-remains';
import type { ProvinceRemains, Remains } from './remains';

const PREFIX = 'compared';

describe('comparing what two runs of a history leave behind', () => {
  let remains: Remains;
  beforeAll(async () => {
    ({ remains } = await recordHistory(choicesOf(1, 400), PREFIX));
  });
  const withProvince = (change: (province: ProvinceRemains) => Partial<ProvinceRemains>): Remains => ({
    ...remains,
    provinces: remains.provinces.map((one, at) => (at === 1 ? { ...one, ...change(one) } : one)),
  });

  it('finds nothing where a history is only run again', async () => {
    const again = await recordHistory(choicesOf(1, 400), PREFIX);
    expect(compareRemains(remains, again.remains)).toBeNull();
  });

  it('does not mind how many stray records lie in a journal', () => {
    const real = withProvince(({ contents, ignored }) => ({
      ignored: ignored + 7,
      contents: { ...contents, head: contents.head && { ...contents.head, journalOffset: 1_000 } },
    }));
    expect(compareRemains(remains, real)).toBeNull();
  });

  it('names the first decision that has another clock, though it says the same', () => {
    const real = withProvince(({ decisions }) => ({
      decisions: decisions.map((bytes, at) => (at < 5 ? bytes : aMillisecondLater(bytes))),
    }));
    const what = expect.stringMatching(/^decision\.clockMs: simulated \d+, real \d+$/) as string;
    expect(compareRemains(remains, real)).toEqual({ province: '42', commandOffset: 5, what });
  });

  it('names the decision that is missing', () => {
    const real = withProvince(({ decisions }) => ({ decisions: decisions.slice(0, 9) }));
    const what = expect.stringContaining('real: no decision') as string;
    expect(compareRemains(remains, real)).toMatchObject({ province: '42', commandOffset: 9, what });
  });

  it('names the keys that two stores do not hold alike', () => {
    const real = withProvince(({ contents }) => ({ contents: { ...contents, persons: contents.persons.slice(1) } }));
    const what = expect.stringMatching(/^the stores differ: person:\w+ missing$/) as string;
    expect(compareRemains(remains, real)).toEqual({ province: '42', commandOffset: null, what });
  });

  it('names the sums that two books do not hold alike', () => {
    const { books } = remains;
    const totals = { ...books.totals, postings: books.totals.postings + 1 };
    const what = expect.stringMatching(/^the books differ: totals\.postings: simulated \d+, real \d+$/) as string;
    expect(compareRemains(remains, { ...remains, books: { ...books, totals } })).toMatchObject({
      province: null,
      what,
    });
  });
});

function aMillisecondLater(bytes: Buffer): Buffer {
  const { previous, decision } = decodeDecision(bytes);
  return encodeDecision({ ...decision, clockMs: decision.clockMs + 1 }, previous);
}
