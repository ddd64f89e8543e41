/** So many units of lines are kept with what was found in them; then all begins anew. */
const MOST = 400_000;

/** The same words by themselves: a line cut out of a text keeps the whole text in memory. */
export const alone = (line: string): string => JSON.parse(JSON.stringify(line)) as string;

/**
 * The same function of a line, which keeps what it found: a draft is read again at each pause,
 * and one line of it has changed. What it gives belongs to all who ask and is changed by none.
 */
export function perLine<T>(find: (line: string) => T): (line: string) => T {
  const known = new Map<string, T>();
  let size = 0;
  return (line) => {
    const kept = known.get(line);
    if (kept !== undefined) return kept;
    const own = alone(line);
    const found = find(own);
    size += line.length + 1;
    if (size > MOST) {
      known.clear();
      size = line.length + 1;
    }
    known.set(own, found);
    return found;
  };
}
