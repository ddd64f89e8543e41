import { TextDecoder } from '@exodus/bytes/encoding.js';
import { describe, expect, test } from 'vitest';
import type { Failure } from '../../../electron/errors';
import { readBytes } from '../../../electron/import/read-bytes';
import { linesOf } from './word-file';

const TEXT = '关于印发《方案》的通知\r\n\r\n各县（区）政协：“双月协商”——2026年8月1日。';
const LINES = ['关于印发《方案》的通知', '', '各县（区）政协：“双月协商”——2026年8月1日。'];

/** 中国，龴“𬭎” and a line end in GB18030: two bytes, two, two; a character of the 2022 edition; one of four bytes. */
const GB = Buffer.from('d6d0b9fa a3ac fe59 a1b0 9839b030 a1b1 0a cef7'.replace(/ /g, ''), 'hex');

/** Two-byte codes of an encoding, from its own decoder. */
function encoder(encoding: 'gb18030' | 'big5'): (text: string) => Buffer {
  const codes = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1) codes.set(character, [lead, trail]);
    }
  return (text) =>
    Buffer.from(
      [...text].flatMap((character) => {
        const code =
          character.charCodeAt(0) < 0x80 ? [character.charCodeAt(0)] : codes.get(character);
        if (code === undefined) throw new Error(`${character} is not in ${encoding}`);
        return code;
      }),
    );
}
const gbk = encoder('gb18030');
const big5 = encoder('big5');

const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();

/** Four bytes a character. */
function four(text: string, isLittle: boolean): Buffer {
  const points = [...text].map((character) => character.codePointAt(0) ?? 0);
  const bytes = Buffer.alloc(points.length * 4);
  for (const [at, point] of points.entries())
    if (isLittle) bytes.writeUInt32LE(point, at * 4);
    else bytes.writeUInt32BE(point, at * 4);
  return bytes;
}

describe('encodings', () => {
  test.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16 little-endian with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16 big-endian with a mark', swapped(`\ufeff${TEXT}`)],
    ['UTF-16 little-endian without a mark', Buffer.from(TEXT, 'utf16le')],
    ['UTF-16 big-endian without a mark', swapped(TEXT)],
    ['UTF-32 little-endian with a mark', four(`\ufeff${TEXT}`, true)],
    ['UTF-32 big-endian with a mark', four(`\ufeff${TEXT}`, false)],
    ['UTF-32 little-endian without a mark', four(TEXT, true)],
    ['UTF-32 big-endian without a mark', four(TEXT, false)],
  ])('%s', async (_name, bytes) => {
    expect(linesOf(await readBytes('稿.txt', bytes))).toEqual(LINES);
  });

  test('GB18030, with characters of the 2022 edition and of four bytes', async () => {
    const [first = '', second] = linesOf(await readBytes('稿.txt', GB));
    expect(first.startsWith('中国，\u9fb4“')).toBe(true);
    expect([...first]).toHaveLength(7);
    expect(first.codePointAt(5)).toBeGreaterThan(0xffff);
    expect(second).toBe('西');
  });

  const BOM = Buffer.from('efbbbf', 'hex');
  const SHORT = '请各科室清点办公用品并上报';
  const OLD = '關於舉辦兩岸經濟論壇的通知\n請貴會選派代表與會。';
  test.each([
    ['GBK', gbk(TEXT), LINES],
    ['GBK with a mark', Buffer.concat([Buffer.from('84319533', 'hex'), gbk(TEXT)]), LINES],
    ['GBK, one line', gbk(SHORT), [SHORT]],
    ['GBK behind a mark that says UTF-8', Buffer.concat([BOM, gbk(TEXT)]), LINES],
    [
      'UTF-8 behind a mark that says UTF-16',
      Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from(TEXT)]),
      LINES,
    ],
    [
      'UTF-16 of another script',
      Buffer.from('\ufeff\u0f42\u0f0b\u0f40', 'utf16le'),
      ['\u0f42\u0f0b\u0f40'],
    ],
    ['GBK, traditional characters', gbk(OLD), OLD.split('\n')],
    [
      'GBK behind a long stretch of ASCII',
      Buffer.concat([Buffer.alloc(200_001, 'a '), gbk(`\n${SHORT}`)]),
      [`${'a '.repeat(100_000)}a`, SHORT],
    ],
    ['Big5', big5(OLD), OLD.split('\n')],
    ['UTF-8, traditional characters', Buffer.from(OLD), OLD.split('\n')],
    ['UTF-16 without a mark or a line end', Buffer.from(SHORT, 'utf16le'), [SHORT]],
    ['UTF-16, big end first, the same', swapped(SHORT), [SHORT]],
    ['UTF-16 without a mark, traditional', Buffer.from(OLD, 'utf16le'), OLD.split('\n')],
    ['UTF-16 of letters and digits', Buffer.from('No. 1\r\nNo. 2', 'utf16le'), ['No. 1', 'No. 2']],
    ['ASCII of even length', Buffer.from('this app can break'), ['this app can break']],
    ['UTF-8 with letters of two bytes', Buffer.from('Nǐ hǎo · 20 °C ±1'), ['Nǐ hǎo · 20 °C ±1']],
    ['UTF-8, one rare character', Buffer.from('䶮'), ['䶮']],
    ['a text that begins with PK', Buffer.from('PK赛安排\n周五下午'), ['PK赛安排', '周五下午']],
    ['a text in GBK that begins with PK', gbk('PK赛安排\n周五下午'), ['PK赛安排', '周五下午']],
    ['a text that begins with MZ or %PDF', Buffer.from('%PDF怎样转换'), ['%PDF怎样转换']],
  ])('%s, without a word lost', async (_name, bytes, expected) => {
    const result = await readBytes('稿.txt', bytes);
    expect(linesOf(result)).toEqual(expected);
    expect(result.notes).toEqual([]);
  });

  /** What a clerk would choose from: three readings with the name of each encoding. */
  test.each([
    ['Japanese', Buffer.from('8da193fa82cd82a882cd82e682a482b282b482a282dc82b7', 'hex')],
    ['Korean', Buffer.from('b4ebc7d1b9ceb1b9bac0bfb5c0d4b4cfb4d9', 'hex')],
    ['two characters that are words in more than one', Buffer.from('b5c4c1aa', 'hex')],
    ['words in UTF-16 whose bytes are all ASCII', Buffer.from('协副主席', 'utf16le')],
    [
      'French',
      Buffer.from('pr\u00e9sent\u00e9 \u00e0 l\u2019\u00e9cole'.replace('\u2019', "'"), 'latin1'),
    ],
  ])('%s: what cannot be told is refused with three samples', async (_what, bytes) => {
    await expect(readBytes('稿.txt', bytes)).rejects.toMatchObject({
      code: 'unknown-encoding',
      asking: {
        readings: [0, 1, 2].map(() => ({
          encoding: expect.any(String),
          label: expect.any(String),
          sample: expect.stringMatching(/./),
        })),
      },
      message: expect.stringMatching(
        /看不准.*可能是：.*，读作“.*”；.*，读作“.*”；.*，读作“.*”。请用记事本/,
      ),
    });
  });

  test('readings that look alike are one, so that the right one is among them', async () => {
    for (const [words, encoding, bytes] of [
      ['协副主席', 'utf-16le', Buffer.from('协副主席', 'utf16le')],
      ['协副主席', 'utf-16be', swapped('协副主席')],
      ['的联', 'gb18030', gbk('的联')],
    ] as const) {
      const error: Failure = await readBytes('稿.txt', bytes).catch((refused) => refused);
      expect(error.asking.readings).toContainEqual(
        expect.objectContaining({ encoding, sample: words }),
      );
      expect(new Set(error.asking.readings?.map(({ sample }) => sample)).size).toBe(3);
    }
  });

  test('what was chosen is read so, its marks of secrecy met and its broken bytes told', async () => {
    const wide = Buffer.from('协副主席', 'utf16le');
    expect(linesOf(await readBytes('稿.txt', wide, { encoding: 'utf-16le' }))).toEqual([
      '协副主席',
    ]);
    expect(linesOf(await readBytes('稿.txt', gbk('的联'), { encoding: 'gb18030' }))).toEqual([
      '的联',
    ]);
    const secret = Buffer.from('机密★', 'utf16le');
    await expect(readBytes('稿.txt', secret, { encoding: 'utf-16le' })).rejects.toMatchObject({
      code: 'secrecy-mark',
    });
    const { notes } = await readBytes('稿.txt', gbk('清点物品'), { encoding: 'utf-8' });
    expect(notes.join()).toContain('损坏的字符');
    await expect(
      readBytes('稿.txt', Buffer.alloc(40), { encoding: 'gb18030' }),
    ).rejects.toMatchObject({
      code: 'unreadable-file',
    });
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
    expect(result.notes.join()).toContain('损坏的字符1处');
  });

  const bad = (
    before: string,
    bytes: string,
    after: string,
    encode: typeof gbk = (text) => Buffer.from(text),
  ) => Buffer.concat([encode(before), Buffer.from(bytes, 'hex'), encode(after)]);
  test.each([
    [
      'UTF-8, a byte too few at the end',
      bad('甲\n三月五', 'e697', ''),
      '甲\n三月五\ufffd',
      '1处',
      '2',
    ],
    [
      'UTF-8, a wrong byte in the middle',
      bad('甲\n乙前', 'ff', '后\n丙'),
      '甲\n乙前\ufffd后\n丙',
      '1处',
      '2',
    ],
    [
      'UTF-8 with a mark and a wrong byte',
      bad('\ufeff甲', '80', '乙丙丁'),
      '甲\ufffd乙丙丁',
      '1处',
      '1',
    ],
    [
      'GBK, a byte too few at the end',
      bad('关于清点物品的通知\n请上报', 'd6', '', gbk),
      '关于清点物品的通知\n请上报\ufffd',
      '1处',
      '2',
    ],
    [
      'GBK, a wrong byte in the middle',
      bad('关于清点物品的通', 'ff', '知\n请上报', gbk),
      '关于清点物品的通\ufffd知\n请上报',
      '1处',
      '1',
    ],
    [
      'UTF-16, a byte too few',
      Buffer.from('\ufeff甲乙', 'utf16le').subarray(0, 5),
      '甲\ufffd',
      '1处',
      '1',
    ],
    [
      'UTF-32, two bytes too few',
      four('清点物品\n报办公室', true).subarray(0, -2),
      '清点物品\n报办公\ufffd',
      '1处',
      '2',
    ],
    [
      'UTF-32, a unit that is no character',
      Buffer.concat([
        four('清点物品', false),
        Buffer.from('7fffffff', 'hex'),
        four('\n报办公室并请各科室于周五以前交回清单', false),
      ]),
      '清点物品\ufffd\n报办公室并请各科室于周五以前交回清单',
      '1处',
      '1',
    ],
  ])('%s: kept, marked, its line told', async (_what, bytes, text, count, line) => {
    const result = await readBytes('稿.txt', bytes);
    expect(
      linesOf(result)
        .join('\n')
        .replace(/\ufffd+/g, '\ufffd'),
    ).toBe(text);
    expect(result.notes).toEqual([
      `损坏的字符${count}，已用“\ufffd”标出，在第${line}行，请对照原文补正`,
    ]);
  });

  test('many bad places: the first lines are told', async () => {
    const line = Buffer.concat([
      Buffer.from('清点办公用品并且上报'),
      Buffer.from([0xff]),
      Buffer.from('\n'),
    ]);
    const { notes } = await readBytes(
      '稿.txt',
      Buffer.concat(Array.from({ length: 20 }, () => line)),
    );
    expect(notes.join()).toContain(
      '损坏的字符20处，已用“\ufffd”标出，在第1、2、3、4、5、6、7、8……行',
    );
  });

  test.each([
    ['UTF-8', Buffer.from('请清点\0物品，报办公室')],
    ['GBK', gbk('请清点\0物品，报办公室')],
    ['UTF-16', Buffer.from('请清点\0物品，报办公室', 'utf16le')],
  ])('a stray NUL in %s is taken out and named', async (_what, bytes) => {
    const result = await readBytes('稿.txt', bytes);
    expect(linesOf(result)).toEqual(['请清点物品，报办公室']);
    expect(result.notes).toEqual(['去掉不能显示的控制字符1个']);
  });

  test('characters of private use are counted', async () => {
    const { notes } = await readBytes('稿.txt', Buffer.from('李\ue000、王\ue001'));
    expect(notes.join()).toContain('造字或专用字体的字符2个');
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
    await expect(readBytes('稿.txt', bytes)).rejects.toMatchObject({
      code: 'unreadable-file',
      message: expect.stringContaining('里面却不是文字'),
    });
  });

  test('a mark of secrecy is refused, also where the encoding cannot be told', async () => {
    await expect(readBytes('稿.txt', gbk('秘密'))).rejects.toMatchObject({ code: 'secrecy-mark' });
  });

  test('a mark of secrecy in UTF-32 is refused', async () => {
    await expect(readBytes('稿.txt', four('机密★3年', true))).rejects.toMatchObject({
      code: 'secrecy-mark',
    });
  });

  test('a mark of secrecy is refused', async () => {
    await expect(readBytes('稿.txt', Buffer.from('机密★3年\n正文'))).rejects.toMatchObject({
      code: 'secrecy-mark',
    });
  });
});

describe('a file that was not saved to its end', () => {
  test.each([
    ['UTF-8', Buffer.from(TEXT), 512],
    ['GBK', gbk(TEXT), 7],
    ['UTF-16', Buffer.from(`\ufeff${TEXT}\r\n`, 'utf16le'), 4096],
    ['UTF-16, big end first, its last byte zero', swapped(`\ufeff${TEXT}一`), 512],
  ])(
    'comes in without the zeros behind its text, which is said (%s)',
    async (_what, bytes, zeros) => {
      const result = await readBytes('稿.txt', Buffer.concat([bytes, Buffer.alloc(zeros)]));
      const whole = await readBytes('稿.txt', bytes);
      expect(linesOf(result)).toEqual(linesOf(whole));
      expect(result.notes.join()).toContain(
        '文件末尾是一串空字节，多半没有存完整，请核对末尾有没有缺字',
      );
    },
  );

  test('is no text where nothing else is in it', async () => {
    await expect(readBytes('稿.txt', Buffer.alloc(4096))).rejects.toMatchObject({
      message: expect.stringContaining('里面却不是文字'),
    });
  });
});

test('a byte of GBK that reads as € is named by line: more often it is a broken one', async () => {
  const bytes = Buffer.concat([gbk('合计\n经费'), Buffer.of(0x80), gbk('5000元。')]);
  const result = await readBytes('稿.txt', bytes);
  expect(linesOf(result)).toEqual(['合计', '经费€5000元。']);
  expect(result.notes).toEqual([
    '单独的字节80有1处，读作“€”，也可能是损坏的字符，在第2行，请对照原文核对',
  ]);
  // The euro's own code, 80 as the second byte of a hanzi.
  const own = await readBytes(
    '稿.txt',
    Buffer.concat([gbk('经费€5000元，'), Buffer.of(0x81, 0x80)]),
  );
  expect(own.notes).toEqual([]);
});

describe('a text whose bytes went astray', () => {
  const PAGE = '关于召开主席会议的通知\n各位副主席：\n定于3月10日召开会议，请准时参加。\n';
  const ADDED = '请各位委员准时参加会议';

  test.each([
    ['GBK with lines of UTF-8', [gbk(PAGE), Buffer.from(`${ADDED}\n`), gbk('特此通知。')], 'UTF-8'],
    [
      'UTF-8 with a line of GBK',
      [Buffer.from(PAGE), gbk(ADDED), Buffer.from('\n特此通知。')],
      'GB18030',
    ],
  ])('%s: each line is read as what it is, and named', async (_how, parts, named) => {
    const { notes, ...result } = await readBytes('稿.txt', Buffer.concat(parts));
    expect(linesOf({ notes, ...result })).toEqual([
      ...PAGE.trim().split('\n'),
      ADDED,
      '特此通知。',
    ]);
    expect(notes).toEqual([expect.stringContaining('第4行的编码和别处不同')]);
    expect(notes.join()).toContain(named);
  });

  test('a mark of secrecy in a line of another encoding is refused', async () => {
    const bytes = Buffer.concat([gbk(PAGE), Buffer.from('机密★3年\n')]);
    await expect(readBytes('稿.txt', bytes)).rejects.toMatchObject({ code: 'secrecy-mark' });
  });

  test('a bad byte in a line of UTF-8 stays one bad byte', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${PAGE}请各位`),
      Buffer.of(0xc4),
      Buffer.from('委员参加'),
    ]);
    const result = await readBytes('稿.txt', bytes);
    expect(linesOf(result).at(-1)).toBe('请各位\ufffd委员参加');
    expect(result.notes).toEqual([expect.stringContaining('在第4行')]);
  });

  test('a byte of GBK lost at the start garbles no line', async () => {
    const result = await readBytes('稿.txt', gbk(PAGE).subarray(1));
    expect(linesOf(result)[0]).toBe('\ufffd于召开主席会议的通知');
    expect(result.notes).toEqual([expect.stringContaining('在第1行')]);
  });

  test.each([1, 2, 3])('%i stray zeros before UTF-16 are left out, and said', async (count) => {
    const bytes = Buffer.concat([Buffer.alloc(count), Buffer.from(PAGE, 'utf16le')]);
    const result = await readBytes('稿.txt', bytes);
    expect(linesOf(result).filter((line) => line !== '')).toEqual(PAGE.trim().split('\n'));
    expect(result.notes.join()).toContain(count % 2 === 1 ? '文件开头有空字节' : '');
  });

  test.each([
    [
      'Korean',
      [
        0xc8, 0xb8, 0xc0, 0xc7, 0x20, 0xbe, 0xc8, 0xb3, 0xbb, 0x0a, 0xb0, 0xa2, 0x20, 0xc0, 0xa7,
        0xbf, 0xf8, 0xb4, 0xd4, 0xb2, 0xb2, 0x0a, 0xbb, 0xef, 0xbf, 0xf9, 0x20, 0xbd, 0xca, 0xc0,
        0xcf, 0xbf, 0xa1, 0x20, 0xc8, 0xb8, 0xc0, 0xc7, 0xb8, 0xa6,
      ],
    ],
    ['GBK that was saved as letters of UTF-8', [...Buffer.from(gbk(PAGE).toString('latin1'))]],
  ])('%s is asked about, and never read as hanzi', async (_what, bytes) => {
    await expect(readBytes('稿.txt', Buffer.from(bytes))).rejects.toMatchObject({
      code: 'unknown-encoding',
    });
  });

  test('UTF-8 that was read as GBK and saved so is said to be garbled', async () => {
    const saved = new TextDecoder('gbk').decode(Buffer.from(PAGE)).replaceAll('\ufffd', '');
    const { notes } = await readBytes('稿.txt', Buffer.from(saved));
    expect(notes.join()).toContain('像是编码弄错以后存下的');
  });
});
