/**
 * What of a value is not as it stood at first. A plain object is told field by field: what
 * nobody touched is what its record says, also when that has changed since.
 */
export type Changed = { value: unknown } | { fields: Readonly<Record<string, unknown>> };

type Fields = Readonly<Record<string, unknown>>;

/** null where nothing was changed. */
export function changedFrom(first: unknown, value: unknown): Changed | null {
  if (isSame(first, value)) return null;
  if (!isPlain(first) || !isPlain(value)) return { value };
  const own = Object.entries(value).filter(([key, one]) => !isSame(first[key], one));
  return { fields: Object.fromEntries(own) };
}

/** What stands in the form: what it began with, and over it what was changed. */
export function withChanged<T>(first: T, changed: Changed | undefined): T {
  if (!changed) return first;
  // Written by the field that reads it here.
  if ('value' in changed) return changed.value as T;
  return isPlain(first) ? ({ ...first, ...changed.fields } as T) : (changed.fields as T);
}

const isPlain = (value: unknown): value is Fields =>
  typeof value === 'object' &&
  value !== null &&
  Object.getPrototypeOf(value) === Object.getPrototypeOf({});

function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  const [a, b] = [listOf(one), listOf(other)];
  if (a && b) return a.length === b.length && a.every((item, at) => isSame(item, b[at]));
  if (!isPlain(one) || !isPlain(other)) return false;
  return [...Object.keys(one), ...Object.keys(other)].every((key) => isSame(one[key], other[key]));
}

const listOf = (value: unknown): unknown[] | null =>
  Array.isArray(value) || value instanceof Map || value instanceof Set ? [...value] : null;

const NO_WORDS = [/^\d{4}-\d{2}-\d{2}$/, /^[\da-f]{8}-[\da-f-]{27}$/];

/** Words in what was changed: texts and names, but no days, numbers, ticks or ids of records. */
export function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    const text = value.trim();
    return text === '' || NO_WORDS.some((pattern) => pattern.test(text)) ? [] : [text];
  }
  const list = listOf(value);
  if (list) return list.flatMap(wordsIn);
  if (value instanceof File) return [value.name];
  if (!isPlain(value)) return [];
  // A person or a unit is its name.
  return typeof value.name === 'string'
    ? wordsIn(value.name)
    : Object.values(value).flatMap(wordsIn);
}
