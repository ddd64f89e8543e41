import type { Source } from './references';

/** Folders of shared/ and electron/ that import each other, by their names in order: none is left, and none may be added. */
export const PAIRS_LEFT: readonly string[] = [];

/** The folder of a file in shared/ or electron/; '' for the files directly in them, which join the others, and for all else. */
function folderOf(file: string): string {
  const [floor, folder = '', ...rest] = file.split('/');
  const isHeld = floor === 'shared' || floor === 'electron';
  return isHeld && rest.length > 0 ? `${floor}/${folder}` : '';
}

/** A line for each pair that is not among `left`, with a file of either side, and for each of `left` that is none any more. */
export function pairFaults(sources: readonly Source[], left: readonly string[]): string[] {
  const known = new Set(sources.map(({ file }) => file));
  const files = new Map<string, string>();
  for (const { file, names } of sources)
    for (const name of names) {
      // A folder that is named means its index.
      const target = known.has(`${name}/index.ts`) ? `${name}/index` : name;
      const [from, into] = [folderOf(file), folderOf(target)];
      if (from !== '' && into !== '' && from !== into) files.set(`${from} ${into}`, file);
    }
  const pairs = [...files.keys()].filter((way) => {
    const [from = '', into = ''] = way.split(' ');
    return from < into && files.has(`${into} ${from}`);
  });
  return [
    ...pairs
      .filter((pair) => !left.includes(pair))
      .map((pair) => {
        const back = pair.split(' ').reverse().join(' ');
        return `${pair.replace(' ', ' and ')} import each other: ${files.get(pair)}, ${files.get(back)}`;
      }),
    ...left
      .filter((pair) => !pairs.includes(pair))
      .map((pair) => `${pair}: no longer import each other, strike them off build/floors/pairs.ts`),
  ];
}
