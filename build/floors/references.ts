import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folders that code lies in. */
const CODE = ['shared', 'electron', 'renderer', 'build', 'tests'] as const;

/** A source file and the places in the repository that its text names; all paths from the root, with '/'. */
export interface Source {
  file: string;
  names: readonly string[];
}

/**
 * A path in quotes, whatever stands before it: an import, an export, a type named in place, a file
 * fetched later, a worker's address. '.' and '..' by themselves are told from text by what stands
 * before them.
 */
const QUOTED = /(['"`])((?:#shared|\.{1,2})\/[^'"`\n]*)\1/g;
const BARE = /\b(?:from|import|require)\s*\(?\s*(['"`])(\.{1,2})\1/g;
/** A style sheet's address needs no quotes. */
const ADDRESS = /\burl\(\s*(\.{1,2}\/[^'")\s]+)/g;

function namedIn(file: string, text: string): string[] {
  const found = [QUOTED, BARE].flatMap((form) => [...text.matchAll(form)].map(([, , to]) => to));
  const addresses = [...text.matchAll(ADDRESS)].map(([, to]) => to);
  return [...found, ...addresses].map((to = '') => {
    const bare = to.replace(/\?.*$/, '');
    if (bare.startsWith('#shared/')) return path.posix.normalize(bare.slice(1));
    return path.posix.join(path.posix.dirname(file), bare);
  });
}

/** Every source file and style sheet of the house at `root`, in the order of their paths. */
export function sourcesOf(root: string): Source[] {
  return CODE.flatMap((folder) => filesIn(root, folder))
    .filter((file) => /\.(tsx?|css)$/.test(file) && !file.startsWith('tests/fixtures/'))
    .map((file) => ({
      file,
      names: namedIn(file, readFileSync(path.join(root, file), 'utf8')),
    }));
}

/** [] where there is no such folder. */
function filesIn(root: string, folder: string): string[] {
  try {
    const names = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' });
    return names.map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`).sort();
  } catch {
    return [];
  }
}
