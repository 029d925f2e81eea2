const net = require('node:net');

const ANSWER_DEADLINE_MS = 1_000;

/**
 * Sends one inline command to a Redis on this machine.
 *
 * @param {number} port
 * @param {string} command
 * @returns {Promise<string>} what it answered, as it stands on the wire
 * @throws Error when nothing is answered in a second
 */
function askRedis(port, command) {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write(`${command}\r\n`));
    socket.setTimeout(ANSWER_DEADLINE_MS, () => socket.destroy(new Error(`Redis does not answer ${command}`)));
    socket.once('error', reject);
    socket.once('data', (answer) => {
      socket.destroy();
      resolve(answer.toString());
    });
  });
}

module.exports = { askRedis };
