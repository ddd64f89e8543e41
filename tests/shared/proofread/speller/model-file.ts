import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Language, prepare } from '#shared/proofread/speller/language';
import { readModel } from '#shared/proofread/speller/model';

const FILE = new URL('../../../../build/speller/model/model.bin', import.meta.url);

/** The model as it is shipped. */
export const shippedBytes = (): Uint8Array => gunzipSync(readFileSync(FILE));

let language: Language | undefined;

/** The shipped model, made ready once for a file of tests. */
export function shipped(): Language {
  language ??= prepare(readModel(shippedBytes()));
  return language;
}
