/* `make down`: ends what `make up` started, and waits until it is gone. */
const fs = require('node:fs');
const { STATE_PATH } = require('./kept-stack');
const { isSameProcess, sweepAbandonedStacks } = require('./stack-folders');
const { waitUntil } = require('./wait-until');

const STOP_DEADLINE_MS = 60_000;

async function down() {
  if (fs.existsSync(STATE_PATH)) await end(JSON.parse(fs.readFileSync(STATE_PATH, 'utf8')));
  fs.rmSync(STATE_PATH, { force: true });
  sweepAbandonedStacks();
  console.log('nothing is running');
}

async function end(runner) {
  if (!isSameProcess(runner)) return;
  process.kill(runner.pid, 'SIGTERM');
  await waitUntil(
    { what: `process ${runner.pid} does not end`, deadlineMs: STOP_DEADLINE_MS },
    async () => !isSameProcess(runner),
  );
}

down().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
