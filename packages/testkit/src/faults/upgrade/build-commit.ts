import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { isSameOutside, linkedPackages } from './package-lock';
import type { PackageLock } from './package-lock';

const run = promisify(execFile);

/** From `src/faults/upgrade` and from `dist/faults/upgrade` alike. */
const ROOT = path.join(__dirname, '../../../../..');
const BUILDS = path.join(ROOT, '.cache/builds');
const BUILT = '.built';
const SERVICES = ['settlement', 'clearing', 'hospital-gateway', 'pharmacy-gateway'];
/** The services, and what registers people with them. */
const MEMBERS = [...SERVICES.map((name) => `services/${name}`), 'packages/testkit'];

/** There is no build of the wanted commit, and none can be made; the message says what to do. */
export class CommitNotBuilt extends Error {
  override readonly name = 'CommitNotBuilt';
}

/**
 * Compiles the services and the testkit of a commit of this repository, once, beside whatever is checked out.
 *
 * @param commit all 40 digits
 * @returns the root folder of the build
 * @throws CommitNotBuilt when the commit is not in this clone, or does not compile
 */
export async function buildCommit(commit: string, say: (line: string) => void): Promise<string> {
  const folder = path.join(BUILDS, commit);
  if (isBuilt(folder)) return folder;
  await findCommit(commit);
  say(`building ${commit.slice(0, 7)} once, in .cache/builds; this takes a minute`);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  try {
    await unpack(commit, folder);
    await provideModules(folder);
    await run(process.execPath, ['node_modules/typescript/bin/tsc', '-b', ...MEMBERS], { cwd: folder });
  } catch (cause) {
    throw new CommitNotBuilt(`${commit} cannot be built in ${folder}: ${outputOf(cause)}`, { cause });
  }
  fs.writeFileSync(path.join(folder, BUILT), '');
  return folder;
}

/** What is linked to today's packages of others is good for as long as they are the same. */
function isBuilt(folder: string): boolean {
  if (!fs.existsSync(path.join(folder, BUILT))) return false;
  const isLinked = fs.lstatSync(path.join(folder, 'node_modules/typescript')).isSymbolicLink();
  return !isLinked || isSameOutside(readLock(ROOT), readLock(folder));
}

async function findCommit(commit: string): Promise<void> {
  try {
    await run('git', ['cat-file', '-e', `${commit}^{commit}`], { cwd: ROOT });
  } catch (cause) {
    const what = `the older build is made of commit ${commit}, which is not here`;
    throw new CommitNotBuilt(`${what}: ${await adviceOn(commit)}`, { cause });
  }
}

async function adviceOn(commit: string): Promise<string> {
  try {
    const { stdout } = await run('git', ['rev-parse', '--is-shallow-repository'], { cwd: ROOT });
    return stdout.trim() === 'true'
      ? 'this clone is shallow, get the rest of its history by `git fetch --unshallow`'
      : `this repository's history lacks it, get it by \`git fetch origin ${commit}\``;
  } catch {
    return 'this folder is no git checkout, run it in a clone';
  }
}

async function unpack(commit: string, folder: string): Promise<void> {
  const archive = path.join(folder, 'commit.tar');
  await run('git', ['archive', '--output', archive, commit], { cwd: ROOT });
  await run('tar', ['-xf', archive, '-C', folder]);
  fs.rmSync(archive);
}

/** Its own packages are its own; those of others are today's where both locks name the same ones. */
async function provideModules(folder: string): Promise<void> {
  const [todays, its] = [readLock(ROOT), readLock(folder)];
  if (!isSameOutside(todays, its)) {
    await run('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund'], { cwd: folder });
    return;
  }
  const modules = path.join(folder, 'node_modules');
  const linked = linkedPackages(its);
  fs.mkdirSync(modules);
  const scopes = new Set(linked.map(({ name }) => name.split('/')[0]));
  for (const entry of fs.readdirSync(path.join(ROOT, 'node_modules')))
    if (!scopes.has(entry)) fs.symlinkSync(path.join(ROOT, 'node_modules', entry), path.join(modules, entry));
  for (const { name, place } of linked) {
    fs.mkdirSync(path.dirname(path.join(modules, name)), { recursive: true });
    fs.symlinkSync(path.join(folder, place), path.join(modules, name));
  }
}

function readLock(folder: string): PackageLock {
  return JSON.parse(fs.readFileSync(path.join(folder, 'package-lock.json'), 'utf8')) as PackageLock;
}

/** The compiler says what is wrong where it writes its results. */
function outputOf(cause: unknown): string {
  const { stdout = '', stderr = '' } = cause as { readonly stdout?: string; readonly stderr?: string };
  return `${stdout}${stderr}`.trim() || String(cause);
}
