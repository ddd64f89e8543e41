import JSZip from 'jszip';
import type { Pen } from './pen';
import { takeApart } from './pieces';
import { unframed } from './unframed';
import { Writing } from './write';

const MAIN = 'word/document.xml';

async function opened(bytes: Uint8Array) {
  const zip = await JSZip.loadAsync(bytes);
  const main = await zip.file(MAIN)?.async('string');
  if (main === undefined) throw new Error('no main part');
  return { zip, main };
}

/**
 * Two files that this program rendered as one, in which the pen shows what changed. With a
 * pen that tracks, accepting all gives the text of `after`, rejecting all that of `before`,
 * to the character. `head`: paragraphs to stand above everything. Throws on files of others.
 */
export async function redline(
  before: Uint8Array,
  after: Uint8Array,
  pen: Pen,
  head = '',
): Promise<Uint8Array> {
  const old = takeApart((await opened(before)).main);
  const { zip, main } = await opened(after);
  const { pieces, section, start, end } = takeApart(main);
  const [was, is] = pen.tracks ? unframed(old.pieces, pieces) : [old.pieces, pieces];
  const body = new Writing(pen).body(was, is);
  zip.file(MAIN, main.slice(0, start) + head + body + section + main.slice(end));
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
