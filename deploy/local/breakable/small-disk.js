const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const MIB = 1024 * 1024;
const BALLAST = 'ballast';

/**
 * Mounts a disk of a limited size on a folder of its own; only root can.
 *
 * @param {{ folder: string, name: string, sizeMib: number }} options
 * @returns {{ path: string, fill: () => void, free: () => void }} `fill` leaves not one free byte, `free` gives them back
 * @throws Error with mount's own words
 */
function mountSmallDisk({ folder, name, sizeMib }) {
  const mounted = path.join(folder, `${name}-disk`);
  const ballast = path.join(mounted, BALLAST);
  fs.mkdirSync(mounted);
  const done = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeMib}m,mode=0711`, 'medclear', mounted], {
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(`no small disk can be mounted: ${done.stderr ?? ''}`, { cause: done.error });
  return {
    path: mounted,
    fill: () => fillUp(ballast),
    free: () => fs.rmSync(ballast, { force: true }),
  };
}

/** Whether this process may mount one; it tries, since being root is not enough everywhere. */
function canMountSmallDisk() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'medclear-disk-'));
  try {
    mountSmallDisk({ folder, name: 'trial', sizeMib: 1 });
    return true;
  } catch {
    return false;
  } finally {
    unmountBelow(folder);
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Takes away every disk that is mounted below a folder, whoever still uses it. */
function unmountBelow(folder) {
  if (!fs.existsSync('/proc/mounts')) return;
  const mounts = fs.readFileSync('/proc/mounts', 'utf8').split('\n');
  const below = mounts.map((line) => line.split(' ')[1] ?? '').filter((mounted) => mounted.startsWith(folder));
  for (const mounted of below) spawnSync('umount', ['-l', mounted]);
}

function fillUp(ballast) {
  const file = fs.openSync(ballast, 'a');
  try {
    for (const block of [Buffer.alloc(MIB), Buffer.alloc(1024), Buffer.alloc(1)]) writeUntilFull(file, block);
  } finally {
    fs.closeSync(file);
  }
}

function writeUntilFull(file, block) {
  try {
    while (fs.writeSync(file, block) > 0);
  } catch (error) {
    if (error.code !== 'ENOSPC') throw error;
  }
}

module.exports = { canMountSmallDisk, mountSmallDisk, unmountBelow };
