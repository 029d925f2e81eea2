const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { Kafka, logLevel } = require('kafkajs');
const { createChildPart } = require('./child-part');
const { kafkaSettings } = require('./kafka-settings');

const CLUSTER_ID = 'TWVkQ2xlYXJMb2NhbFN0aw';
const LOG_CONFIGURATION = path.join(__dirname, '../kafka/log4j2.properties');

/**
 * One Kafka node that is broker and controller, as the services need it: sessions of 3 s allowed, no waiting for members
 * before the first assignment, no topics made by accident.
 *
 * @param {{ folder: string, jarFolder: string, port: number, controllerPort: number, heapMb?: number, name?: string,
 *   dataFolder?: string, nodeId?: number, controllerPorts?: number[], doors?: import('./kafka-settings').Door[],
 *   onDeath?: () => void }} options
 *   `controllerPorts` are those of all nodes, in the order of their ids from 1
 */
function createKafkaPart({ folder, jarFolder, heapMb = 384, name = 'kafka', dataFolder = folder, onDeath, ...node }) {
  const { port, controllerPort, nodeId = 1, controllerPorts = [controllerPort], doors = [] } = node;
  const configPath = path.join(folder, `${name}.properties`);
  const logsFolder = path.join(dataFolder, `${name}-logs`);
  const lines = kafkaSettings({ logsFolder, port, controllerPort, nodeId, controllerPorts, doors });
  const classPath = path.join(jarFolder, '*');
  const javaArgs = ['-cp', classPath, `-Dlog4j2.configurationFile=${LOG_CONFIGURATION}`];
  const part = createChildPart({
    name,
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
      if (!fs.existsSync(configPath)) format(folder, configPath, javaArgs, lines);
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
