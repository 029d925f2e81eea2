/**
 * What does it cost to make an object in one way or another, and do two that were made alike share their hidden class?
 *
 * node --allow-natives-syntax load-tests/shapes/how-objects-grow.js
 */
const MAKES_TO_WARM_UP = 30_000;
const MAKES = 200_000;
const haveSameShape = new Function('left', 'right', 'return %HaveSameMap(left, right)');

let made = 0;
const known = () => ({ one: `text ${(made += 1) % 8}`, two: 'two', three: null, four: {}, five: 5, six: 6 });
const more = () => ({ seven: 7, eight: 8 });

const withGetter = () => {
  const { one, two } = known();
  return {
    one,
    get two() {
      return two;
    },
  };
};
const withFunction = () => {
  const { one, two } = known();
  return { one, two: () => two };
};

const WAYS = {
  '{ ...known }': () => ({ ...known() }),
  "{ ...known, one: 'other' }": () => ({ ...known(), one: 'other' }),
  '{ ...known, seven: 7, eight: 8 }': () => ({ ...known(), seven: 7, eight: 8 }),
  '{ seven: 7, eight: 8, ...known }': () => ({ seven: 7, eight: 8, ...known() }),
  '{ ...known, ...more }': () => ({ ...known(), ...more() }),
  '{ nine: 9, ...known, ...more }': () => ({ nine: 9, ...known(), ...more() }),
  'Object.assign({}, known, more)': () => Object.assign({}, known(), more()),
  'Object.assign(known, more)': () => Object.assign(known(), more()),
  '{ one, get two() }': () => withGetter(),
  '{ one, two() }': () => withFunction(),
};

for (const [way, make] of Object.entries(WAYS)) {
  for (let at = 0; at < MAKES_TO_WARM_UP; at += 1) make();
  const shared = haveSameShape(make(), make()) ? 'one shape for all' : 'a shape for each ';
  const startedAtMs = performance.now();
  for (let at = 0; at < MAKES; at += 1) make();
  const nanoseconds = Math.round(((performance.now() - startedAtMs) * 1_000_000) / MAKES);
  process.stdout.write(`${way.padEnd(34)} ${shared} ${String(nanoseconds).padStart(6)} ns\n`);
}
