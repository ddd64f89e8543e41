import { MOST_COLUMNS, MOST_ROWS } from '#shared/sheet/book';
import { cellName } from '#shared/sheet/cells';
import { Failure } from '../errors';

const UNTOUCHED = '原文件没有改动。';
const SAVE_AS =
  '请用 WPS 或 Excel 打开它，点“文件”→“另存为”，类型选“Excel 工作簿（.xlsx）”，再导入新文件。';

/** Why a spreadsheet was not read; each says what to do next. */
export const sheetRefusals = {
  empty: (name: string) =>
    new Failure('unreadable-file', `“${name}”里没有内容。${UNTOUCHED}请核对是不是选错了文件。`),
  tooLarge: (name: string) =>
    new Failure(
      'too-large',
      `“${name}”超过20 MB，没有读入。${UNTOUCHED}多半是图片占了地方，请删去图片后另存一份再导入。`,
    ),
  tooLargeInside: (name: string) =>
    new Failure(
      'too-large',
      `“${name}”展开后过大，不像正常的表格，没有读入。${UNTOUCHED}请核对文件来源；确是要用的表，请把需要的行复制到空白模板里再导入。`,
    ),
  tooManyRows: (name: string, row: number) =>
    new Failure(
      'too-large',
      `“${name}”第${row + 1}行还有内容，超过了${MOST_ROWS}行，为免漏掉没有读入。${UNTOUCHED}请删去多余的行，或分成几个文件导入。`,
    ),
  tooWide: (name: string, row: number, column: number) =>
    new Failure(
      'too-large',
      `“${name}”第${row + 1}行第${column + 1}列（${cellName(row, column)}）还有内容，超过了${MOST_COLUMNS}列，为免漏掉没有读入。${UNTOUCHED}请把它移到前面的列，或删去后另存一份再导入。`,
    ),
  brokenSheets: (name: string, sheets: readonly string[]) =>
    new Failure(
      'unreadable-file',
      `“${name}”里的工作表${sheets.map((one) => `“${one}”`).join('、')}已损坏，读不出来，没有读入。${UNTOUCHED}请重新复制一份；WPS 或 Excel 能打开的，另存一份再导入。`,
    ),
  unknownEncoding: (name: string) =>
    new Failure(
      'unreadable-file',
      `“${name}”是旧软件存的表，里面的文字用的是哪种编码认不出来，为免读成乱码没有读入。${UNTOUCHED}${SAVE_AS}`,
    ),
  tooSlow: (name: string) =>
    new Failure(
      'too-large',
      `“${name}”读了很久还没有读完，已停下，没有读入。${UNTOUCHED}可能已损坏，也可能太大：请用 WPS 或 Excel 打开它，把需要的行复制到空白模板里再导入。`,
    ),
  broken: (name: string) =>
    new Failure(
      'unreadable-file',
      `“${name}”读到一半读不下去，已停下，没有读入。${UNTOUCHED}多半已损坏，或者展开后过大：WPS 或 Excel 能打开的，请另存一份再导入；打不开的，请重新要一份。`,
    ),
  encrypted: (name: string) =>
    new Failure(
      'unreadable-file',
      `“${name}”设有打开密码，不能读入。${UNTOUCHED}请先用 WPS 或 Excel 取消密码，另存一份再导入。`,
    ),
  damaged: (name: string, cause?: unknown) =>
    new Failure(
      'unreadable-file',
      `“${name}”已损坏或没有传完整，读不出来。${UNTOUCHED}请重新复制一份；WPS 或 Excel 能打开的，另存一份再导入。`,
      cause,
    ),
  notSheet: (name: string) =>
    new Failure(
      'wrong-file-type',
      `“${name}”里面不是 Excel 表格，没有读入。${UNTOUCHED}${SAVE_AS}`,
    ),
  otherKind: (name: string) =>
    new Failure(
      'wrong-file-type',
      `“${name}”不是能读入的表格，可以读入 .xlsx 和 .xls。${UNTOUCHED}${SAVE_AS}`,
    ),
  failed: (name: string, cause: unknown) =>
    new Failure('unreadable-file', `“${name}”没有读成。${UNTOUCHED}${SAVE_AS}`, cause),
};
