const { spawn } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { waitUntil } = require('../wait-until');

const START_DEADLINE_MS = 60_000;
const STOP_DEADLINE_MS = 15_000;
const LOG_TAIL_BYTES = 2_000;

/**
 * A server as a child process: its own process group (a Ctrl-C in the terminal does not reach it), its output in a file, its
 * process id in `<folder>/<name>.pid` for whoever has to remove it when its owner is gone.
 *
 * @param {{ name: string, folder: string, address: string, command: string, args: string[], uid?: number, gid?: number,
 *   env?: Record<string, string>, stopSignal?: NodeJS.Signals, onDeath?: () => void, probe: () => Promise<boolean> }} spec
 *   `onDeath` is called when it ends without having been stopped here
 */
function createChildPart(spec) {
  const logPath = path.join(spec.folder, `${spec.name}.log`);
  const pidPath = path.join(spec.folder, `${spec.name}.pid`);
  let child = null;
  let isStopping = false;

  async function start() {
    isStopping = false;
    child = spawnWithLog(spec, logPath);
    let spawnError = null;
    child.once('error', (error) => (spawnError = error));
    if (child.pid !== undefined) fs.writeFileSync(pidPath, String(child.pid));
    child.once('exit', () => isStopping || spec.onDeath?.());
    child.unref();
    const started = child;
    const giveUp = () => {
      if (spawnError !== null) return spawnError.message;
      return hasEnded(started) ? `it ended at once:\n${readTail(logPath)}` : null;
    };
    await waitUntil({ what: `${spec.name} does not start`, deadlineMs: START_DEADLINE_MS, giveUp }, spec.probe);
  }

  async function stop(signal = spec.stopSignal ?? 'SIGTERM') {
    isStopping = true;
    const stopped = child;
    if (stopped === null || hasEnded(stopped)) return;
    const ended = new Promise((resolve) => stopped.once('exit', resolve));
    stopped.kill(signal);
    const timer = setTimeout(() => stopped.kill('SIGKILL'), STOP_DEADLINE_MS);
    await ended;
    clearTimeout(timer);
    fs.rmSync(pidPath, { force: true });
  }

  return {
    name: spec.name,
    address: spec.address,
    logPath,
    pid: () => child?.pid ?? null,
    start,
    stop,
    kill: () => stop('SIGKILL'),
    signal: (signal) => child?.kill(signal),
  };
}

function spawnWithLog(spec, logPath) {
  const log = fs.openSync(logPath, 'a');
  const identity = spec.uid === undefined ? {} : { uid: spec.uid, gid: spec.gid };
  const env = { ...process.env, ...spec.env };
  const stdio = ['ignore', log, log];
  const child = spawn(spec.command, spec.args, { cwd: spec.folder, detached: true, stdio, env, ...identity });
  fs.closeSync(log);
  return child;
}

function hasEnded(child) {
  return child.exitCode !== null || child.signalCode !== null;
}

function readTail(file) {
  const text = fs.readFileSync(file, 'utf8');
  return text.slice(-LOG_TAIL_BYTES);
}

module.exports = { createChildPart };
