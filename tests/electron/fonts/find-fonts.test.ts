import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFonts } from '../../../electron/fonts/find-fonts';
import { fontFolders } from '../../../electron/fonts/folders';

const folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-fonts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Bytes of big-endian numbers: [bytes each, value]. */
function bytesOf(...numbers: (readonly [2 | 4, number])[]): Buffer {
  return Buffer.concat(
    numbers.map(([size, value]) => {
      const bytes = Buffer.alloc(size);
      bytes.writeUIntBE(value, 0, size);
      return bytes;
    }),
  );
}
const u16 = (...values: number[]) => bytesOf(...values.map((value) => [2, value] as const));
const u32 = (...values: number[]) => bytesOf(...values.map((value) => [4, value] as const));
const wide = (text: string) => Buffer.from(text, 'utf16le').swap16();

/** A table of names: one family name in Chinese, one in English. */
function nameTable(...names: string[]): Buffer {
  const texts = names.map(wide);
  let at = 0;
  const records = texts.map((text) => {
    const record = u16(3, 1, 0x804, 1, text.length, at);
    at += text.length;
    return record;
  });
  return Buffer.concat([u16(0, names.length, 6 + 12 * names.length), ...records, ...texts]);
}

/** Characters as segments of one each, closed by the last one that the format asks for. */
function segments(text: string): Buffer {
  const codes = [...text].map((one) => one.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const ends = [...codes, 0xffff];
  const deltas = [...codes.map((code, index) => (index + 1 - code) & 0xffff), 1];
  const zeros = ends.map(() => 0);
  const body = u16(0, ends.length * 2, 0, 0, 0, ...ends, 0, ...ends, ...deltas, ...zeros);
  return Buffer.concat([u16(0, 1, 3, 1), u32(12), u16(4, body.length + 4), body]);
}

function ranges(text: string): Buffer {
  const codes = [...text].map((one) => one.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const groups = codes.flatMap((code, index) => [code, code, index + 1]);
  const body = u32(16 + groups.length * 4, 0, codes.length, ...groups);
  return Buffer.concat([u16(0, 1, 3, 10), u32(12), u16(12, 0), body]);
}

function font(at: number, names: Buffer, characters: Buffer): Buffer {
  const start = at + 12 + 32;
  const directory = Buffer.concat([
    u32(0x00010000),
    u16(2, 0, 0, 0),
    Buffer.from('cmap'),
    u32(0, start, characters.length),
    Buffer.from('name'),
    u32(0, start + characters.length, names.length),
  ]);
  return Buffer.concat([directory, characters, names]);
}

beforeAll(() => {
  mkdirSync(path.join(folder, 'deep'));
  const fang = font(0, nameTable('仿宋_GB2312', 'FangSong_GB2312'), segments('政协示例'));
  writeFileSync(path.join(folder, 'simfang.ttf'), fang);
  // A collection of two, in a folder below, the second with characters of other planes.
  const first = font(20, nameTable('甲体'), segments('甲'));
  const second = font(20 + first.length, nameTable('CESI_KT_GB18030'), ranges('政𬭎'));
  const head = Buffer.concat([Buffer.from('ttcf'), u32(0x00010000, 2, 20, 20 + first.length)]);
  writeFileSync(path.join(folder, 'deep', 'two.TTC'), Buffer.concat([head, first, second]));
  writeFileSync(path.join(folder, 'broken.otf'), fang.subarray(0, 40));
  writeFileSync(path.join(folder, 'empty.ttf'), '');
  writeFileSync(
    path.join(folder, 'huge.ttf'),
    font(0, nameTable('丙体'), u32(1)).fill(0xff, 20, 44),
  );
});

test('fonts by any of their names, and the characters that each lacks, in the order of the text', async () => {
  expect(
    await findFonts(
      [folder, path.join(folder, 'not there')],
      [
        { name: 'FangSong_GB2312', text: '例喆政堃喆' },
        { name: 'CESI楷体-GB18030', text: '政𬭎玥' },
        { name: '方正小标宋简体', text: '政' },
        { name: '仿宋', text: '政' },
      ],
    ),
  ).toEqual([
    { name: 'FangSong_GB2312', isHere: true, lacks: '喆堃' },
    { name: 'CESI楷体-GB18030', isHere: true, lacks: '玥' },
    { name: '方正小标宋简体', isHere: false, lacks: '' },
    { name: '仿宋', isHere: false, lacks: '' },
  ]);
});

test('damaged fonts beside it hide none, and say nothing themselves', async () => {
  expect(await findFonts([folder], [{ name: '丙体', text: '政' }])).toEqual([
    { name: '丙体', isHere: false, lacks: '' },
  ]);
});

test('a font of this PC, where it has one, draws letters and no hanzi of another plane', async () => {
  const [font] = await findFonts(fontFolders(), [{ name: 'DejaVu Sans', text: 'A𬭎' }]);
  if (font?.isHere) expect(font.lacks).toBe('𬭎');
});

test('the folders of each system', () => {
  const windows = fontFolders('win32', { WINDIR: 'D:\\Win', LOCALAPPDATA: 'D:\\Own' });
  expect(windows[0]).toContain('Fonts');
  expect(windows).toHaveLength(2);
  expect(fontFolders('linux', { XDG_DATA_HOME: '/own' })).toContain('/own/fonts');
});
