const fs = require('node:fs');

const STANDARD_OUTPUT = 1;

/** Ends a test run with the one plain line that people and machines read, after everything else: `N passed, N failed`. */
class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    process.once('exit', () => fs.writeSync(STANDARD_OUTPUT, `${results.numPassedTests} passed, ${failed} failed\n`));
  }
}

module.exports = ClosingLineReporter;
