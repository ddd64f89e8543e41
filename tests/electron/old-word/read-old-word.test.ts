import { describe, expect, test } from 'vitest';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import type { ImportResult } from '#shared/ipc';
import { checkBytes } from '../../../electron/check/check-bytes';
import { readBytes } from '../../../electron/import/read-bytes';
import { paragraph, wordFile } from '../import/word-file';
import { sheetFile } from '../sheet/sheet-file';
import { oldFile, patched, retyped } from './old-files';

const NOTICE = oldFile('notice');

/** One line a paragraph; cells of a row are divided by |, lines of a cell by /. */
function linesOf({ blocks }: ImportResult): string[] {
  const line = (runs: readonly { text: string; bold?: boolean | undefined }[]) =>
    runs.map(({ text, bold }) => (bold ? `*${text}*` : text)).join('');
  return blocks.flatMap((block) => {
    if (block.type === 'pageBreak') return ['---'];
    if (block.type === 'paragraph') return [line(block.runs)];
    return block.rows.map((row) =>
      row
        .map(({ lines, colSpan, rowSpan }) =>
          [lines.map(line).join('/'), colSpan && `→${colSpan}`, rowSpan && `↓${rowSpan}`]
            .filter((part) => part !== undefined)
            .join(''),
        )
        .join('|'),
    );
  });
}

async function refused(
  name: string,
  bytes: Uint8Array,
): Promise<{ code: string; message: string }> {
  const read = await readBytes(name, bytes).catch((error: unknown) => error);
  if (!(read instanceof Error)) throw new Error(`${name} was read`);
  return read as Error & { code: string };
}

test('text, numbers, bold, tables with merged cells, breaks and accepted changes come in', async () => {
  expect(linesOf(await readBytes('通知.doc', NOTICE))).toEqual([
    '关于做好走访委员工作的通知',
    '各科室：',
    '一、提高认识',
    '*走访每名委员。*每季度一次，记录意见，用时约3小时。',
    '二、做好记录',
    '二.1 记录格式',
    '二.2 记录时间',
    '带点的一条',
    '三、样式编号的一条',
    '按照新办法执行，并报送结果。',
    '圈码与目录链接文字。',
    '甲行',
    '乙行\t丙A\u2011BC',
    '☑已选■',
    '图下文字',
    '框旁文字',
    '表1',
    '姓名|单位→2',
    '周启明↓2|示例一中|校长',
    '示例二中/第二行|',
    '表后一段',
    '---',
    '页后文字',
    '外/内一/内二/外下|右',
    '节末',
    '---',
    '隐藏字x2划去 𠮷野',
    '市政协办公室',
    '2026年8月1日',
  ]);
});

test('what does not come along is named, and that the file is an old one', async () => {
  const { leftOut, notes } = await readBytes('通知.wps', NOTICE);
  const counts = Object.fromEntries(leftOut.map(({ what, count }) => [what, count]));
  expect(counts).toMatchObject({ 文本框: 1, 图片: 1, 项目符号: 1, 脚注: 1, 尾注: 1 });
  expect(counts).toMatchObject({ 批注: 1, 页眉: 1, '表格中的表格（文字已并入单元格）': 1 });
  expect(notes[0]).toMatch(/^这是旧格式（\.doc、\.wps）的文件.*图片和其他格式没有带进来/);
  expect(notes.join('\n')).toMatch(/修订痕迹（插入1处，删除1处）[\s\S]*编号5处[\s\S]*隐藏/);
});

test('not a word is lost that stands closer or wider than usual', async () => {
  const { blocks, leftOut } = await readBytes('稿.doc', oldFile('narrow'));
  const lines = linesOf({ name: '', blocks, leftOut, notes: [] });
  expect(lines).toHaveLength(30);
  expect(lines[29]).toBe('第29段：请各科室做好准备工作，按时报送。');
});

describe('a name that does not say what the file is', () => {
  test('an old file named .docx and a new one named .doc or .wps are read', async () => {
    expect((await readBytes('通知.docx', NOTICE)).blocks).toHaveLength(27);
    const fresh = wordFile(paragraph('新格式的文字'));
    for (const name of ['稿.doc', '稿.wps', '稿.DOC'])
      expect(linesOf(await readBytes(name, fresh))).toEqual(['新格式的文字']);
  });

  test.each([
    ['rich text', Buffer.from('{\\rtf1\\ansi 文字}')],
    ['a web page', Buffer.from('<html><body>文字</body></html>')],
    ['a spreadsheet', sheetFile([['姓名']], undefined, 'biff8')],
  ])('%s named .doc is told as no Word file', async (_what, bytes) => {
    expect(await refused('稿.doc', bytes)).toMatchObject({
      code: 'wrong-file-type',
      message: expect.stringMatching(/以 \.doc 结尾，里面却不是 Word 文稿.*另存为/),
    });
  });

  test('Word 95, and what no Word wrote: one sentence on how to save it as .docx', async () => {
    const older = patched(NOTICE, 0, () => 0xa5dc);
    for (const bytes of [older, Buffer.from('WPS'), Buffer.from('d0cf11e0a1b11ae1', 'hex')])
      expect(await refused('稿.wps', bytes)).toMatchObject({
        code: 'wrong-file-type',
        message: expect.stringMatching(/旧格式.*“另存为”，类型选“Word 文档（\.docx）”/),
      });
  });
});

test('a password is told as one', async () => {
  const locked = patched(NOTICE, 0x0a, (flags) => flags | 0x0100);
  expect((await refused('稿.doc', locked)).message).toContain('设有打开密码');
});

describe('a mark of secrecy', () => {
  test.each([
    ['in the text', oldFile('secret'), '正文'],
    ['in a header', retyped(NOTICE, '示例市政协', '秘密★三年'), '页眉'],
    ['in a footnote', retyped(NOTICE, '数据截至年底', '机密★十年　'), '脚注'],
    ['in a text box', retyped(NOTICE, '联系人：周启明', '机密★十年　　　'.slice(0, 7)), '文本框'],
    ['in words that were taken out', retyped(NOTICE, '旧办法', '绝密★'), '修订中删去的文字'],
  ])('%s is refused', async (_where, file, where) => {
    const { code, message } = await refused('稿.doc', file);
    expect(code).toBe('secrecy-mark');
    expect(message).toContain(`在${where}的`);
  });
});

describe('a damaged file', () => {
  test('one that was not copied to its end is told as one', async () => {
    for (const share of [0.3, 0.6, 0.9]) {
      const cut = NOTICE.subarray(0, Math.floor(NOTICE.length * share));
      expect((await refused('稿.doc', cut)).message, String(share)).toContain('没有传完整');
    }
  });

  test('characters that were wiped out are marked and named', async () => {
    const wiped = retyped(NOTICE, '图下文字', '图\0\0字');
    const { blocks, leftOut, notes } = await readBytes('稿.doc', wiped);
    expect(linesOf({ name: '', blocks, leftOut, notes })).toContain('图\ufffd字');
    expect(notes.join()).toContain('损坏的字符1处');
  });

  test('a text that is longer than its file says: the rest is named', async () => {
    // The length of the text boxes in characters.
    const shorter = patched(NOTICE, 0x64, () => 0);
    expect((await readBytes('稿.doc', shorter)).notes.join()).toContain('原文件的末尾部分已损坏');
  });
});

test('only its words are read: it is not held against the standard', async () => {
  for (const name of ['稿.doc', '稿.docx'])
    await expect(checkBytes(name, NOTICE, STANDARD_PROFILE)).rejects.toMatchObject({
      code: 'wrong-file-type',
      message: expect.stringContaining('旧格式'),
    });
});
