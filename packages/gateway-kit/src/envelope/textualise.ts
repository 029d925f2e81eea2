/**
 * Reads a national message tolerantly: numbers become text, null and empty texts count as absent.
 *
 * Programs of hospitals and pharmacies send the same field as number or text, and fill what they do not know with "".
 */
export function textualise(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(textualise);
  if (typeof value !== 'object' || value === null) return value;
  const fields: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(value)) {
    if (field !== null && field !== '' && name !== '__proto__') fields[name] = textualise(field);
  }
  return fields;
}
