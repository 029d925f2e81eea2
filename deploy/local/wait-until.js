const POLL_INTERVAL_MS = 50;

/**
 * Repeats a probe until it answers true; a probe that throws counts as "not yet".
 *
 * @param {{ what: string, deadlineMs: number, giveUp?: () => string | null }} options `giveUp` names why waiting is in vain
 * @param {() => Promise<boolean>} probe
 * @throws Error when the deadline passed or `giveUp` gave a reason; its cause is the probe's last error
 */
async function waitUntil({ what, deadlineMs, giveUp = () => null }, probe) {
  const endsAt = Date.now() + deadlineMs;
  for (;;) {
    const lastError = await probe().then(
      (isReady) => (isReady ? null : undefined),
      (error) => error,
    );
    if (lastError === null) return;
    const reason = giveUp() ?? (Date.now() > endsAt ? `${deadlineMs} ms have passed` : null);
    if (reason !== null) throw new Error(`${what}: ${reason}`, { cause: lastError });
    await new Promise((resolve) => setTimeout(resolve, POLL_INTERVAL_MS));
  }
}

module.exports = { waitUntil };
