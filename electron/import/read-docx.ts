import mammoth from 'mammoth';
import type { ImportResult } from '#shared/ipc';
import { Failure } from '../errors';
import { refusals } from '../files/refusals';
import { readOldWord } from '../old-word/read-old-word';
import { packParts } from '../ooxml/package-parts';
import type { SidePart, WordPackage } from '../ooxml/package-text';
import type { Findings } from './findings';
import { countVisible, prepareDocument } from './prepare-document';
import { placesOf, type Tally } from './tally';
import { wordBlocks } from './word-blocks';
import { readWordPackage } from './word-package';

/** What a reader found, before cleaning. `otherWords` are left out but may carry a mark of secrecy. */
export interface ReadText extends ImportResult {
  otherWords: { where: string; words: string }[];
}

/** A package with the text alone: what the reader behind does not get it cannot stumble over. */
const BARE = {
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  '_rels/.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
};

/** Counts headers and footers that say something. */
function countSides(sides: readonly SidePart[], leftOut: Tally): void {
  for (const { kind, words } of sides.filter(({ isOwn }) => isOwn)) {
    if (kind === '页眉') leftOut.add(kind);
    // A page number between dashes is nobody's text.
    if (kind === '页脚' && !/^[\s\d—－–\-·第页共/]*$/.test(words)) leftOut.add(kind);
  }
}

function changeNotes({ changes, lostSymbols, lostFields }: Findings): string[] {
  const notes: string[] = [];
  const kinds = ['插入', '删除', '移动'].filter((kind) => changes.get(kind) > 0);
  const counted = kinds.map((kind) => `${kind}${changes.get(kind)}处`).join('，');
  if (kinds.length > 0)
    notes.push(`原文件带有修订痕迹（${counted}），已按全部接受后的文字读入，请核对`);
  const numbers = changes.get('编号');
  if (numbers > 0) notes.push(`自动编号${numbers}处已变成文字`);
  const fields = changes.get('域');
  if (fields > 0) notes.push(`域（带圈数字、分数等）${fields}处已变成文字，请核对`);
  const hidden = changes.get('隐藏');
  if (hidden > 0) notes.push(`原文件中隐藏的文字${hidden}处已一并读入，请核对`);
  const raised = changes.get('上下标');
  if (raised > 0) notes.push(`上标、下标${raised}处已变成普通文字，请核对`);
  const struck = changes.get('删除线');
  if (struck > 0) notes.push(`加了删除线的文字${struck}处已一并读入，请核对`);
  const symbols = placesOf(lostSymbols);
  if (symbols !== '') notes.push(`没有读入的特殊符号在${symbols}，请对照原文补上`);
  const codes = placesOf(lostFields);
  if (codes !== '') notes.push(`没有读入的域在${codes}，请对照原文补上`);
  return notes;
}

async function parse(source: string): Promise<{ document: unknown; messages: string[] }> {
  const parts = { ...BARE, 'word/document.xml': source };
  const bytes = Object.entries(parts).map(([name, text]): [string, Buffer] => [
    name,
    Buffer.from(text, 'utf8'),
  ]);
  let document: unknown = null;
  const { messages } = await mammoth.convertToHtml(
    { buffer: packParts(new Map(bytes)) },
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
    for (const { text } of runs) count += countVisible(text);
  };
  for (const block of result.blocks) {
    if (block.type === 'paragraph') add(block.runs);
    else if (block.type === 'table')
      for (const row of block.rows) for (const cell of row) cell.lines.forEach(add);
  }
  return count;
}

/** Counts the symbols that the reader behind did not know; answers how many it did. */
function settleSymbols({ symbols, leftOut, lostSymbols }: Findings, messages: string[]): number {
  const unknown = new Set(
    messages.map((message) => /unsupported character was ignored: (.*)$/.exec(message)?.[1]),
  );
  const lost = symbols.filter(({ font, char }) => unknown.has(`char ${char} in font ${font}`));
  leftOut.add('特殊符号', lost.length);
  for (const { place } of lost) lostSymbols.add(place);
  return symbols.length - lost.length;
}

async function readParts(name: string, opened: WordPackage): Promise<ReadText> {
  const { main, numbering, styles, sides, broken } = opened;
  const { source, findings, expected } = prepareDocument(main, numbering, styles);
  const { leftOut } = findings;
  countSides(sides, leftOut);
  const { document, messages } = await parse(source);
  const { blocks, nestedTables } = wordBlocks(document);
  leftOut.add('表格中的表格（文字已并入单元格）', nestedTables);
  const known = settleSymbols(findings, messages);
  // The last safeguard: every character of the file's text must have come through.
  leftOut.add('没能读入的文字（字数）', expected + known - countText({ blocks }));
  const otherWords = [
    ...findings.otherWords.map((words) => ({ where: '文本框', words })),
    { where: '修订中删去的文字', words: findings.removedWords },
    ...sides.map(({ kind, words }) => ({ where: kind, words })),
  ];
  const notes = changeNotes(findings);
  const parts = [...new Set(broken)].join('、');
  if (parts !== '') notes.push(`原文件的${parts}部分已损坏，没有读入，请用 WPS 或 Word 打开核对`);
  return { name, blocks, leftOut: leftOut.list(), notes, otherWords };
}

/** Reads a .docx. Throws Failure; the bytes are not changed. */
export async function readDocxBytes(name: string, bytes: Uint8Array): Promise<ReadText> {
  try {
    return await readParts(name, await readWordPackage(name, bytes));
  } catch (error) {
    throw error instanceof Failure ? error : refusals.damaged(name, error);
  }
}

const OLD =
  '这是旧格式（.doc、.wps）的文件，读入的是文字、表格和加粗；自动编号已尽量变成文字，图片和其他格式没有带进来，请对照原文核对';

/** Reads an old Word file. Throws Failure; the bytes are not changed. */
export async function readOldBytes(name: string, bytes: Uint8Array): Promise<ReadText> {
  try {
    const read = await readParts(name, readOldWord(name, bytes));
    return { ...read, notes: [OLD, ...read.notes] };
  } catch (error) {
    throw error instanceof Failure ? error : refusals.damaged(name, error);
  }
}
