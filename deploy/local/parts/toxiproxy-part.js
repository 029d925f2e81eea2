const { createChildPart } = require('./child-part');

/**
 * The proxy through which services reach servers when their network is to be spoiled; it is told what to do over HTTP.
 *
 * @param {{ folder: string, command: string, port: number }} options `port` is where it is told
 */
function createToxiproxyPart({ folder, command, port }) {
  const address = `http://127.0.0.1:${port}`;
  return createChildPart({
    name: 'toxiproxy',
    folder,
    address,
    command,
    args: ['-host', '127.0.0.1', '-port', String(port)],
    env: { LOG_LEVEL: 'error' },
    probe: async () => (await fetch(`${address}/version`)).ok,
  });
}

module.exports = { createToxiproxyPart };
