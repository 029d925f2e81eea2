const DECIMAL = /^(0|[1-9]\d{0,11})(?:\.(\d+))?$/;

/**
 * Reads a decimal digit by digit as a whole number of its smallest parts: `1.5` with 4 decimals is 15,000.
 *
 * @param decimals the most decimals allowed
 * @returns null for signs, exponents, more decimals or what would pass 2^53
 */
export function parseDecimal(text: string, decimals: number): number | null {
  const match = DECIMAL.exec(text);
  if (match === null) return null;
  const [, whole = '', given = ''] = match;
  const places = given.replace(/0+$/, '');
  if (places.length > decimals) return null;
  const parts = Number(whole + places.padEnd(decimals, '0'));
  return Number.isSafeInteger(parts) ? parts : null;
}

/** Prints a whole number of smallest parts as a decimal without closing zeros: 15,000 with 4 decimals is `1.5`. */
export function formatDecimal(parts: number, decimals: number): string {
  const digits = String(parts).padStart(decimals + 1, '0');
  const places = digits.slice(-decimals).replace(/0+$/, '');
  const whole = digits.slice(0, -decimals);
  return places === '' ? whole : `${whole}.${places}`;
}

export const QUANTITY_DECIMALS = 4;
export const UNIT_PRICE_DECIMALS = 6;
