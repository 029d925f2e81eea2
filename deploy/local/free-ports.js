const net = require('node:net');

/**
 * Finds free loopback ports by binding port 0; all are held together first, so that no two are the same.
 *
 * @param {number} count
 * @returns {Promise<number[]>}
 */
async function findFreePorts(count) {
  const servers = await Promise.all(Array.from({ length: count }, listenOnFreePort));
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

function listenOnFreePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

module.exports = { findFreePorts };
