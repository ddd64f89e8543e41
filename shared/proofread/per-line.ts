/** So many units of lines are kept with what was found in them; then all begins anew. */
const MOST = 400_000;

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
    const found = find(line);
    size += line.length + 1;
    if (size > MOST) {
      known.clear();
      size = line.length + 1;
    }
    known.set(line, found);
    return found;
  };
}
