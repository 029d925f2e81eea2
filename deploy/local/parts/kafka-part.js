const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { Kafka, logLevel } = require('kafkajs');
const { createChildPart } = require('./child-part');

const CLUSTER_ID = 'TWVkQ2xlYXJMb2NhbFN0aw';
const LOG_CONFIGURATION = path.join(__dirname, '../kafka/log4j2.properties');

/**
 * One Kafka node that is broker and controller, as the services need it: sessions of 3 s allowed, no waiting for members
 * before the first assignment, no topics made by accident.
 *
 * @param {{ folder: string, jarFolder: string, port: number, controllerPort: number, heapMb?: number,
 *   onDeath?: () => void }} options
 */
function createKafkaPart({ folder, jarFolder, port, controllerPort, heapMb = 384, onDeath }) {
  const configPath = path.join(folder, 'kafka.properties');
  const classPath = path.join(jarFolder, '*');
  const javaArgs = ['-cp', classPath, `-Dlog4j2.configurationFile=${LOG_CONFIGURATION}`];
  const part = createChildPart({
    name: 'kafka',
    folder,
    address: `127.0.0.1:${port}`,
    command: 'java',
    args: [`-Xms${heapMb}m`, `-Xmx${heapMb}m`, '-XX:+UseSerialGC', ...javaArgs, 'kafka.Kafka', configPath],
    onDeath,
    probe: () => answersAsBroker(`127.0.0.1:${port}`),
  });
  return {
    ...part,
    async start() {
      if (!fs.existsSync(configPath)) format(folder, configPath, javaArgs, settings({ folder, port, controllerPort }));
      await part.start();
    },
  };
}

function format(folder, configPath, javaArgs, lines) {
  fs.writeFileSync(configPath, lines.join('\n'));
  const args = [
    '-XX:TieredStopAtLevel=1',
    ...javaArgs,
    'kafka.tools.StorageTool',
    'format',
    '-t',
    CLUSTER_ID,
    '-c',
    configPath,
  ];
  const format = spawnSync('java', args, { encoding: 'utf8', cwd: folder });
  if (format.status === 0) return;
  fs.rmSync(configPath);
  throw new Error(`Kafka's storage cannot be formatted:\n${format.stdout ?? ''}${format.stderr ?? ''}`, {
    cause: format.error,
  });
}

function settings({ folder, port, controllerPort }) {
  return [
    'process.roles=broker,controller',
    'node.id=1',
    `controller.quorum.voters=1@127.0.0.1:${controllerPort}`,
    `listeners=PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    `advertised.listeners=PLAINTEXT://127.0.0.1:${port}`,
    'controller.listener.names=CONTROLLER',
    'inter.broker.listener.name=PLAINTEXT',
    'listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT',
    `log.dirs=${path.join(folder, 'kafka-logs')}`,
    'auto.create.topics.enable=false',
    'group.initial.rebalance.delay.ms=0',
    'group.min.session.timeout.ms=3000',
    'offsets.topic.replication.factor=1',
    'offsets.topic.num.partitions=4',
    'transaction.state.log.replication.factor=1',
    'transaction.state.log.min.isr=1',
    'transaction.state.log.num.partitions=4',
    'share.coordinator.state.topic.replication.factor=1',
    'share.coordinator.state.topic.min.isr=1',
    'log.cleaner.dedupe.buffer.size=4194304',
    'log.index.size.max.bytes=1048576',
    'num.network.threads=2',
    'num.io.threads=2',
    'num.recovery.threads.per.data.dir=1',
    '',
  ];
}

async function answersAsBroker(address) {
  const kafka = new Kafka({
    clientId: 'readiness',
    brokers: [address],
    logLevel: logLevel.NOTHING,
    connectionTimeout: 1_000,
    requestTimeout: 2_000,
    retry: { retries: 0 },
  });
  const admin = kafka.admin();
  try {
    await admin.connect();
    const cluster = await admin.describeCluster();
    return cluster.brokers.length > 0;
  } finally {
    await admin.disconnect();
  }
}

module.exports = { createKafkaPart };
