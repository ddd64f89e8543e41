import { describe, expect, test } from 'vitest';
import { readBytes } from '../../../electron/import/read-bytes';

const TEXT = '关于印发《方案》的通知\r\n\r\n各县（区）政协：“双月协商”——2026年8月1日。';
const LINES = ['关于印发《方案》的通知', '', '各县（区）政协：“双月协商”——2026年8月1日。'];

/** 中国，龴“𬭎” and a line end in GB18030: two bytes, two, two; a character of the 2022 edition; one of four bytes. */
const GB = Buffer.from('d6d0b9fa a3ac fe59 a1b0 9839b030 a1b1 0a cef7'.replace(/ /g, ''), 'hex');

async function lines(bytes: Uint8Array): Promise<string[]> {
  const { blocks } = await readBytes('稿.txt', bytes);
  return blocks.map((block) =>
    block.type === 'paragraph' ? block.runs.map(({ text }) => text).join('') : block.type,
  );
}

const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('encodings', () => {
  test.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16 little-endian with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16 big-endian with a mark', swapped(`\ufeff${TEXT}`)],
    ['UTF-16 little-endian without a mark', Buffer.from(TEXT, 'utf16le')],
    ['UTF-16 big-endian without a mark', swapped(TEXT)],
  ])('%s', async (_name, bytes) => {
    expect(await lines(bytes)).toEqual(LINES);
  });

  test('GB18030, with characters of the 2022 edition and of four bytes', async () => {
    const [first = '', second] = await lines(GB);
    expect(first.startsWith('中国，\u9fb4“')).toBe(true);
    expect([...first]).toHaveLength(7);
    expect(first.codePointAt(5)).toBeGreaterThan(0xffff);
    expect(second).toBe('西');
  });

  test('the marks of the file are not told as characters taken out', async () => {
    expect((await readBytes('稿.txt', Buffer.from(`\ufeff${TEXT}`))).notes).toEqual([]);
  });
});

describe('odd text', () => {
  test('a lone half of a character is marked and named', async () => {
    const bytes = Buffer.concat([
      Buffer.from('\ufeff李', 'utf16le'),
      Buffer.from([0x00, 0xd8]),
      Buffer.from('。', 'utf16le'),
    ]);
    const result = await readBytes('稿.txt', bytes);
    expect(result.blocks).toEqual([{ type: 'paragraph', runs: [{ text: '李\ufffd。' }] }]);
    expect(result.notes.join()).toContain('损坏的字符1个');
  });

  test('few control characters are taken out and named', async () => {
    const result = await readBytes(
      '稿.txt',
      Buffer.from(`前${String.fromCharCode(1)}后`.repeat(2)),
    );
    expect(result.blocks).toEqual([{ type: 'paragraph', runs: [{ text: '前后前后' }] }]);
    expect(result.notes.join()).toContain('控制字符2个');
  });

  test.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex')],
    ['a Word file', Buffer.from('PK\u0003\u0004')],
    ['random bytes', Buffer.from(Array.from({ length: 999 }, (_, i) => (i * 7919) % 251))],
    ['zeros', Buffer.alloc(600)],
  ])('%s named .txt is refused', async (_name, bytes) => {
    await expect(readBytes('稿.txt', bytes)).rejects.toMatchObject({ code: 'unreadable-file' });
  });

  test('a mark of secrecy is refused', async () => {
    await expect(readBytes('稿.txt', Buffer.from('机密★3年\n正文'))).rejects.toMatchObject({
      code: 'secrecy-mark',
    });
  });
});
