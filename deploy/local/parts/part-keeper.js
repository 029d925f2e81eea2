const { setTimeout: pause } = require('node:timers/promises');

const RESTART_AFTER_MS = 250;

/**
 * Starts parts again that died, with their data and on their port, until it lets go of them.
 *
 * @param {(line: string) => void} say
 */
function createPartKeeper(say) {
  const returning = new Set();
  let isKeeping = true;

  async function revive(part) {
    if (!isKeeping || returning.has(part)) return;
    returning.add(part);
    say(`${part.name} died and is started again`);
    do await pause(RESTART_AFTER_MS);
    while (isKeeping && !(await comesUp(part, say)));
    returning.delete(part);
  }

  return { revive, letGo: () => (isKeeping = false) };
}

async function comesUp(part, say) {
  try {
    await part.start();
    return true;
  } catch (error) {
    say(error.message);
    return false;
  }
}

module.exports = { createPartKeeper };
