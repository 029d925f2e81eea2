/**
 * An object literal in a function has no `get` or `set`: a plain field, a function, or a class's accessor says the same.
 *
 * V8 makes the pair of accessors of each such object in the old space: by its closure it holds everything that the function
 * knew until the old space is collected, and the collector of young objects copies it all (ADR 0008).
 */
const noAccessorInLiteral = {
  meta: { type: 'problem' },
  create: (context) => ({
    ':function ObjectExpression > Property:matches([kind="get"], [kind="set"])'(node) {
      const message =
        'An accessor in a literal keeps alive all that is around it until the old space is collected: ADR 0008.';
      context.report({ node, message });
    },
  }),
};

module.exports = { noAccessorInLiteral };
