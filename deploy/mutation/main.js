/* Runs the mutants of the domain's folders, prints the scores and writes docs/mutation.md; fails below 90 % or without a reason. */
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { renderMutation, reasonOf } = require('./render-mutation');
const { runStryker } = require('./run-stryker');
const { scoreOf, survivors } = require('./score');

const FOLDERS = ['money', 'items', 'benefit', 'eligibility'];
const LOWEST_PERCENT = 90;
const ROOT = path.join(__dirname, '../..');
const KEPT = path.join(ROOT, 'reports/mutation');
const DOCUMENT = path.join(ROOT, 'docs/mutation.md');
const REASONS = require('./reasons.json');

async function main() {
  const asked = process.argv.slice(2);
  const folders = asked.length > 0 ? asked : FOLDERS;
  fs.mkdirSync(KEPT, { recursive: true });
  for (const folder of folders) judge(await runFolder(folder));
  const runs = FOLDERS.map(keptRun).filter((run) => run !== null);
  if (runs.length === FOLDERS.length) fs.writeFileSync(DOCUMENT, renderMutation(runs, REASONS));
  else console.log('docs/mutation.md is written when every folder has been run once');
}

async function runFolder(folder) {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim();
  const machine = `${os.cpus()[0]?.model.trim() ?? 'unknown'}, ${os.cpus().length} cores, Node ${process.version}`;
  const date = new Date().toISOString().slice(0, 10);
  const run = { folder, date, commit, machine, mutants: await runStryker(folder) };
  fs.writeFileSync(keptPath(folder), JSON.stringify(run));
  return run;
}

function judge({ folder, mutants }) {
  const { detected, lived, percent } = scoreOf(mutants);
  const unexplained = survivors(mutants).filter((mutant) => reasonOf(mutant, REASONS) === null);
  console.log(`${folder}: ${percent.toFixed(1)} % (${detected} noticed, ${lived} lived)`);
  for (const { fileName, line, code, replacement } of unexplained) {
    console.log(`  no reason: ${fileName}:${line} ${code} -> ${replacement}`);
  }
  if (percent < LOWEST_PERCENT || unexplained.length > 0) process.exitCode = 1;
}

function keptRun(folder) {
  const file = keptPath(folder);
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null;
}

function keptPath(folder) {
  return path.join(KEPT, `${folder}.json`);
}

void main();
