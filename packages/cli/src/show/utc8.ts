const UTC8_MS = 8 * 3_600_000;

/** A clock as people in China read it: `2026-11-25 16:00:00.123`. */
export function utc8(clockMs: number): string {
  return new Date(clockMs + UTC8_MS).toISOString().replace('T', ' ').replace('Z', '');
}
