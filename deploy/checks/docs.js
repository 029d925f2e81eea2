/* Checks that every relative link and every path that a document names exists: a document that names a file that is gone is wrong. */
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const ROOT = path.join(__dirname, '../..');
const LINK = /\]\(([^)#\s]+)(?:#[^)]*)?\)/g;
/** A run that takes long writes these; a fresh checkout may not have them yet. */
const WRITTEN_BY_RUNS = new Set(['docs/performance.md', 'docs/reliability.md']);
const NAMED_PATH = /`((?:packages|services|deploy|load-tests|schemas|docs)\/[^`\s<>*{}()]+)`/g;

/** @returns {string[]} what each document names that does not exist */
function findDeadPaths() {
  const documents = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return documents
    .trim()
    .split('\n')
    .filter((document) => fs.existsSync(path.join(ROOT, document)))
    .flatMap((document) => {
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

/** What is built is named by a document as it will stand; its source is what has to exist. */
function sourceOf(name) {
  return name.replace(/^((?:packages|services)\/[^/]+)\/dist\/(.+)\.js$/, '$1/src/$2.ts');
}

function targets(text, pattern) {
  return [...text.matchAll(pattern)].map((match) => match[1]);
}

const dead = findDeadPaths();
for (const line of dead) console.error(line);
process.exitCode = dead.length === 0 ? 0 : 1;
