import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Model } from '../../shared/proofread/speller/model';
import { ROOT } from '../bundle/targets';
import type { Random } from './made-up';

/** The project's own invented texts. */
const TEXTS = ['tests/fixtures', 'shared/compose', 'docs'];
/** What is held back to be measured on is not learnt from. */
const HELD_BACK = /held-out/;
/** A poorer model lacks this share of the words rarer than that, and all terms of its own. */
const LACKED = 0.3;
const RARE = -5.3;

/** What is learnt from beside the texts. */
export interface Lessons {
  /** A file of names of villages. */
  villages: string;
  /** Words of this project that other lists lack: its texts were read for them. */
  own: ReadonlySet<string>;
}

/** The lines of the texts that are learnt from, each once. */
export const ownProse = (): string[] => [
  ...new Set(TEXTS.flatMap((folder) => linesIn(path.join(ROOT, folder)))),
];

/** The same model without its own terms and some of its rare words: what is read then holds terms that it has never met, as every office's do. */
export function lacking(model: Model, own: ReadonlySet<string>, random: Random): Model {
  const words = model.trie.words.slice();
  model.ends.forEach((node, word) => {
    if ((model.single[word] as number) >= RARE) return;
    // What the language model has itself has a weight for what follows.
    const isOwn = model.backoff[word] === 0 && own.has(spelled(model, node));
    if (isOwn || random.next() < LACKED) words[node] = -1;
  });
  const trie = Object.create(model.trie, { words: { value: words } }) as typeof model.trie;
  return { ...model, trie };
}

export function spelled({ trie, units }: Model, end: number): string {
  let word = '';
  for (let node = end; node > 0; node = trie.parents[node] as number)
    word = String.fromCharCode(units[trie.letters[node] as number] as number) + word;
  return word;
}

function linesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    if (HELD_BACK.test(file)) return [];
    if (statSync(file).isDirectory()) return linesIn(file);
    if (!/\.(txt|md|json|ts)$/.test(name)) return [];
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => !/^\s*(\/\/|\*)/.test(line))
      .flatMap((line) => line.match(/[\u4e00-\u9fff，、：；（）《》“”0-9]{10,}/g) ?? []);
  });
}
