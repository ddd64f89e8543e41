import mammoth from 'mammoth';
import type { ImportResult } from '#shared/ipc';
import { ImportError, refusals } from './errors';
import { packParts, readParts } from './package-parts';
import { type Prepared, prepareDocument, type Tally } from './prepare-document';
import { wordBlocks } from './word-blocks';
import { parseXml, wordsOf } from './xml-tree';

/** What a reader found, before cleaning. `otherWords` are left out but may carry a mark of secrecy. */
export interface ReadText extends ImportResult {
  otherWords: string[];
}

const MAIN_TYPE = /wordprocessingml\.(document|template)\.main\+xml/;

function partOf(parts: ReadonlyMap<string, Buffer>, name: string): string | null {
  const found = parts.get(name);
  return found === undefined ? null : found.toString('utf8').replace(/^\ufeff/, '');
}

/** Words of headers, footers, notes and comments; headers and footers that say something are counted. */
function sideWords(parts: ReadonlyMap<string, Buffer>, leftOut: Tally): string[] {
  const words: string[] = [];
  for (const name of parts.keys()) {
    const kind = /^word\/(header|footer|footnotes|endnotes|comments)\d*\.xml$/.exec(name)?.[1];
    if (kind === undefined) continue;
    const text = wordsOf(parseXml(partOf(parts, name) ?? '')).trim();
    if (text === '') continue;
    words.push(text);
    if (kind === 'header') leftOut.add('页眉');
    // A page number between dashes is nobody's text.
    if (kind === 'footer' && !/^[\s\d—－–\-·第页共/]*$/.test(text)) leftOut.add('页脚');
  }
  return words;
}

function changeNotes({ changes }: Prepared): string[] {
  const notes: string[] = [];
  const kinds = ['插入', '删除', '移动'].filter((kind) => changes.get(kind) > 0);
  const counted = kinds.map((kind) => `${kind}${changes.get(kind)}处`).join('，');
  if (kinds.length > 0)
    notes.push(`原文件带有修订痕迹（${counted}），已按全部接受后的文字读入，请核对`);
  const numbers = changes.get('编号');
  if (numbers > 0) notes.push(`自动编号${numbers}处已变成文字`);
  const hidden = changes.get('隐藏');
  if (hidden > 0) notes.push(`原文件中隐藏的文字${hidden}处已一并读入，请核对`);
  return notes;
}

async function parse(packed: Buffer): Promise<{ document: unknown; messages: string[] }> {
  let document: unknown = null;
  const { messages } = await mammoth.convertToHtml(
    { buffer: packed },
    {
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      transformDocument: (read: { children: unknown[] }) => {
        document = { ...read };
        // Nothing is left to be turned into HTML.
        return { ...read, children: [] };
      },
    },
  );
  return { document, messages: messages.map(({ message }) => message) };
}

function countText(result: Pick<ImportResult, 'blocks'>): number {
  let count = 0;
  const add = (runs: readonly { text: string }[]) => {
    for (const { text } of runs) count += text.replace(/\s/g, '').length;
  };
  for (const block of result.blocks) {
    if (block.type === 'paragraph') add(block.runs);
    else if (block.type === 'table')
      for (const row of block.rows) for (const cell of row) cell.lines.forEach(add);
  }
  return count;
}

async function readPackage(name: string, bytes: Uint8Array): Promise<ReadText> {
  const parts = await readParts(name, bytes);
  const types = partOf(parts, '[Content_Types].xml');
  const source = partOf(parts, 'word/document.xml');
  if (types === null) throw refusals.damaged(name);
  if (source === null)
    throw MAIN_TYPE.test(types) ? refusals.damaged(name) : refusals.notWord(name);
  const prepared = prepareDocument(
    source,
    partOf(parts, 'word/numbering.xml'),
    partOf(parts, 'word/styles.xml'),
  );
  const { leftOut, otherWords } = prepared;
  otherWords.push(...sideWords(parts, leftOut));
  parts.set('word/document.xml', Buffer.from(prepared.source, 'utf8'));
  const { document, messages } = await parse(packParts(parts));
  const { blocks, nestedTables } = wordBlocks(document);
  leftOut.add('表格中的表格（文字已并入单元格）', nestedTables);
  leftOut.add('特殊符号', messages.filter((message) => message.includes('w:sym')).length);
  // The last safeguard: every character of the file's text must have come through.
  leftOut.add('没能读入的文字（字数）', prepared.expected - countText({ blocks }));
  return { name, blocks, leftOut: leftOut.list(), notes: changeNotes(prepared), otherWords };
}

/** Reads a .docx. Throws ImportError; the bytes are not changed. */
export async function readDocxBytes(name: string, bytes: Uint8Array): Promise<ReadText> {
  try {
    return await readPackage(name, bytes);
  } catch (error) {
    throw error instanceof ImportError ? error : refusals.damaged(name, error);
  }
}
