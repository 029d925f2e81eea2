/*
 * The process behind `make up`: holds the servers and the services as its children until it is told to end. It needs the
 * compiled packages.
 */
const fs = require('node:fs');
const { startLocalStack } = require('.');
const { STATE_PATH } = require('./kept-stack');
const { processStamp } = require('./stack-folders');
const { startServices, DEMONSTRATION_PROVINCES } = require('../../packages/testkit');

const { HOSPITAL_PORT = '8081', PHARMACY_PORT = '8082', CLEARING_PORT = '8083' } = process.env;
const PORTS = {
  'hospital-gateway': Number(HOSPITAL_PORT),
  'pharmacy-gateway': Number(PHARMACY_PORT),
  clearing: Number(CLEARING_PORT),
};
const A_DAY_MS = 86_400_000;

const say = (line) => process.stdout.write(`${new Date().toISOString()} ${line}\n`);

async function main() {
  const stack = await startLocalStack({ say, isKept: true });
  say(
    `Kafka ${stack.addresses.kafkaBrokers}, Redis ${stack.addresses.redisUrl}, PostgreSQL ${stack.addresses.postgresUrl}`,
  );
  const services = await startServices({
    addresses: stack.addresses,
    provinces: process.env.PROVINCES?.split(',') ?? DEMONSTRATION_PROVINCES,
    ports: PORTS,
    onEvent: say,
  }).catch(async (error) => {
    await stack.stop();
    throw error;
  });
  fs.writeFileSync(STATE_PATH, JSON.stringify(describe(stack, services), null, 2));
  say('ready');
  await untilSignal();
  await services.stop();
  await stack.stop();
  fs.rmSync(STATE_PATH, { force: true });
}

/** Neither children nor signal handlers keep a process alive: a timer does. */
async function untilSignal() {
  const alive = setInterval(() => undefined, A_DAY_MS);
  await new Promise((resolve) => ['SIGTERM', 'SIGINT'].forEach((signal) => process.once(signal, resolve)));
  clearInterval(alive);
}

function describe(stack, services) {
  return {
    ...processStamp(),
    ...stack.addresses,
    hospitalGatewayUrl: services.hospitalGateway.url,
    pharmacyGatewayUrl: services.pharmacyGateway.url,
    clearingUrl: services.clearing.url,
    settlementOpsUrls: services.settlement.map((service) => service.opsUrl),
    logs: services.all.map((service) => service.logPath),
  };
}

main().then(
  () => process.exit(0),
  (error) => {
    say(error.stack);
    process.exit(1);
  },
);
