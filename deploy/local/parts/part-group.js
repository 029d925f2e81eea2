/**
 * Several servers that are one part of the stack: whatever is done to it is done to all of them at once.
 *
 * @param {string} name
 * @param {import('..').ChildPart[]} members
 */
function createPartGroup(name, members) {
  const together = (act) => async () => {
    await Promise.all(members.map(act));
  };
  return {
    name,
    address: members.map(({ address }) => address).join(','),
    logPath: members[0].logPath,
    pid: () => members[0].pid(),
    start: together((member) => member.start()),
    stop: together((member) => member.stop()),
    kill: together((member) => member.kill()),
    signal: (signal) => members.forEach((member) => member.signal(signal)),
  };
}

module.exports = { createPartGroup };
