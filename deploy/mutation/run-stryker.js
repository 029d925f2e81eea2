const path = require('node:path');

const DOMAIN = path.join(__dirname, '../../packages/domain');

/**
 * Changes the code of one folder of the domain in every small way Stryker knows, and runs the folder's own tests on each.
 *
 * @param {string} folder such as `money`
 * @returns {Promise<{status: string, fileName: string, line: number, mutatorName: string, replacement: string}[]>}
 */
async function runStryker(folder) {
  process.chdir(DOMAIN);
  const { Stryker } = await import('@stryker-mutator/core');
  const { jest, ...shared } = require(path.join(DOMAIN, 'stryker.config.json'));
  const results = await new Stryker({
    ...shared,
    jest: { ...jest, config: { ...jest.config, testMatch: [`<rootDir>/${folder}/**/*.test.ts`] } },
    mutate: [`src/${folder}/**/*.ts`, '!src/**/*.test.ts'],
    concurrency: 2,
  }).runMutationTest();
  return results.map(({ status, fileName, location, mutatorName, replacement }) => ({
    status,
    fileName: path.relative(path.join(DOMAIN, 'src'), fileName),
    line: location.start.line + 1,
    mutatorName,
    replacement: replacement ?? '',
  }));
}

module.exports = { runStryker };
