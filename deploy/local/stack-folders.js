const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { unmountBelow } = require('./breakable/small-disk');

const PREFIX = 'medclear-stack-';
const OWNER_FILE = 'owner.json';
/** A folder without an owner file is being made by a run that has just begun. */
const UNOWNED_GRACE_MS = 60_000;

/**
 * Makes a folder for one stack under the system's temporary folder and writes down whose it is.
 *
 * @returns {string}
 */
function createStackFolder() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), PREFIX));
  fs.chmodSync(folder, 0o711);
  fs.writeFileSync(path.join(folder, OWNER_FILE), JSON.stringify(processStamp()));
  return folder;
}

/** Ends the servers whose process ids stand in the folder, and removes it with the disks that are mounted in it. */
function removeStackFolder(folder) {
  for (const file of listFiles(folder).filter((name) => name.endsWith('.pid'))) {
    endProcess(Number(fs.readFileSync(path.join(folder, file), 'utf8')), folder);
  }
  unmountBelow(folder);
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

/**
 * Removes the stacks of runs that are no longer there, servers included.
 *
 * @returns {number} how many
 */
function sweepAbandonedStacks() {
  const folders = listFiles(os.tmpdir()).filter((name) => name.startsWith(PREFIX));
  const abandoned = folders.map((name) => path.join(os.tmpdir(), name)).filter(isAbandoned);
  abandoned.forEach(removeStackFolder);
  return abandoned.length;
}

function isAbandoned(folder) {
  try {
    if (fs.statSync(folder).uid !== process.getuid()) return false;
    const ownerPath = path.join(folder, OWNER_FILE);
    if (!fs.existsSync(ownerPath)) return Date.now() - fs.statSync(folder).mtimeMs > UNOWNED_GRACE_MS;
    const owner = JSON.parse(fs.readFileSync(ownerPath, 'utf8'));
    return !isSameProcess(owner);
  } catch {
    return false; // another run is removing it at this moment
  }
}

/** What tells this process from a later one with the same number. */
function processStamp() {
  return { pid: process.pid, startedAt: startOf(process.pid) };
}

/** @param {{ pid: number, startedAt: string | null }} stamp */
function isSameProcess({ pid, startedAt }) {
  return isAlive(pid) && startOf(pid) === startedAt;
}

/** Only a process that was started in this folder is ended: its number may have passed to somebody else. */
function endProcess(pid, folder) {
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid) || !worksIn(pid, folder)) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    process.kill(pid, 'SIGKILL');
  }
}

function worksIn(pid, folder) {
  const link = `/proc/${pid}/cwd`;
  if (!fs.existsSync('/proc/self/cwd')) return true;
  try {
    return fs.readlinkSync(link).startsWith(folder);
  } catch {
    return false;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The kernel's start time of a process, so that a number used again is not taken for the same process. */
function startOf(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function listFiles(folder) {
  return fs.existsSync(folder) ? fs.readdirSync(folder) : [];
}

module.exports = { createStackFolder, removeStackFolder, sweepAbandonedStacks, isSameProcess, processStamp };
