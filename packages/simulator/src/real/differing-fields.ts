type Fields = Readonly<Record<string, unknown>>;

/** One place in which two values of plain data are not alike. */
export interface DifferingField {
  /** Names from the outside in, with a dot between them. */
  readonly path: string;
  readonly one: unknown;
  readonly other: unknown;
}

/** Names every place in which two values differ, as deep inside as it goes. */
export function differingFields(one: unknown, other: unknown, path = ''): readonly DifferingField[] {
  if (!isFields(one) || !isFields(other)) return Object.is(one, other) ? [] : [{ path, one, other }];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].flatMap((name) => differingFields(one[name], other[name], path === '' ? name : `${path}.${name}`));
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
