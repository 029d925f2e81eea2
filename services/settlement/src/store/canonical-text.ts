type Fields = Readonly<Record<string, unknown>>;

/** The fields of objects that look alike are sorted once. */
const orders = new Map<string, readonly string[]>();

/** JSON with the fields of every object in the order of their names: the same text for the same value. */
export function canonicalText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  const fields = value as Fields;
  let text = '';
  for (const name of orderOf(fields)) {
    const field = fields[name];
    if (field !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${canonicalText(field)}`;
  }
  return `{${text}}`;
}

function orderOf(fields: Fields): readonly string[] {
  const names = Object.keys(fields);
  const key = `${String(names.length)} ${names.join('\0')}`;
  const known = orders.get(key);
  if (known !== undefined) return known;
  const order = names.toSorted();
  orders.set(key, order);
  return order;
}
