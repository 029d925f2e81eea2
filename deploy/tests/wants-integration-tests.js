const fs = require('node:fs');
const path = require('node:path');

const SUFFIX = /\.integration\.test\.[jt]s$/;

/**
 * Whether a test that reads the shared stack's addresses is among those that jest is asked to run.
 *
 * @param {{ rootDir: string, testPathPatterns: { patterns: string[] } }} globalConfig jest's own
 * @returns {boolean}
 */
function wantsIntegrationTests({ rootDir, testPathPatterns }) {
  const patterns = testPathPatterns.patterns.map((pattern) => new RegExp(pattern, 'i'));
  return listIntegrationTests(rootDir).some(
    (file) => patterns.length === 0 || patterns.some((pattern) => pattern.test(file)),
  );
}

function listIntegrationTests(rootDir) {
  const members = ['packages', 'services'].flatMap((group) => listSources(path.join(rootDir, group)));
  const sources = [...members, path.join(rootDir, 'deploy')].filter((folder) => fs.existsSync(folder));
  return sources.flatMap((folder) =>
    fs
      .readdirSync(folder, { recursive: true })
      .filter((file) => SUFFIX.test(file))
      .map((file) => path.join(folder, file)),
  );
}

function listSources(group) {
  const members = fs.existsSync(group) ? fs.readdirSync(group) : [];
  return members.map((member) => path.join(group, member, 'src'));
}

module.exports = { wantsIntegrationTests };
