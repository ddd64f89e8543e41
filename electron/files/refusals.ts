import { SECRECY_REFUSAL } from '#shared/document/secrecy';
import type { TextReading } from '#shared/ipc';
import { Failure } from '../errors';

const SAVE_AS =
  '请用 WPS 或 Word 打开它，点“文件”→“另存为”，类型选“Word 文档（.docx）”，再导入新文件。';
const UNTOUCHED = '原文件没有改动。';
/** Characters of a reading that fit into a sentence. */
const SHORT_SAMPLE = 16;

/** Why a file was not read, and what to do next; nothing has been changed. */
export const refusals = {
  empty: (name: string) =>
    new Failure('unreadable-file', `“${name}”是空文件，里面没有内容。${UNTOUCHED}`),
  tooLarge: (name: string) =>
    new Failure(
      'too-large',
      `“${name}”超过50 MB，没有读入。${UNTOUCHED}多半是图片占了地方，请删去图片后另存一份再导入。`,
    ),
  tooLargeInside: (name: string) =>
    new Failure(
      'too-large',
      `“${name}”展开后过大，不像正常的文稿，没有读入。${UNTOUCHED}请核对文件来源；确是文稿的，请把正文复制出来粘贴。`,
    ),
  tooSlow: (name: string) =>
    new Failure(
      'too-large',
      `“${name}”读了很久还没有读完，已停下，没有读入。${UNTOUCHED}可能已损坏，也可能太长：请用 WPS 或 Word 打开它，另存一份再导入，或把正文分几次复制出来粘贴。`,
    ),
  broken: (name: string) =>
    new Failure(
      'unreadable-file',
      `“${name}”读到一半读不下去，已停下，没有读入。${UNTOUCHED}多半已损坏，或者展开后过大：WPS 或 Word 能打开的，请另存一份再导入；打不开的，请重新要一份。`,
    ),
  oldWord: (name: string) =>
    new Failure(
      'wrong-file-type',
      `“${name}”${/\.docx$/i.test(name) ? '虽以 .docx 结尾，其实' : ''}是旧格式的 Word 或 WPS 文件，不能直接读入。${UNTOUCHED}${SAVE_AS}`,
    ),
  encrypted: (name: string) =>
    new Failure(
      'unreadable-file',
      `“${name}”设有打开密码，不能读入。${UNTOUCHED}请先用 WPS 或 Word 取消密码，另存一份再导入。`,
    ),
  damaged: (name: string, cause?: unknown) =>
    new Failure(
      'unreadable-file',
      `“${name}”已损坏或没有传完整，读不出来。${UNTOUCHED}请重新复制一份；WPS 或 Word 能打开的，另存一份再导入。`,
      cause,
    ),
  notWord: (name: string) =>
    new Failure(
      'wrong-file-type',
      `“${name}”虽以 ${/\.[^.]*$/.exec(name)?.[0].toLowerCase() ?? ''} 结尾，里面却不是 Word 文稿，没有读入。${UNTOUCHED}${SAVE_AS}`,
    ),
  notText: (name: string) =>
    new Failure(
      'unreadable-file',
      `“${name}”虽以 .txt 结尾，里面却不是文字，没有读入。${UNTOUCHED}请核对是不是选错了文件。`,
    ),
  markup: (name: string) =>
    new Failure(
      'wrong-file-type',
      `“${name}”虽以 .txt 结尾，里面却不是纯文字，是带格式的写字板（RTF）文件、网页或邮件，没有读入。${UNTOUCHED}${SAVE_AS}`,
    ),
  unknownEncoding: (name: string, readings: readonly TextReading[]) =>
    new Failure(
      'unknown-encoding',
      `“${name}”的文字用的是哪种编码，看不准，没有读入。${UNTOUCHED}可能是：${readings.map(({ label, sample }) => `${label}，读作“${[...sample].slice(0, SHORT_SAMPLE).join('')}”`).join('；')}。请用记事本打开，看到的文字没有错的，点“文件”→“另存为”，编码选“UTF-8”，再导入新文件。`,
      undefined,
      { readings: [...readings] },
    ),
  noWords: (name: string, leftOut: readonly { what: string; count: number }[]) =>
    new Failure(
      'unreadable-file',
      `“${name}”里没有可以直接读入的文字，只有${leftOut.map(({ what, count }) => `${what}${count}处`).join('、')}，没有读入。${UNTOUCHED}请用 WPS 或 Word 打开它，把要用的文字复制出来粘贴；文字在图片里的，请照着录入。`,
    ),
  /** `quotable`: the whole sentence, where a person can declare it a quotation. */
  secrecy: (where: string, sentence: string, quotable?: string) =>
    new Failure(
      'secrecy-mark',
      `${SECRECY_REFUSAL}标志在${where}的这一句里：“${sentence}”。`,
      undefined,
      quotable === undefined ? {} : { sentence: quotable },
    ),
  otherKind: (name: string) =>
    new Failure(
      'wrong-file-type',
      `“${name}”不是能读入的文件。可以读入 .docx 和 .txt，也可以读入旧的 .doc 和 .wps；其他格式${SAVE_AS.slice(1)}`,
    ),
  failed: (name: string, cause: unknown) =>
    new Failure(
      'unreadable-file',
      `“${name}”没有读成。${UNTOUCHED}请用 WPS 或 Word 打开它，另存一份再导入，或把正文复制出来粘贴。`,
      cause,
    ),
};
