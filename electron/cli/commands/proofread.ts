import { readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { emptyDocument } from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import { wholeCharacters } from '#shared/document/whole-characters';
import { civilDateOf } from '#shared/model/civil-date';
import { DocumentType } from '#shared/model/document-type';
import { contextOf } from '#shared/proofread/context';
import { proofread } from '#shared/proofread/proofread';
import { summaryOf } from '#shared/proofread/summary';
import type { Finding, Speller } from '#shared/proofread/types';
import { asFailure, Failure, systemCode } from '../../errors';
import { wordFilesIn } from '../../files/word-files';
import { type Command, onlyInput, parseLine, type Tools, UsageError } from '../command';
import { loadSpeller } from '../load-speller';
import { type OfficeWords, readOfficeWords } from '../office-words';

async function readInput(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const why = systemCode(error) === 'ENOENT' ? '没有找到' : '不能读取';
    throw new Failure('bad-request', `${why}输入文件：${path}。`, error);
  }
}

/** 第3行 “按装” → “安装” 必改：……. */
function lineOf(text: string, { start, words, certainty, message, suggestion }: Finding): string {
  const row = text.slice(0, start).split('\n').length;
  const shown = words.length > 30 ? `${wholeCharacters(words.slice(0, 28))}……` : words;
  const instead =
    suggestion === undefined ? '' : suggestion === '' ? '（删去）' : `→“${suggestion}”`;
  return `${certainty}　第${row}行　“${shown}”${instead}　${message}`;
}

/** Everything that the reader of strangers' files takes as text. */
const TEXTS = /\.(?:docx|doc|wps|txt)$/i;

interface Read {
  text: string;
  findings: Finding[];
  /** What was found as a whole. */
  summary: string;
}

/** Reads one file after the other, each in the same way. */
function readerOf(
  { reader, say }: Pick<Tools, 'reader' | 'say'>,
  kind: DocumentType | null,
  speller: Speller | undefined,
  words: Partial<OfficeWords>,
): (input: string) => Promise<Read> {
  const context = contextOf(civilDateOf(new Date()), { kind, speller, ...words });
  return async (input) => {
    const read = await reader.words(basename(input), await readInput(input));
    for (const note of read.notes) say(note);
    const { text } = toPlainText({ ...emptyDocument(), body: read.blocks });
    const { findings } = proofread(text, context);
    const isSpelled = speller !== undefined;
    return { text, findings, summary: summaryOf({ findings, isSpelled, off: 0, ignored: 0 }) };
  };
}

/** All texts of a folder; one that cannot be read stops none of the others. */
async function readFolder(
  folder: string,
  isJson: boolean,
  read: (input: string) => Promise<Read>,
  { out, say }: Pick<Tools, 'out' | 'say'>,
): Promise<number> {
  const names = await wordFilesIn(folder, TEXTS);
  let failed = 0;
  for (const [index, file] of names.entries()) {
    say(`第${index + 1}份，共${names.length}份：${file}`);
    try {
      const { text, findings, summary } = await read(join(folder, file));
      if (isJson) out(JSON.stringify({ file, text, findings }));
      else {
        out(`${file}：${summary}`);
        for (const finding of findings) out(`　${lineOf(text, finding)}`);
      }
    } catch (error) {
      failed += 1;
      const { message } = asFailure(error);
      out(isJson ? JSON.stringify({ file, error: message }) : `${file}：没有校对。${message}`);
    }
  }
  say(`共${names.length}份，校对了${names.length - failed}份，没有读成${failed}份。`);
  return failed === 0 ? 0 : 1;
}

/** A file, or all of a folder, read as the most careful editor of the office would; nothing is written. */
export const proofreadCommand: Command = {
  usage: `  npm run -s cli -- proofread 文件|文件夹 [--json] [--type 文种] [--words 词库.xlsx]
  文件是 .docx、.doc、.wps 或 .txt；文件夹里的逐份校对，进度写到标准错误
  --json         输出 {text, findings}，位置按 UTF-16 单位从正文开头数起；
                 文件夹的每份一行：{file, text, findings}，读不成的是 {file, error}
  --type         按哪个文种校对；不写时从标题判断
  --words        本单位的词库，就是“词库”里导出的 Excel 文件：用语不再指出，
                 不用的说法和固定表述照着指出`,
  async run(args, tools) {
    const { values, positionals } = parseLine(args, {
      json: { type: 'boolean' },
      type: { type: 'string' },
      words: { type: 'string' },
    });
    const input = resolve(onlyInput(positionals, '校对'));
    const type = DocumentType.safeParse(values.type);
    if (values.type !== undefined && !type.success)
      throw new UsageError(`没有“${values.type}”这个文种`);
    const { model, out, say } = tools;
    const words = values.words === undefined ? {} : await readOfficeWords(values.words, tools);
    const speller = await loadSpeller(model).catch(() => undefined);
    if (!speller) say(`没有读到错别字模型（${model}），这次没有查错别字，其他规则照常。`);
    const read = readerOf(tools, type.success ? type.data : null, speller, words);
    const isJson = values.json === true;
    if (await isFolder(input)) return readFolder(input, isJson, read, tools);
    const { text, findings, summary } = await read(input);
    if (isJson) {
      out(JSON.stringify({ text, findings }));
      return 0;
    }
    for (const finding of findings) out(lineOf(text, finding));
    out(summary);
    return 0;
  },
};

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
