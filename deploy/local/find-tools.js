const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const JAVA_AT_LEAST = 17;
const OLDEST_POSTGRES = 13;

/** What each part needs: how it is recognised, what Debian calls it, what to tell somebody else. */
const NEEDS = {
  kafka: [
    { isThere: hasJava, debian: 'default-jre-headless', words: `Java ${JAVA_AT_LEAST} or later (java)` },
    { isThere: () => isOnPath('mvn'), debian: 'maven', words: 'Apache Maven (mvn)' },
  ],
  redis: [{ isThere: () => isOnPath('redis-server'), debian: 'redis-server', words: 'Redis 7 (redis-server)' }],
  postgres: [
    {
      isThere: () => findPostgres() !== null,
      debian: 'postgresql',
      words: 'PostgreSQL 13 or later (initdb, postgres)',
    },
    {
      isThere: hasPostgresUser,
      debian: 'postgresql',
      words: 'a system user named postgres, because PostgreSQL refuses to run as root',
    },
  ],
};

/**
 * Makes sure the programs of the wanted parts are there: on Debian as root the missing packages are installed, elsewhere
 * one message names everything missing at once.
 *
 * @param {{ parts: ('kafka' | 'redis' | 'postgres')[], say: (line: string) => void }} options
 * @throws Error naming everything that is missing
 */
function provideTools({ parts, say }) {
  const needs = parts.flatMap((part) => NEEDS[part]);
  const missing = needs.filter((need) => !need.isThere());
  if (missing.length === 0) return;
  if (process.getuid() === 0 && isOnPath('apt-get'))
    installPackages([...new Set(missing.map((need) => need.debian))], say);
  const stillMissing = needs.filter((need) => !need.isThere());
  if (stillMissing.length === 0) return;
  const list = stillMissing.map((need) => `  - ${need.words}  [Debian: ${need.debian}]`).join('\n');
  throw new Error(
    `The local stack needs what is not installed here:\n${list}\nInstall it, or name running servers in KAFKA_BROKERS, REDIS_URL and POSTGRES_URL, or set STACK=compose.`,
  );
}

function installPackages(packages, say) {
  say(`installing ${packages.join(', ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { encoding: 'utf8', env };
  spawnSync('apt-get', ['update', '-q'], options);
  keepServersFromStarting(() => {
    const done = spawnSync('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], options);
    if (done.status !== 0) say(`apt-get failed:\n${(done.stderr ?? '').slice(-1_500)}`);
  });
}

/** A package's own server would take a port and memory that nobody asked for. */
function keepServersFromStarting(install) {
  const policy = '/usr/sbin/policy-rc.d';
  const isOurs = !fs.existsSync(policy);
  if (isOurs) fs.writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    install();
  } finally {
    if (isOurs) fs.rmSync(policy, { force: true });
  }
}

function isOnPath(program) {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => fs.existsSync(path.join(folder, program)));
}

function hasJava() {
  if (!isOnPath('java')) return false;
  const { stdout, stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const version = /version "(\d+)/.exec(`${stdout}${stderr}`);
  return version !== null && Number(version[1]) >= JAVA_AT_LEAST;
}

/**
 * Finds PostgreSQL's programs: Debian keeps them in a folder per version, others on the path.
 *
 * @returns {string | null} the newest version's folder
 */
function findPostgres() {
  const debianRoot = '/usr/lib/postgresql';
  const versions = fs.existsSync(debianRoot) ? fs.readdirSync(debianRoot).map(Number) : [];
  const debianFolders = versions
    .filter((version) => version >= OLDEST_POSTGRES)
    .sort((a, b) => b - a)
    .map((version) => path.join(debianRoot, String(version), 'bin'));
  const folders = [...debianFolders, ...(process.env.PATH ?? '').split(path.delimiter)];
  return (
    folders.find((folder) =>
      ['initdb', 'postgres', 'createdb', 'pg_isready'].every((name) => fs.existsSync(path.join(folder, name))),
    ) ?? null
  );
}

/**
 * The user PostgreSQL runs as: null for "whoever we are", unless that is root.
 *
 * @returns {{ uid: number, gid: number } | null}
 */
function findPostgresUser() {
  if (process.getuid() !== 0) return null;
  const idOf = (flag) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
  return { uid: idOf('-u'), gid: idOf('-g') };
}

function hasPostgresUser() {
  return process.getuid() !== 0 || spawnSync('id', ['-u', 'postgres']).status === 0;
}

module.exports = { provideTools, findPostgres, findPostgresUser };
