/** What stands at a path of a row ('tasks.lead'), the members of every list on the way. */
export function valuesAt(held: unknown, path: string): unknown[] {
  return along(held, path.split('.'));
}

function along(held: unknown, [name, ...rest]: readonly string[]): unknown[] {
  if (Array.isArray(held))
    return held.flatMap((one) => along(one, name === undefined ? [] : [name, ...rest]));
  if (name === undefined) return [held];
  if (typeof held !== 'object' || held === null) return [];
  return along((held as Record<string, unknown>)[name], rest);
}
