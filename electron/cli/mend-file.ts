import { basename, resolve } from 'node:path';
import type { Mended } from '#shared/check/departure';
import type { LayoutProfile } from '#shared/gbt9704/profile';
import { writeTarget } from '../export/write-target';
import type { Reader } from '../reading/reader';
import { readInput } from './input';
import { mayReplace } from './target';

export interface MendOrder {
  input: string;
  output: string;
  force: boolean;
  profile: LayoutProfile;
}

/**
 * Writes a corrected copy of a file; the original is only read. Throws Failure with nothing
 * written.
 */
export async function mendFile(
  order: MendOrder,
  reader: Reader,
): Promise<{ path: string; mended: Mended; notice: string }> {
  const [input, output] = [resolve(order.input), resolve(order.output)];
  const sums = await mayReplace(output, [input], order.force);
  const mended = await reader.mend(basename(input), await readInput(input), order.profile);
  const { path, notice } = await writeTarget(output, mended.bytes, sums);
  return { path, mended, notice };
}
