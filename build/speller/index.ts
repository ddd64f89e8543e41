import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { readModel } from '../../shared/proofread/speller/model';
import { ROOT } from '../bundle/targets';
import type { Judgement } from './boost';
import { fetchSources } from './fetch';
import { makeModel, type SourceFiles } from './make';
import { learnSlips } from './slip-weights';
import { readJieba } from './sources';
import { learnJudgement } from './weights';
import { readFamilies, readTerms } from './words';

/** The file that is shipped; it can be replaced by another that this script makes. */
const MODEL = path.join(import.meta.dirname, 'model', 'model.bin');
/** What was learnt of how sure a change is, and a slip of fingers. */
const JUDGEMENT = path.join(ROOT, 'shared/proofread/speller/judge-trees.ts');
const SLIPS = path.join(ROOT, 'shared/proofread/speller/slip-trees.ts');
/** At most so many bytes are shipped. */
const MOST = 4_000_000;

/** Terms of this project that jieba's list does not have. */
function ownWords(files: SourceFiles): Set<string> {
  const listed = new Set(readJieba(files.jieba).map(({ word }) => word));
  const words = [...readTerms(files.terms), ...readFamilies(files.families)];
  return new Set(words.filter((word) => !listed.has(word)));
}

/** A tree is a line of numbers, so that a change of one is seen as such. */
function judgementText({ start, trees }: Judgement, prefix: string): string {
  const rows = trees.map((tree) => `  '${tree.join(' ')}',\n`).join('');
  return `/** Learnt by build/speller from invented slips in the project's own invented texts; see judge.ts. */
export const ${prefix}START = ${start.toFixed(3)};
const ROWS = [
${rows}];
export const ${prefix}TREES: readonly (readonly number[])[] = ROWS.map((row) =>
  row.split(' ').map(Number),
);
`;
}

/**
 * `node --max-old-space-size=6000 --import tsx build/speller/index.ts` makes the model;
 * with `weights` it writes `judge-trees.ts` and `slip-trees.ts` of `shared/proofread/speller`, learnt anew.
 */
async function main(args: readonly string[]): Promise<void> {
  const files = fetchSources(path.join(ROOT, '.cache/speller'));
  if (args[0] === 'weights') {
    const model = readModel(gunzipSync(readFileSync(MODEL)));
    const lessons = { villages: files.villages, own: ownWords(files) };
    writeFileSync(JUDGEMENT, judgementText(learnJudgement(model, lessons), ''));
    writeFileSync(SLIPS, judgementText(learnSlips(model, lessons), 'SLIP_'));
    return;
  }
  const bytes = gzipSync(await makeModel(files), { level: 9 });
  if (bytes.length > MOST)
    throw new Error(`the model has ${bytes.length} bytes, ${MOST} are allowed`);
  writeFileSync(MODEL, bytes);
  process.stdout.write(`${MODEL}: ${bytes.length} bytes\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
