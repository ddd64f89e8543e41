import type { Source } from './references';

/** How a path without an ending is read. */
const ENDINGS = ['', '.ts', '.tsx', '.css', '/index.ts', '/index.tsx'] as const;

/** Files that name each other in a circle, a list for each circle; [] when there is none. */
export function circlesIn(sources: readonly Source[]): string[][] {
  const known = new Map(sources.map(({ file, names }) => [file, names]));
  const targetsOf = (file: string): string[] =>
    (known.get(file) ?? []).flatMap((name) => {
      const ending = ENDINGS.find((one) => known.has(name + one));
      return ending === undefined || name + ending === file ? [] : [name + ending];
    });
  return strongParts([...known.keys()], targetsOf).filter((part) => part.length > 1);
}

/** Tarjan's strongly connected parts. */
function strongParts(
  all: readonly string[],
  targetsOf: (one: string) => readonly string[],
): string[][] {
  const parts: string[][] = [];
  const numbers = new Map<string, number>();
  const open: string[] = [];
  const visit = (one: string): number => {
    const number = numbers.size;
    numbers.set(one, number);
    open.push(one);
    let low = number;
    for (const target of targetsOf(one)) {
      if (!numbers.has(target)) low = Math.min(low, visit(target));
      else if (open.includes(target)) low = Math.min(low, numbers.get(target) ?? low);
    }
    if (low === number) parts.push(open.splice(open.indexOf(one)).sort());
    return low;
  };
  for (const one of all) if (!numbers.has(one)) visit(one);
  return parts;
}
