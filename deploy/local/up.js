/* `make up`: starts the stack in the background and returns when all is ready. */
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { LOG_PATH, RUN_FOLDER, STATE_PATH } = require('./kept-stack');
const { isSameProcess } = require('./stack-folders');
const { waitUntil } = require('./wait-until');

const FIRST_START_DEADLINE_MS = 600_000;

async function up() {
  const running = readState();
  if (running !== null && isSameProcess(running)) return tell(running);
  fs.mkdirSync(RUN_FOLDER, { recursive: true });
  fs.rmSync(STATE_PATH, { force: true });
  const log = fs.openSync(LOG_PATH, 'w');
  const runner = spawn(process.execPath, [path.join(__dirname, 'run-kept-stack.js')], {
    detached: true,
    stdio: ['ignore', log, log],
  });
  const giveUp = () => (runner.exitCode === null ? null : `it ended:\n${fs.readFileSync(LOG_PATH, 'utf8')}`);
  await waitUntil(
    { what: 'the stack does not start', deadlineMs: FIRST_START_DEADLINE_MS, giveUp },
    async () => readState() !== null,
  );
  runner.unref();
  return tell(readState());
}

function readState() {
  return fs.existsSync(STATE_PATH) ? JSON.parse(fs.readFileSync(STATE_PATH, 'utf8')) : null;
}

function tell(state) {
  const { kafkaBrokers, redisUrl, postgresUrl } = state;
  console.log(`hospital gateway  ${state.hospitalGatewayUrl}`);
  console.log(`pharmacy gateway  ${state.pharmacyGatewayUrl}`);
  console.log(`clearing          ${state.clearingUrl}`);
  console.log(`export KAFKA_BROKERS=${kafkaBrokers} REDIS_URL=${redisUrl} POSTGRES_URL=${postgresUrl}`);
  console.log('make down ends it');
}

up().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
