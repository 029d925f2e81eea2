/*
 * Waits until its owner is gone, in whatever way (its standard input ends), and then removes what the owner left in the
 * folder it was given. It runs in a session of its own, so that a Ctrl-C for the owner does not end it too.
 */
const { removeStackFolder } = require('./stack-folders');

const folder = process.argv[2];
process.stdin.resume();
process.stdin.once('end', () => {
  removeStackFolder(folder);
  process.exit(0);
});
