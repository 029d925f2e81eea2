const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

/** Figures and names without a decision in them: their cases are held by vectors, not by mutants. */
const DATA = ['items/illustrative-catalogue.ts', 'items/catalogues/**/*.ts'];
/** Tests and what only tests use: a change there is noticed by nobody and says nothing about the rules. */
const OF_TESTS = ['**/testing/**', '**/*.suite.ts', '**/*.test.ts'];
const DOMAIN = path.join(__dirname, '../../packages/domain');

const CONCURRENCY = os.availableParallelism();

/**
 * Changes the code of one folder of the domain in every small way Stryker knows, and runs the folder's own tests on each.
 *
 * @typedef {{ status: string, fileName: string, line: number, code: string, replacement: string }} Mutant
 * @param {string} folder such as `money`
 * @returns {Promise<Mutant[]>} each with the line that was changed, by its place in the file and by its text
 */
async function runStryker(folder) {
  process.chdir(DOMAIN);
  const { Stryker } = await import('@stryker-mutator/core');
  const { jest, ...shared } = require(path.join(DOMAIN, 'stryker.config.json'));
  const results = await new Stryker({
    ...shared,
    jest: { ...jest, config: { ...jest.config, testMatch: [`<rootDir>/${folder}/**/*.test.ts`] } },
    mutate: [`src/${folder}/**/*.ts`, ...[...DATA, ...OF_TESTS].map((left) => `!src/${left}`)],
    concurrency: CONCURRENCY,
  }).runMutationTest();
  const lines = new Map();
  return results.map((result) => toMutant(result, lines));
}

function toMutant({ status, fileName, location, replacement }, lines) {
  if (!lines.has(fileName)) lines.set(fileName, fs.readFileSync(fileName, 'utf8').split('\n'));
  const { line } = location.start;
  return {
    status,
    fileName: path.relative(path.join(DOMAIN, 'src'), fileName),
    line,
    code: (lines.get(fileName)[line - 1] ?? '').trim(),
    replacement: (replacement ?? '').replace(/\s+/g, ' '),
  };
}

module.exports = { runStryker };
