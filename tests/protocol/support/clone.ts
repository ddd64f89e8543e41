/** A database of fake-indexeddb, as it is kept inside. */
export interface RawDatabase {
  name: string;
  version: number;
  processTransactions: () => void;
}

/** A database of its own with the same records, to which nobody is connected. */
export function clonedDatabase(database: RawDatabase): RawDatabase {
  const copy = Object.create(Object.getPrototypeOf(database)) as RawDatabase;
  const seen = new Map<object, unknown>([[database, copy]]);
  const { processTransactions: _bound, ...rest } = database;
  const quiet = { ...rest, connections: [], transactions: [] };
  for (const [name, value] of Object.entries(quiet))
    Object.assign(copy, { [name]: cloned(value, seen) });
  // Bound to its database by the constructor.
  copy.processTransactions = copy.processTransactions.bind(copy);
  return copy;
}

/** A copy of a whole graph of objects; prototypes are kept, functions shared. */
function cloned(value: unknown, seen: Map<object, unknown>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const known = seen.get(value);
  if (known !== undefined) return known;
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    seen.set(value, list);
    for (const one of value) list.push(cloned(one, seen));
    return list;
  }
  if (value instanceof Map) {
    const map = new Map<unknown, unknown>();
    seen.set(value, map);
    for (const [key, one] of value) map.set(key, cloned(one, seen));
    return map;
  }
  const copy = Object.create(Object.getPrototypeOf(value)) as Record<string, unknown>;
  seen.set(value, copy);
  for (const [name, one] of Object.entries(value)) copy[name] = cloned(one, seen);
  return copy;
}
