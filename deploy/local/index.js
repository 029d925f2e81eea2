const { findFreePorts } = require('./free-ports');
const { startLocalStack } = require('./start-local-stack');
const { waitUntil } = require('./wait-until');

module.exports = { findFreePorts, startLocalStack, waitUntil };
