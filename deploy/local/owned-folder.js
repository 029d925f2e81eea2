const { spawn } = require('node:child_process');
const path = require('node:path');
const { createStackFolder, removeStackFolder } = require('./stack-folders');

/**
 * Makes a temporary folder that lives no longer than this process: a reaper removes it, and ends the children whose
 * process ids stand in it, when this process is gone, killed or not.
 *
 * @returns {{ folder: string, remove: () => void }}
 */
function createOwnedFolder() {
  const folder = createStackFolder();
  const reaper = spawn(process.execPath, [path.join(__dirname, 'reaper.js'), folder], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  reaper.unref();
  reaper.stdin.unref?.();
  return {
    folder,
    remove() {
      removeStackFolder(folder);
      reaper.stdin.end();
    },
  };
}

module.exports = { createOwnedFolder };
