import { prepare } from '#shared/proofread/speller/language';
import { readModel } from '#shared/proofread/speller/model';
import { spellerOf } from '#shared/proofread/speller/spell';
import type { Speller } from '#shared/proofread/types';

/** The program serves the model's file here; it lies beside the bundle, so that it can be replaced. */
const MODEL = '/speller/model.bin';

async function load(): Promise<Speller> {
  const { ok, body } = await fetch(MODEL);
  if (!ok || !body) throw new Error('the model of the speller is not there');
  const unpacked = new Response(body.pipeThrough(new DecompressionStream('gzip')));
  return spellerOf(prepare(readModel(new Uint8Array(await unpacked.arrayBuffer()))));
}

let loading: Promise<Speller | undefined> | null = null;

/** The speller, loaded once for as long as the worker lives; undefined where its model cannot be read. */
export function pageSpeller(): Promise<Speller | undefined> {
  loading ??= load().catch(() => undefined);
  return loading;
}
