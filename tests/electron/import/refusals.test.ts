import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readBytes } from '../../../electron/import/read-bytes';
import { packParts } from '../../../electron/ooxml/package-parts';
import { lying } from './lying-zip';
import { linesOf, paragraph, wordFile } from './word-file';

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const good = wordFile(paragraph('正文'));

async function refused(
  name: string,
  bytes: Uint8Array,
): Promise<{ code: string; message: string }> {
  const before = Buffer.from(bytes);
  try {
    await readBytes(name, bytes);
  } catch (error) {
    expect(before.equals(bytes)).toBe(true);
    const { code, message } = error as { code: string; message: string };
    expect(message).toContain(code === 'secrecy-mark' ? '国家秘密' : '。');
    return { code, message };
  }
  throw new Error(`${name} was read`);
}

describe('files that are not read', () => {
  test.each(['讲话.doc', '讲话.DOC', '讲话.wps', '模板.dot'])(
    '%s: one sentence on how to save it as .docx',
    async (name) => {
      const { code, message } = await refused(name, Buffer.from('x'));
      expect(code).toBe('wrong-file-type');
      expect(message).toMatch(/“另存为”，类型选“Word 文档（\.docx）”/);
    },
  );

  test.each(['表.xlsx', '图.png', '无结尾', '稿.docx.pdf'])(
    '%s: says what can be read',
    async (name) => {
      expect(await refused(name, Buffer.from('x'))).toMatchObject({
        code: 'wrong-file-type',
        message: expect.stringMatching(/可以读入 \.docx 和 \.txt/),
      });
    },
  );

  test.each([
    ['rich text', '{\\rtf1\\ansi\\ansicpg936 \\u20851?\\u20110?}'],
    ['a web page', '\ufeff<!DOCTYPE html>\n<html><body>关于调研的通知</body></html>'],
    ['a page without a declaration', '  <HTML><p>关于调研的通知</p></HTML>'],
    ['a mail', 'MIME-Version: 1.0\nContent-Type: text/html\n\n<p>通知</p>'],
    ['a file of marks', '<?xml version="1.0"?><a>通知</a>'],
  ])('%s that is named .txt is told, not read as its marks', async (_kind, text) => {
    for (const bytes of [Buffer.from(text), Buffer.from(text, 'utf16le')])
      expect(await refused('通知.txt', bytes)).toMatchObject({
        code: 'wrong-file-type',
        message: expect.stringMatching(/不是纯文字.*“另存为”，类型选“Word 文档（\.docx）”/),
      });
  });

  test('a text that begins with an angle bracket or a brace is a text', async () => {
    for (const text of ['<关于调研的通知>\n正文。', '{rtf1}是一种格式。', '<html是标记的名字。'])
      expect(JSON.stringify(await readBytes('通知.txt', Buffer.from(text)))).toContain(
        text.slice(0, 5),
      );
  });

  test('a renamed .doc is told as one, an encrypted .docx as encrypted', async () => {
    const old = Buffer.concat([OLE, Buffer.alloc(2_000)]);
    expect(await refused('a.docx', old)).toMatchObject({
      code: 'wrong-file-type',
      message: expect.stringContaining('旧格式'),
    });
    const locked = Buffer.concat([
      OLE,
      Buffer.alloc(1_000),
      Buffer.from('EncryptedPackage', 'utf16le'),
      Buffer.alloc(500),
    ]);
    expect(await refused('a.docx', locked)).toMatchObject({
      code: 'unreadable-file',
      message: expect.stringContaining('密码'),
    });
  });

  test('an empty file, and a document without a word', async () => {
    expect(await refused('a.docx', Buffer.alloc(0))).toMatchObject({ code: 'unreadable-file' });
    expect(await refused('a.txt', Buffer.alloc(0))).toMatchObject({ code: 'unreadable-file' });
    expect(await refused('a.docx', wordFile(paragraph('')))).toMatchObject({
      message: expect.stringContaining('空文件'),
    });
  });

  test('more than 50 MB', async () => {
    expect(await refused('a.txt', Buffer.alloc((50 << 20) + 1, 0x61))).toMatchObject({
      code: 'too-large',
    });
  });

  test.each([
    ['a web page', '<html>'],
    ['rich text', '{\\rtf1'],
    ['a PDF', '%PDF-1.7'],
  ])('%s named .docx', async (_what, start) => {
    expect(await refused('a.docx', Buffer.from(start))).toMatchObject({ code: 'wrong-file-type' });
  });

  test.each([
    ['a web page with a mark', Buffer.from('\ufeff<!DOCTYPE html>')],
    ['a web page in UTF-16', Buffer.from('\ufeff <html>', 'utf16le')],
    ['a saved mail', Buffer.from('MIME-Version: 1.0')],
    ['another archive', Buffer.from('Rar!\u001a')],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex')],
  ])('%s named .docx is told as no Word file', async (_what, bytes) => {
    expect(await refused('a.docx', bytes)).toMatchObject({ code: 'wrong-file-type' });
  });

  test.each([
    ['an embedded document', '<w:altChunk r:id="rId9"/>', '嵌入的文档1处'],
    ['pictures', '<w:p><w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p>'.repeat(2), '图片2处'],
    [
      'a text box',
      `<w:p><w:r><w:pict><w:txbxContent>${paragraph('框中字')}</w:txbxContent></w:pict></w:r></w:p>`,
      '文本框1处',
    ],
    ['an embedded object', '<w:p><w:r><w:object/></w:r></w:p>', '嵌入对象1处'],
  ])(
    'a document that is nothing but %s: says what it holds and what to do',
    async (_what, body, found) => {
      const { code, message } = await refused('a.docx', wordFile(body));
      expect(code).toBe('unreadable-file');
      expect(message).toContain(`只有${found}`);
      expect(message).toContain('复制出来粘贴');
    },
  );

  test('a spreadsheet named .docx', async () => {
    const book = packParts(
      new Map([
        ['[Content_Types].xml', Buffer.from('<Types/>')],
        ['xl/workbook.xml', Buffer.from('<workbook/>')],
      ]),
    );
    expect(await refused('a.docx', book)).toMatchObject({ code: 'wrong-file-type' });
  });

  test('a damaged .docx: cut anywhere, or any one byte of its text flipped', async () => {
    for (let end = 2; end < good.length; end += 7)
      expect(await refused('a.docx', good.subarray(0, end)), `cut at ${end}`).toMatchObject({
        code: 'unreadable-file',
      });
    const text = good.indexOf('<w:document');
    for (let at = text; at < text + 400; at += 13) {
      const bytes = Buffer.from(good);
      bytes[at] = (bytes[at] ?? 0) ^ 4;
      expect(await refused('a.docx', bytes), `byte ${at}`).toMatchObject({
        code: 'unreadable-file',
      });
    }
  });

  test('XML that is not well-formed, or declares entities', async () => {
    expect(await refused('a.docx', wordFile('<w:p>'))).toMatchObject({ code: 'unreadable-file' });
    const bomb = packParts(
      new Map([
        ['[Content_Types].xml', Buffer.from('<Types/>')],
        [
          'word/document.xml',
          Buffer.from('<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document>&a;</w:document>'),
        ],
      ]),
    );
    expect(await refused('a.docx', bomb)).toMatchObject({ code: 'unreadable-file' });
  });

  test('nesting without end fells nothing', async () => {
    const deep = `${'<w:sdt>'.repeat(200_000)}${'</w:sdt>'.repeat(200_000)}`;
    expect(await refused('a.docx', wordFile(deep))).toMatchObject({ code: 'unreadable-file' });
  });
});

describe('archives that are not quite right', () => {
  const read = async (bytes: Uint8Array) => linesOf(await readBytes('a.docx', bytes));
  const comment = (length: number, tail: string) => {
    const bytes = Buffer.concat([good, Buffer.from(tail)]);
    bytes.writeUInt16LE(length, good.length - 2);
    return bytes;
  };

  test.each([
    ['bytes behind it', Buffer.concat([good, Buffer.from('\0\0尾')])],
    ['many bytes behind it', Buffer.concat([good, Buffer.alloc(200_000)])],
    ['a comment', comment(3, 'abc')],
    ['a comment told too long', comment(1, '')],
    ['a comment told too short', comment(1, 'abc')],
    ['bytes before it', Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), good])],
    [
      'a web page before it and bytes behind',
      Buffer.concat([Buffer.from('<html>'), good, Buffer.alloc(9)]),
    ],
  ])('%s', async (_what, bytes) => {
    const before = Buffer.from(bytes);
    expect(await read(bytes)).toEqual(['正文']);
    expect(before.equals(bytes)).toBe(true);
  });

  test('one that was cut off behind a whole one inside it is not taken for that one', async () => {
    const outer = packParts(
      new Map([
        ['word/embeddings/a.docx', good],
        ['z', Buffer.alloc(50)],
      ]),
    );
    const cut = outer.subarray(0, outer.indexOf(Buffer.from('504b0506', 'hex')) + 40);
    expect(await refused('a.docx', cut)).toMatchObject({ code: 'unreadable-file' });
  });
});

describe('zip bombs', () => {
  const zeros = deflateRawSync(Buffer.alloc(80 << 20, 0x20), { level: 9 });

  test('declared honestly', async () => {
    expect(await refused('a.docx', lying('word/document.xml', zeros, 80 << 20))).toMatchObject({
      code: 'too-large',
    });
  });

  test('declared small, inflating without end', async () => {
    const { code } = await refused('a.docx', lying('word/document.xml', zeros, 1_000));
    expect(['too-large', 'unreadable-file']).toContain(code);
  });

  test('by ratio, also when below the absolute limit', async () => {
    const some = deflateRawSync(Buffer.alloc(20 << 20, 0x20), { level: 9 });
    expect(await refused('a.docx', lying('word/styles.xml', some, 20 << 20))).toMatchObject({
      code: 'too-large',
    });
  });

  test('entries without number', async () => {
    const many = new Map(Array.from({ length: 10_001 }, (_, i) => [`x/${i}`, Buffer.alloc(0)]));
    expect(await refused('a.docx', packParts(many))).toMatchObject({ code: 'too-large' });
  });

  test('a password on an entry', async () => {
    const zip = Buffer.from(good);
    for (
      let at = zip.indexOf(Buffer.from('504b0102', 'hex'));
      at >= 0;
      at = zip.indexOf(Buffer.from('504b0102', 'hex'), at + 4)
    ) {
      zip.writeUInt16LE(zip.readUInt16LE(at + 8) | 1, at + 8);
      // The cipher's head takes 12 bytes of every entry.
      zip.writeUInt32LE(zip.readUInt32LE(at + 20) + 12, at + 20);
    }
    expect(await refused('a.docx', zip)).toMatchObject({
      message: expect.stringContaining('密码'),
    });
  });
});
