const LOOPBACK = '127.0.0.1';
/**
 * A broker that is silent for so long is taken for dead, and another leads what it led. One that was killed and is started again
 * waits as long, alone or not: the controller holds its earlier session for valid, and asks it to come back at the next heartbeat.
 */
const BROKER_LOST_AFTER_MS = 3_000;
const BROKER_HEARTBEAT_MS = 500;

/**
 * A second way into a broker: who comes in by it is told to come back to `advertisedPort`, where a proxy leads to `port`.
 *
 * @typedef {{ name: string, port: number, advertisedPort: number }} Door
 */

/**
 * The lines of one node's configuration.
 *
 * @param {{ logsFolder: string, port: number, controllerPort: number, nodeId: number, controllerPorts: number[],
 *   doors: Door[] }} node
 * @returns {string[]}
 */
function kafkaSettings({ logsFolder, port, controllerPort, nodeId, controllerPorts, doors }) {
  const listeners = [
    { name: 'PLAINTEXT', port, advertisedPort: port },
    ...doors.map((door) => ({ ...door, name: door.name.toUpperCase() })),
  ];
  const spell = (name, at) => `${name}://${LOOPBACK}:${at}`;
  const voters = controllerPorts.map((at, index) => `${index + 1}@${LOOPBACK}:${at}`);
  return [
    'process.roles=broker,controller',
    `node.id=${nodeId}`,
    `controller.quorum.voters=${voters.join(',')}`,
    `listeners=${[...listeners.map((way) => spell(way.name, way.port)), spell('CONTROLLER', controllerPort)].join(',')}`,
    `advertised.listeners=${listeners.map((way) => spell(way.name, way.advertisedPort)).join(',')}`,
    'controller.listener.names=CONTROLLER',
    'inter.broker.listener.name=PLAINTEXT',
    `listener.security.protocol.map=${['CONTROLLER', ...listeners.map(({ name }) => name)].map((name) => `${name}:PLAINTEXT`).join(',')}`,
    `log.dirs=${logsFolder}`,
    ...HOUSE_SETTINGS,
    ...replication(controllerPorts.length),
    '',
  ];
}

const HOUSE_SETTINGS = [
  'auto.create.topics.enable=false',
  'group.initial.rebalance.delay.ms=0',
  'group.min.session.timeout.ms=3000',
  `broker.session.timeout.ms=${BROKER_LOST_AFTER_MS}`,
  `broker.heartbeat.interval.ms=${BROKER_HEARTBEAT_MS}`,
  'offsets.topic.num.partitions=4',
  'transaction.state.log.num.partitions=4',
  'log.cleaner.dedupe.buffer.size=4194304',
  'log.index.size.max.bytes=1048576',
  'num.network.threads=2',
  'num.io.threads=2',
  'num.recovery.threads.per.data.dir=1',
];

/** So few brokers keep everything on each of them; a record counts when all but one have it. */
function replication(brokers) {
  const inSync = Math.max(1, brokers - 1);
  return [
    `default.replication.factor=${brokers}`,
    `min.insync.replicas=${inSync}`,
    'unclean.leader.election.enable=false',
    `offsets.topic.replication.factor=${brokers}`,
    `transaction.state.log.replication.factor=${brokers}`,
    `transaction.state.log.min.isr=${inSync}`,
    `share.coordinator.state.topic.replication.factor=${brokers}`,
    `share.coordinator.state.topic.min.isr=${inSync}`,
  ];
}

module.exports = { kafkaSettings };
