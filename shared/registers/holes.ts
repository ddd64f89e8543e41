/** Numbers missing between the least and the greatest, as a clerk lists them: 3、5至8; '' where none is. */
export function holesIn(numbers: Iterable<number>): string {
  const known = [...new Set(numbers)].sort((a, b) => a - b);
  const holes: string[] = [];
  for (const [at, number] of known.entries()) {
    const next = known[at + 1];
    if (next === undefined || next === number + 1) continue;
    holes.push(next === number + 2 ? String(number + 1) : `${number + 1}至${next - 1}`);
  }
  return holes.join('、');
}
