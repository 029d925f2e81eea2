/* Checks that every relative link and path that a document names exists, and that the runbook explains every alert. */
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { findAlertFaults } = require('./find-alert-faults');

const ROOT = path.join(__dirname, '../..');
const LINK = /\]\(([^)#\s]+)(?:#[^)]*)?\)/g;
/** A run that takes long writes these; a fresh checkout may not have them yet. */
const WRITTEN_BY_RUNS = new Set(['docs/performance.md', 'docs/reliability.md']);
const NAMED_PATH = /`((?:packages|services|deploy|load-tests|schemas|docs)\/[^`\s<>*{}()]+)`/g;

/** @returns {string[]} what each document names that does not exist */
function findDeadPaths() {
  return listed('*.md').flatMap((document) => {
    const text = fs.readFileSync(path.join(ROOT, document), 'utf8');
    const links = targets(text, LINK)
      .filter((target) => !/^[a-z]+:/.test(target))
      .map((target) => path.join(path.dirname(document), target));
    const named = targets(text, NAMED_PATH).filter((name) => !WRITTEN_BY_RUNS.has(name));
    return [...links, ...named]
      .filter((name) => !fs.existsSync(path.join(ROOT, sourceOf(name))))
      .map((name) => `${document}: ${name} does not exist`);
  });
}

/** @returns {string[]} the files of the repository that match, whether committed yet or not */
function listed(pattern) {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', pattern], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return files
    .trim()
    .split('\n')
    .filter((file) => fs.existsSync(path.join(ROOT, file)));
}

/** What is built is named by a document as it will stand; its source is what has to exist. */
function sourceOf(name) {
  return name.replace(/^((?:packages|services)\/[^/]+)\/dist\/(.+)\.js$/, '$1/src/$2.ts');
}

function targets(text, pattern) {
  return [...text.matchAll(pattern)].map((match) => match[1]);
}

/** @returns {string[]} what is wrong with the alerts of all rules */
function findFaultsOfAlerts() {
  const read = (pattern) => listed(pattern).map((file) => fs.readFileSync(path.join(ROOT, file), 'utf8'));
  const rules = read('deploy/prometheus/*.yml').join('\n');
  const [runbook] = read('docs/runbook.md');
  const source = read('*metrics.ts').join('\n');
  return findAlertFaults({ rules, runbook, source });
}

const faults = [...findDeadPaths(), ...findFaultsOfAlerts()];
for (const line of faults) console.error(line);
process.exitCode = faults.length === 0 ? 0 : 1;
