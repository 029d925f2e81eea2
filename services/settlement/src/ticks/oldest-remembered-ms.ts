/** How long a claim is remembered after its last change. */
const MONTHS_REMEMBERED = 13;
const CHINA_OFFSET_MS = 8 * 3_600_000;

/**
 * The beginning, in UTC+8, of the day before which a claim must have been changed last to be forgotten.
 *
 * It only finds candidates: the decision looks at each of them again.
 */
export function oldestRememberedMs(clockMs: number): number {
  const day = new Date(clockMs + CHINA_OFFSET_MS);
  const year = day.getUTCFullYear();
  const month = day.getUTCMonth() - MONTHS_REMEMBERED;
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(day.getUTCDate(), lastDay)) - CHINA_OFFSET_MS;
}
