const BOTH = ['to-server', 'from-server'];
const STREAMS = { 'to-server': 'upstream', 'from-server': 'downstream' };

/**
 * Opens one way from a service to a server, through the proxy: it behaves like a wire until it is told otherwise, and
 * everything that it is told holds for the connections that stand as well as for new ones.
 *
 * @param {{ control: string, name: string, port: number, server: string }} options `control` is where the proxy is told,
 *   `port` where the service connects, `server` the `host:port` behind it
 * @throws Error with the proxy's own words
 */
async function createLink({ control, name, port, server }) {
  const path = `/proxies/${name}`;
  const tell = (method, where, body) => tellProxy(control, { method, where, body });
  const spoil = async (type, attributes, directions) => {
    for (const direction of directions) {
      const toxic = { name: `${type}-${direction}`, type, stream: STREAMS[direction], attributes };
      await tell('POST', `${path}/toxics`, toxic);
    }
  };
  await tell('POST', '/proxies', { name, listen: `127.0.0.1:${port}`, upstream: server, enabled: true });
  return {
    name,
    address: `127.0.0.1:${port}`,
    cut: () => tell('PATCH', path, { enabled: false }),
    swallow: (directions = BOTH) => spoil('timeout', { timeout: 0 }, directions),
    delay: ({ latencyMs, jitterMs = 0 }, directions = BOTH) =>
      spoil('latency', { latency: latencyMs, jitter: jitterMs }, directions),
    narrow: (kilobytesPerSecond, directions = BOTH) => spoil('bandwidth', { rate: kilobytesPerSecond }, directions),
    breakAfter: (bytes, directions = BOTH) => spoil('limit_data', { bytes }, directions),
    reset: () => spoil('reset_peer', { timeout: 0 }, BOTH),
    leadTo: (address) => tell('PATCH', path, { upstream: address }),
    async mend() {
      for (const { name: toxic } of await tell('GET', `${path}/toxics`))
        await tell('DELETE', `${path}/toxics/${toxic}`);
      await tell('PATCH', path, { enabled: true });
    },
  };
}

async function tellProxy(control, { method, where, body }) {
  const content = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = await fetch(`${control}${where}`, { method, ...content });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`toxiproxy refuses ${method} ${where}: ${answer.status} ${text}`);
  return text === '' ? null : JSON.parse(text);
}

module.exports = { createLink };
