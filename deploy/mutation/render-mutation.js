const { scoreOf, survivors } = require('./score');

const NO_REASON = 'none yet: a case is missing';

/**
 * The document of all folders.
 *
 * @param {{ folder: string, date: string, commit: string, machine: string, mutants: object[] }[]} runs
 * @param {{ file: string, code: string, replacement?: string, reason: string }[]} reasons
 */
function renderMutation(runs, reasons) {
  const rows = runs.map(({ folder, date, commit, machine, mutants }) => {
    const { detected, lived, percent } = scoreOf(mutants);
    const cells = [
      `\`${folder}\``,
      detected + lived,
      detected,
      lived,
      `${percent.toFixed(1)} %`,
      date,
      commit,
      machine,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const lived = runs.flatMap(({ mutants }) => survivors(mutants)).map((mutant) => rowOf(mutant, reasons));
  return `# What the tests of the rules notice

Stryker changes the rules in every small way it knows - a \`<\` into a \`<=\`, a sum into a difference, a condition into \`true\` - and
runs the tests of the same folder on each change. A change that no test notices has lived. \`make mutation\` repeats it and writes
this page; \`make mutation FOLDERS=money\` tries one folder. A folder below 90 % fails.

| Folder of \`packages/domain/src\` | Changes | Noticed | Lived | Score | Date | Commit | Machine |
|---|---|---|---|---|---|---|---|
${rows.join('\n')}

Catalogues are figures without a decision in them and are not changed; changes that could not run at all are not counted.

## The changes that lived

The reasons are kept in \`deploy/mutation/reasons.json\`, by the text of the line.

| Where | Line | Changed into | Why it lives |
|---|---|---|---|
${lived.join('\n')}
`;
}

function rowOf(mutant, reasons) {
  const { fileName, line, code, replacement } = mutant;
  const cells = [`${fileName}:${line}`, quoted(code), quoted(replacement), reasonOf(mutant, reasons) ?? NO_REASON];
  return `| ${cells.join(' | ')} |`;
}

/** @returns {string | null} why a change lives, when somebody has said so */
function reasonOf({ fileName, code, replacement }, reasons) {
  const known = reasons.find(
    (entry) =>
      entry.file === fileName &&
      entry.code === code &&
      (entry.replacement === undefined || entry.replacement === replacement),
  );
  return known === undefined ? null : known.reason;
}

function quoted(text) {
  return text === '' ? 'nothing' : `\`${text.replaceAll('|', '\\|').replaceAll('`', "'")}\``;
}

module.exports = { renderMutation, reasonOf };
