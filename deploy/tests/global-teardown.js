/** Removes the private stack of this test run, if one was started. */
module.exports = async function globalTeardown() {
  await globalThis.medclearTestStack?.stop();
};
