const { Linter } = require('eslint');
const { noAccessorInLiteral } = require('./no-accessor-in-literal');

/** How many faults the rule finds in a program. */
function faultsOf(program) {
  return new Linter().verify(program, {
    plugins: { house: { rules: { 'no-accessor-in-literal': noAccessorInLiteral } } },
    rules: { 'house/no-accessor-in-literal': 'error' },
  }).length;
}

describe('an accessor', () => {
  it.each(['() => ({ get size() { return 1; } })', 'function make() { return { set size(value) {} }; }'])(
    'is refused in the literal of a function: %s',
    (program) => {
      expect(faultsOf(program)).toBe(1);
    },
  );

  it.each([
    'class Kept { get size() { return 1; } }',
    'const once = { get size() { return 1; } };',
    '() => ({ get: 1 })',
  ])('is free in a class, and where an object is made once: %s', (program) => {
    expect(faultsOf(program)).toBe(0);
  });
});
