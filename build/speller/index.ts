import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { readModel } from '../../shared/proofread/speller/model';
import { ROOT } from '../bundle/targets';
import { fetchSources } from './fetch';
import { makeModel } from './make';
import { learnWeights } from './weights';

/** The file that is shipped; it can be replaced by another that this script makes. */
const MODEL = path.join(import.meta.dirname, 'model', 'model.bin');
/** At most so many bytes are shipped. */
const MOST = 4_000_000;

/**
 * `node --max-old-space-size=6000 --import tsx build/speller/index.ts` makes the model;
 * with `weights` it prints what `shared/proofread/speller/judge.ts` holds, learnt anew.
 */
async function main(args: readonly string[]): Promise<void> {
  const files = fetchSources(path.join(ROOT, '.cache/speller'));
  if (args[0] === 'weights') {
    const model = readModel(gunzipSync(readFileSync(MODEL)));
    const weights = learnWeights(model, files.villages);
    process.stdout.write(`${weights.map((one) => one.toFixed(2)).join(', ')}\n`);
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
