const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const MODULE_FOLDER = path.join(__dirname, '../toxiproxy');
const BINARY = path.join(__dirname, '../../../.cache/toxiproxy/toxiproxy');

/**
 * Provides the program that stands between a service and a server and spoils what they say: the one named in `TOXIPROXY`,
 * else the one built before, else built now from its Go module.
 *
 * @param {{ env: Record<string, string | undefined>, say: (line: string) => void }} options
 * @returns {string} the program's path
 * @throws Error when Go is missing, or with Go's own words
 */
function provideToxiproxy({ env, say }) {
  if (env.TOXIPROXY) return env.TOXIPROXY;
  if (fs.existsSync(BINARY)) return BINARY;
  say('building toxiproxy from its Go module, once');
  fs.mkdirSync(path.dirname(BINARY), { recursive: true });
  const unfinished = `${BINARY}-${process.pid}`;
  try {
    execFileSync('go', ['build', '-mod=readonly', '-o', unfinished, 'github.com/Shopify/toxiproxy/v2/cmd/server'], {
      cwd: MODULE_FOLDER,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  } catch (cause) {
    throw new Error(
      `faults of the network need toxiproxy, which cannot be built: ${cause.message}\nInstall Go 1.24 or later, or name a toxiproxy-server 2.12 in TOXIPROXY.`,
      { cause },
    );
  }
  fs.renameSync(unfinished, BINARY);
  return BINARY;
}

module.exports = { provideToxiproxy };
