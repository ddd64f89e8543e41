import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { readParts, replaceParts } from '../../../electron/ooxml/package-parts';
import { FIRST_DAY, NAME_IS_UTF8, packEntries } from '../../../electron/ooxml/zip-writer';

const stored = (name: string, text: string) => {
  const packed = Buffer.from(text);
  return {
    name: Buffer.from(name),
    method: 0,
    flags: NAME_IS_UTF8,
    time: 0,
    date: FIRST_DAY,
    crc32: crc32(packed),
    size: packed.length,
    packed,
  };
};

test('of two parts of one name the one that is read is replaced, and the other stays', async () => {
  const bytes = packEntries([
    stored('word/document.xml', '先写的一份'),
    stored('word/media/a.png', '图'),
    stored('word/document.xml', '后写的一份'),
  ]);
  const part = 'word/document.xml';
  expect((await readParts('稿.docx', bytes, /./)).get(part)?.toString()).toBe('后写的一份');
  const made = await replaceParts('稿.docx', bytes, new Map([[part, Buffer.from('改好的')]]));
  expect((await readParts('稿.docx', made, /./)).get(part)?.toString()).toBe('改好的');
  expect(made.includes(Buffer.from('先写的一份'))).toBe(true);
  expect(made.includes(Buffer.from('后写的一份'))).toBe(false);
});
