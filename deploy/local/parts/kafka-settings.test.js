const fs = require('node:fs');
const path = require('node:path');
const { kafkaSettings } = require('./kafka-settings');

const COMPOSE_FILE = path.join(__dirname, '../../../docker-compose.yml');
const TIMING = /^(broker\.(session|heartbeat)|group)\..*ms=/;

function settingsOf(controllerPorts) {
  const [controllerPort] = controllerPorts;
  return kafkaSettings({ logsFolder: 'logs', port: 1, controllerPort, nodeId: 1, controllerPorts, doors: [] });
}

describe('the settings of a Kafka node', () => {
  it('take a broker for dead as soon when it is alone as when it is one of three', () => {
    const [alone, ofThree] = [[2], [2, 3, 4]].map((ports) => settingsOf(ports).filter((line) => TIMING.test(line)));
    expect(alone).toEqual(ofThree);
    expect(alone).toContain('broker.session.timeout.ms=3000');
  });

  it('wait as long as those of the containers', () => {
    const compose = fs.readFileSync(COMPOSE_FILE, 'utf8');
    for (const line of settingsOf([2]).filter((line) => TIMING.test(line))) {
      const [name, value] = line.split('=');
      expect(compose).toContain(`KAFKA_${name.replaceAll('.', '_').toUpperCase()}: '${value}'\n`);
    }
  });
});
