import type { CheckResult } from '#shared/check/departure';
import { type Checked, checkLook } from '#shared/check/index';
import type { LayoutProfile } from '#shared/gbt9704/profile';
import { Failure } from '../errors';
import { refuseAllButDocx } from '../files/looks';
import { refusals } from '../files/refusals';
import { refuseSecrets } from '../import/refuse-secrets';
import { notLookedAt, type ReadLook, readLook } from '../ooxml/file-look';
import { openWordFile, type WordFile } from '../ooxml/word-file';
import { wordsOf } from '../ooxml/words';

export interface CheckedFile extends Checked {
  file: WordFile;
  read: ReadLook;
}

/** A main part in an encoding that is none of the format's would not come back as it was: nothing in it is put right. */
function rewritable({ main }: WordFile, checked: Checked): Checked {
  if (main.encode(main.source) !== null) return checked;
  const departures = checked.departures.map((one) => ({ ...one, fixable: false }));
  return { ...checked, departures, corrections: [] };
}

/** Opens a Word file and holds it against a profile. Throws Failure; the bytes are not changed. */
export async function checkedFile(
  name: string,
  bytes: Uint8Array,
  profile: LayoutProfile,
): Promise<CheckedFile> {
  refuseAllButDocx(name, bytes);
  try {
    const file = await openWordFile(name, bytes);
    for (const { root } of [file.main, ...file.sides]) refuseSecrets('正文', wordsOf(root));
    const read = readLook(file);
    return { file, read, ...rewritable(file, checkLook(read.look, profile)) };
  } catch (error) {
    throw error instanceof Failure ? error : refusals.damaged(name, error);
  }
}

/** What the clerk is told of a file that was checked. */
export function resultOf(name: string, { file, departures, notLookedAt: open }: CheckedFile) {
  return { name, departures, notLookedAt: [...open, ...notLookedAt(file)] };
}

/** 格式体检 of one file. Throws Failure; the bytes are not changed. */
export async function checkBytes(
  name: string,
  bytes: Uint8Array,
  profile: LayoutProfile,
): Promise<CheckResult> {
  const checked = await checkedFile(name, bytes, profile);
  return resultOf(name, checked);
}
