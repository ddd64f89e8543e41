import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { readModel } from '../../shared/proofread/speller/model';
import { ROOT } from '../bundle/targets';
import type { Judgement } from './boost';
import { fetchSources } from './fetch';
import { makeModel } from './make';
import { learnJudgement } from './weights';

/** The file that is shipped; it can be replaced by another that this script makes. */
const MODEL = path.join(import.meta.dirname, 'model', 'model.bin');
/** What was learnt of how sure a change is. */
const JUDGEMENT = path.join(ROOT, 'shared/proofread/speller/judge-trees.ts');
/** At most so many bytes are shipped. */
const MOST = 4_000_000;

/** A tree is a line of numbers, so that a change of one is seen as such. */
function judgementText({ start, trees }: Judgement): string {
  const rows = trees.map((tree) => `  '${tree.join(' ')}',\n`).join('');
  return `/** Learnt by build/speller from invented slips in the project's own invented texts; see judge.ts. */
export const START = ${start.toFixed(3)};
const ROWS = [
${rows}];
export const TREES: readonly (readonly number[])[] = ROWS.map((row) => row.split(' ').map(Number));
`;
}

/**
 * `node --max-old-space-size=6000 --import tsx build/speller/index.ts` makes the model;
 * with `weights` it writes `shared/proofread/speller/judge-trees.ts`, learnt anew.
 */
async function main(args: readonly string[]): Promise<void> {
  const files = fetchSources(path.join(ROOT, '.cache/speller'));
  if (args[0] === 'weights') {
    const model = readModel(gunzipSync(readFileSync(MODEL)));
    writeFileSync(JUDGEMENT, judgementText(learnJudgement(model, files.villages)));
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
