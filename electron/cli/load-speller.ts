import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { prepare } from '#shared/proofread/speller/language';
import { readModel } from '#shared/proofread/speller/model';
import { spellerOf } from '#shared/proofread/speller/spell';
import type { Speller } from '#shared/proofread/types';

/** The speller of a model's file. Takes some tenths of a second; rejects where the file is missing or none of ours. */
export async function loadSpeller(file: string): Promise<Speller> {
  const bytes = await promisify(gunzip)(await readFile(file));
  return spellerOf(prepare(readModel(bytes)));
}
