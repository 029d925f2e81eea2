import * as fc from 'fast-check';

const BILLS = ['b1', 'b2', 'b3', 'b4', 'b5', 'b6', 'b7', 'b8'];
const ACTS = ['x1', 'x2', 'x3', 'x4', 'x5', 'x6', 'x7', 'x8', 'x9'];
/** The second person's bills; everything else is the first one's. */
const OF_SECOND = new Set(['b7', 'b8', 'x9']);
const RARELY = 20;

const amounts = fc.oneof(fc.integer({ min: 0, max: 200_000 }), fc.constantFrom(0, 1, 3, 30_000, 50_000, 333_333));
const billLines = fc
  .array(amounts, { minLength: 2, maxLength: 4 })
  .map((fen) => `lines=${fen.map((amount, at) => `${'ABCD'[at] ?? 'D'}:${String(amount)}`).join(',')}`);
const bodies = fc.oneof(
  { weight: 8, arbitrary: billLines },
  amounts.map((fen) => `fen=${String(fen)}`),
);
/** Nearly always what fits; now and then another person, another institution or other content. */
const strangeness = fc.integer({ min: 1, max: 3 * RARELY }).map((at) => {
  if (at > 3) return { isOtherPerson: false, rest: '' };
  return { isOtherPerson: at === 1, rest: ['', ' by=H11010100099', ' hash=2'][at - 1] ?? '' };
});
type Strangeness = typeof strangeness extends fc.Arbitrary<infer Value> ? Value : never;

function whoFor(name: string, { isOtherPerson, rest }: Strangeness): string {
  return ` person=${OF_SECOND.has(name) === isOtherPerson ? '1' : '2'}${rest}`;
}

const visitNumbers = fc.constantFrom('', '', '', ' number=1', ' number=2');

const bills = fc
  .record({
    verb: fc.constantFrom('settle', 'hold', 'hold'),
    name: fc.constantFrom(...BILLS),
    body: bodies,
    visit: fc.constantFrom('2026-03-02', '2026-03-02', '2026-03-02', '2026-03-02', '2025-12-31', '2026-03-03'),
    hold: fc.constantFrom('1000', '60000', '1800000', '86400000'),
    rest: fc.constantFrom('', '', '', ' account=no', ' pharmacy=yes'),
    number: visitNumbers,
    strange: strangeness,
  })
  .map(({ verb, name, body, visit, hold, rest, number, strange }) => {
    return `${verb} ${name} ${body} visit=${visit} for=${hold}${rest}${number}${whoFor(name, strange)}`;
  });

const lineLists = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  { weight: 6, arbitrary: fc.subarray(['A', 'B'], { minLength: 1 }).map((lines) => ` ${lines.join(',')}`) },
  { weight: 2, arbitrary: fc.subarray(['A', 'B', 'C', 'D'], { minLength: 1 }).map((lines) => ` ${lines.join(',')}`) },
  { weight: 1, arbitrary: fc.constantFrom(' none', ' A,A', ' Z') },
);
const acts = fc
  .record({
    verb: fc.constantFrom('capture', 'capture', 'release', 'refund', 'refund', 'refund', 'reverse', 'reverse'),
    name: fc.oneof({ weight: RARELY, arbitrary: fc.constantFrom(...ACTS) }, fc.constantFrom(...BILLS)),
    bill: fc.constantFrom(...BILLS),
    act: fc.constantFrom(...ACTS),
    lines: lineLists,
    strange: strangeness,
    isOnAct: fc.integer({ min: 0, max: 2 }).map((at) => at === 0),
  })
  .map(({ verb, name, bill, act, lines, strange, isOnAct }) => {
    const target = isOnAct && verb === 'reverse' ? act : bill;
    const named = verb === 'capture' || verb === 'refund' ? lines : '';
    return `${verb} ${name} ${target}${named}${whoFor(target, strange)}`;
  });
const waits = fc.constantFrom('wait 1s', 'wait 1m', 'wait 30m', 'wait 1d', 'wait 31d');
const ticks = fc
  .record({ person: fc.constantFrom('1', '1', '2'), names: fc.subarray(BILLS, { minLength: 4 }) })
  .map(({ person, names }) => `tick ${names.join(' ')} person=${person}`);
const house = fc.oneof(
  fc.constantFrom('close 2026-02', 'close 2026-03', 'close 2026-04'),
  fc.constantFrom('rule employee-pool 0 0', 'rule employee-pool 900000 950000', 'rule employee-pool 990000 0 20000'),
  fc.constantFrom('register person=1', 'register person=2'),
  fc.integer({ min: 0, max: 50_000 }).map((fen) => `quota employee-pool ${String(fen)}`),
);

const single = fc
  .oneof(
    { weight: 6, arbitrary: bills },
    { weight: 8, arbitrary: acts },
    { weight: 1, arbitrary: waits },
    { weight: 1, arbitrary: ticks },
    { weight: 1, arbitrary: house },
  )
  .map((step) => [step]);

/** A bill, what is done with it, and perhaps the undoing of that: by chance alone these would seldom meet. */
const lives = fc
  .record({
    bill: fc.constantFrom(...BILLS),
    names: fc.shuffledSubarray(ACTS, { minLength: 4, maxLength: 4 }),
    body: billLines,
    number: visitNumbers,
    begin: fc.constantFrom(
      ['settle'],
      ['hold', 'capture'],
      ['hold', 'wait 30m', 'tick', 'capture'],
      ['hold', 'release'],
    ),
    lines: fc.tuple(lineLists, lineLists, lineLists),
    rest: fc.subarray(['refund', 'again', 'undo'], { minLength: 1 }),
  })
  .map(({ bill, names, body, number, begin, lines, rest }) => {
    const person = whoFor(bill, { isOtherPerson: false, rest: '' });
    const [first = '', second = '', third = '', fourth = ''] = names;
    const words: Readonly<Record<string, string>> = {
      settle: `settle ${bill} ${body}${number}${person}`,
      hold: `hold ${bill} ${body}${number}${person}`,
      capture: `capture ${first} ${bill}${lines[0]}${person}`,
      release: `release ${first} ${bill}${person}`,
      tick: `tick ${bill}${person}`,
      refund: `refund ${second} ${bill}${lines[1]}${person}`,
      again: `refund ${third} ${bill}${lines[2]}${person}`,
      undo: `reverse ${fourth} ${second}${person}`,
    };
    return [...begin, ...rest].map((word) => words[word] ?? word);
  });

/** Any history of two people, whose ids come again, in the words of the vectors. */
export const ACT_STEPS: fc.Arbitrary<readonly string[]> = fc
  .array(fc.oneof({ weight: 6, arbitrary: single }, { weight: 1, arbitrary: lives }), {
    minLength: 1,
    maxLength: 30,
    size: 'max',
  })
  .map((parts) => parts.flat());
