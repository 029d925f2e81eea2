import { readExample } from '../testing/lab-examples';
import type { Checked } from '../validate/problem';
import { readEligibleCase, readEvaluateCase, readItemsCase, readPolicySource } from './read-cases';

type Json = Readonly<Record<string, unknown>>;

const STAY = readExample('v16-segments.json') as Json;
const SEQUENCE = readExample('v15-refund.json') as Json & { readonly sequence: readonly Json[] };
const ITEMS = readExample('items-v02.json') as Json & {
  readonly catalogue: readonly Json[];
  readonly lines: readonly Json[];
};
const ELIGIBLE = readExample('eligible-filed.json') as Json;

function problemsOf(checked: Checked<unknown>): readonly string[] {
  return checked.ok ? [] : checked.problems.map(({ path, en }) => `${path} ${en}`);
}

/** The same JSON with one value put at a path. */
function withAt(json: unknown, [name, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (name === undefined) return value;
  if (Array.isArray(json)) return json.map((item: unknown, at) => (at === name ? withAt(item, rest, value) : item));
  return { ...(json as Json), [name]: withAt((json as Json)[name], rest, value) };
}

describe('a case of an evaluation', () => {
  it('names everything that has the wrong shape at once', () => {
    const wrong = {
      person: { scheme: 'employee', kind: 'active', accountBalance: 3000 },
      bill: { visitDate: '2026-02-30', care: 'dental', hospitalLevel: 4, totals: { total: '1.234', inScope: '-1' } },
      bil: 1,
    };
    expect(problemsOf(readEvaluateCase(wrong))).toEqual([
      '/bil is not known here',
      '/person/accountBalance must be string',
      '/bill/visitDate must be a real day such as 2026-11-25',
      '/bill/care must be one of inpatient, day-surgery, outpatient, chronic, pharmacy',
      '/bill/hospitalLevel must be one of 1, 2, 3',
      '/bill/totals/total must be yuan with at most two decimals, such as 240.00',
      '/bill/totals/inScope must be yuan with at most two decimals, such as 240.00',
    ]);
  });

  it('names everything that contradicts itself at once', () => {
    const segment = ['policy', 'schemes', 'employee', 'care', 'inpatient', 'pool', 'segments', 1, 'from'];
    const wrong = [
      [segment, '50000.00'],
      [['person', 'kind'], 'resident'],
      [['bill', 'dischargedOn'], '2026-01-01'],
      [['bill', 'totals', 'total'], '1.00'],
    ] as const;
    const json = wrong.reduce((one: unknown, [path, value]) => withAt(one, path, value), STAY);
    expect(problemsOf(readEvaluateCase(json))).toEqual([
      '/policy/schemes/employee/care/inpatient/pool/segments/2/from is not above the bound before it',
      '/person/kind must be active or retired',
      '/bill/dischargedOn must not lie before the visit',
      '/bill/totals/total is not the sum of the four parts',
    ]);
  });

  it('names a kind that does not exist once', () => {
    const path = ['policy', 'schemes', 'employee', 'care', 'inpatient', 'deductible'];
    expect(problemsOf(readEvaluateCase(withAt(STAY, path, { kind: 'monthly' })))).toEqual([
      '/policy/schemes/employee/care/inpatient/deductible/kind must be one of none, per-visit, per-year',
    ]);
  });

  it.each([
    ['neither bill nor sequence', withAt(STAY, ['bill'], undefined), ' needs either bill or sequence'],
    ['no policy', withAt(STAY, ['policy'], undefined), '/policy is missing, here or as --policy'],
    [
      'a region before its first policy',
      withAt(STAY, ['policy'], { region: '360100', date: '1999-01-01' }),
      '/policy/date the region has no policy on this day',
    ],
    ['a visit twice', withAt(SEQUENCE, ['sequence', 1], SEQUENCE.sequence[0]), '/sequence/1/id stands twice'],
    [
      'a refund of nothing',
      withAt(SEQUENCE, ['sequence', 1, 'visit'], 'x'),
      '/sequence/1/visit names no visit before it',
    ],
    [
      'lines without a region',
      withAt(withAt(STAY, ['bill', 'totals'], undefined), ['bill', 'lines'], ITEMS.lines),
      '/bill/treatmentRegion is needed with lines',
    ],
    ['neither totals nor lines', withAt(STAY, ['bill', 'totals'], undefined), '/bill needs either totals or lines'],
  ])('is refused with %s', (_, json, expected) => {
    expect(problemsOf(readEvaluateCase(JSON.parse(JSON.stringify(json))))).toEqual([expected]);
  });

  it('may leave its policy to the one that is tried', () => {
    const tried = readPolicySource(readExample('next-year.json'));
    if (!tried.ok) throw new Error(JSON.stringify(tried.problems));
    const { person, bill } = STAY;
    expect(readEvaluateCase({ person, bill }, tried.value)).toMatchObject({ ok: true });
  });
});

describe('a case of an item split', () => {
  it.each([
    [
      'a line whose amount is another',
      withAt(ITEMS, ['lines', 0, 'amount'], '9.99'),
      '/lines/0/amount not quantity x unit price',
    ],
    ['a total that is not the sum', withAt(ITEMS, ['total'], '1.00'), '/total is not the sum of the lines, 218.36'],
    [
      'an item twice in its catalogue',
      withAt(ITEMS, ['catalogue', 1, 'itemCode'], 'FIVE'),
      '/catalogue/1/itemCode stands twice',
    ],
    [
      'region and catalogue',
      withAt(ITEMS, ['treatmentRegion'], '110100'),
      ' needs either treatmentRegion or catalogue',
    ],
  ])('is refused with %s', (_, json, expected) => {
    expect(problemsOf(readItemsCase(json))).toEqual([expected]);
  });
});

describe('a case of eligibility', () => {
  it('is refused with days in the wrong order and a region without a policy', () => {
    const early = withAt(ELIGIBLE, ['question', 'settledOn'], '2026-01-01');
    const json = withAt(early, ['policy', 'date'], '1999-01-01');
    expect(problemsOf(readEligibleCase(json))).toEqual([
      '/question/settledOn must not lie before the event',
      '/policy/date the region has no policy on this day',
    ]);
  });
});
