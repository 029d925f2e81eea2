/** Finds what stands in an earlier answer and not, or not so, in a later one; fields that the later one has besides do not count. */
export function findUnsaid(before: unknown, now: unknown, at = ''): readonly string[] {
  if (typeof before !== 'object' || before === null || typeof now !== 'object' || now === null)
    return before === now ? [] : [`${at} was ${JSON.stringify(before)} and is ${JSON.stringify(now)}`];
  const later = now as Readonly<Record<string, unknown>>;
  return Object.entries(before).flatMap(([name, value]) => findUnsaid(value, later[name], `${at}/${name}`));
}
