const { configureGlobal } = require('fast-check');

// A changed rule need only be noticed: the smallest case that notices it is not looked for, and most are noticed by the first few.
configureGlobal({ endOnFailure: true, numRuns: 150 });
