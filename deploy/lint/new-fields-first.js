const { ESLintUtils } = require('@typescript-eslint/utils');

/** The name of a field as it is written; null when it is computed. */
function nameOf({ computed, key }) {
  if (computed) return null;
  return key.type === 'Identifier' ? key.name : String(key.value);
}

/** Whether a value of the type is known to have the field; an index signature may have any. */
function has(checker, type, name) {
  const kinds = type.isUnion() ? type.types : [type];
  return kinds.every(
    (kind) => kind.getProperty(name) !== undefined || checker.getIndexInfosOfType(kind).length > 0 || kind.flags & 1,
  );
}

function namesOf(type) {
  const kinds = type.isUnion() ? type.types : [type];
  return kinds.flatMap((kind) => kind.getProperties().map(({ name }) => name));
}

/** Whether it stands in a function; what is made once, at the start, may be written in the order that reads best. */
function isMadeAgain(node) {
  for (let around = node.parent; around !== undefined && around !== null; around = around.parent)
    if (/Function/.test(around.type)) return true;
  return false;
}

/**
 * A literal that begins with a spread may only replace fields of it: `{ added, ...known }`, not `{ ...known, added }`.
 *
 * Node 20 gives every object that is begun with a spread and grows a hidden class of its own. That costs up to a microsecond an
 * object, makes everything slow that reads it afterwards, and fills the old space: ADR 0008.
 */
const newFieldsFirst = {
  meta: { fixable: 'code', type: 'problem' },
  create(context) {
    const services = ESLintUtils.getParserServices(context);
    const checker = services.program.getTypeChecker();
    return {
      ObjectExpression(node) {
        const [first, ...later] = node.properties;
        if (first?.type !== 'SpreadElement' || !isMadeAgain(node)) return;
        const known = services.getTypeAtLocation(first.argument);
        const isNew = (name) => name !== null && !has(checker, known, name);
        const added = later.filter((field) => field.type === 'Property' && isNew(nameOf(field)));
        const grows = later.some(
          (field) =>
            field.type === 'SpreadElement' &&
            namesOf(services.getTypeAtLocation(field.argument)).some((name) => isNew(name)),
        );
        if (added.length === 0 && !grows) return;
        const text = (field) => context.sourceCode.getText(field);
        const fix = (fixer) =>
          fixer.replaceText(
            node,
            `{ ${[...added, first, ...later.filter((field) => !added.includes(field))].map(text).join(', ')} }`,
          );
        const message =
          'New fields stand before a spread: an object that begins with one and grows is slow to make and to read.';
        context.report({ node, message, ...(added.length > 0 ? { fix } : {}) });
      },
    };
  },
};

module.exports = { newFieldsFirst };
