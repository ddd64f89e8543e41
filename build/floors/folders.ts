import { circlesIn } from './circles';
import type { Source } from './references';

/** The folder of a file in shared/ or electron/; '' for the files directly in them, which join the others, and for all else. */
function folderOf(file: string): string {
  const [floor, folder = '', ...rest] = file.split('/');
  const isHeld = floor === 'shared' || floor === 'electron';
  return isHeld && rest.length > 0 ? `${floor}/${folder}` : '';
}

/** Folders of shared/ and electron/ that import each other, two or more of them in a circle: a line for each circle, with a file for each way. */
export function folderFaults(sources: readonly Source[]): string[] {
  const known = new Set(sources.map(({ file }) => file));
  const ways = new Map<string, Map<string, string>>();
  for (const { file, names } of sources)
    for (const name of names) {
      // A folder that is named means its index.
      const target = known.has(`${name}/index.ts`) ? `${name}/index` : name;
      const [from, into] = [folderOf(file), folderOf(target)];
      if (from === '' || into === '' || from === into) continue;
      const ofFolder = ways.get(from) ?? new Map<string, string>();
      ways.set(from, ofFolder.set(into, ofFolder.get(into) ?? file));
    }
  const folders = [...ways].map(([file, into]) => ({ file, names: [...into.keys()] }));
  return circlesIn(folders).map((circle) => {
    const files = circle.flatMap((from) =>
      circle.flatMap((into) => ways.get(from)?.get(into) ?? []),
    );
    return `${circle.join(' and ')} import each other: ${files.join(', ')}`;
  });
}
