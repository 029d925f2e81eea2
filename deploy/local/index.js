const { findFreePorts } = require('./free-ports');
const { createOwnedFolder } = require('./owned-folder');
const { createChildPart } = require('./parts/child-part');
const { startLocalStack } = require('./start-local-stack');
const { waitUntil } = require('./wait-until');

module.exports = { createChildPart, createOwnedFolder, findFreePorts, startLocalStack, waitUntil };
