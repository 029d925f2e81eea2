const { askRedis } = require('./ask-redis');
const { canMountSmallDisk } = require('./breakable/small-disk');
const { startBreakableStack } = require('./breakable/start-breakable-stack');
const { findFreePorts } = require('./free-ports');
const { createOwnedFolder } = require('./owned-folder');
const { createChildPart } = require('./parts/child-part');
const { startLocalStack } = require('./start-local-stack');
const { waitUntil } = require('./wait-until');

module.exports = {
  askRedis,
  canMountSmallDisk,
  createChildPart,
  createOwnedFolder,
  findFreePorts,
  startBreakableStack,
  startLocalStack,
  waitUntil,
};
