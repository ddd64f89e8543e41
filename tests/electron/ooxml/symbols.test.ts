import { describe, expect, test } from 'vitest';
import { readBytes } from '../../../electron/import/read-bytes';
import { linesOf, paragraph, run, wordFile } from '../import/word-file';

const symbol = (font: string, char: string) =>
  `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
const fonts = (font: string) => `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`;
const read = (...runs: string[]) => readBytes('回执.docx', wordFile(`<w:p>${runs.join('')}</w:p>`));

/** Font, place in it, what is seen. */
const SEEN: [string, number, string][] = [
  ['Wingdings', 0xfc, '✓'],
  ['Wingdings', 0xfb, '✗'],
  ['Wingdings', 0xfe, '☑'],
  ['Wingdings', 0xfd, '☒'],
  ['Wingdings', 0xa8, '□'],
  ['Wingdings', 0x6f, '□'],
  ['Wingdings', 0x6e, '■'],
  ['Wingdings', 0x6c, '●'],
  ['Wingdings', 0xa1, '○'],
  ['Wingdings', 0x75, '◆'],
  ['Wingdings', 0xe0, '→'],
  ['Wingdings', 0xab, '★'],
  ['Wingdings', 0x81, '①'],
  ['Wingdings', 0x95, '❿'],
  ['Wingdings 2', 0x50, '✓'],
  ['Wingdings 2', 0x52, '☑'],
  ['Wingdings 2', 0xa3, '□'],
  ['Wingdings 2', 0x6a, '①'],
  ['Webdings', 0x61, '✓'],
  ['Symbol', 0xae, '→'],
  ['Symbol', 0xb7, '•'],
  ['Symbol', 0x61, 'α'],
  ['Symbol', 0xa3, '≤'],
];

describe('symbols by their place in a font', () => {
  test.each(SEEN)('%s %i as an inserted symbol', async (font, place, seen) => {
    const high = (0xf000 + place).toString(16).toUpperCase();
    const low = place.toString(16).padStart(4, '0');
    const result = await read(
      symbol(font, high),
      run('甲'),
      symbol(font.toUpperCase(), low),
      run('乙'),
    );
    expect(linesOf(result)).toEqual([`${seen}甲${seen}乙`]);
    expect(result).toMatchObject({ leftOut: [], notes: [] });
  });

  test.each(SEEN)('%s %i as a letter of that font', async (font, place, seen) => {
    const high = String.fromCharCode(0xf000 + place);
    const low = place < 0x7f || place > 0xa0 ? String.fromCharCode(place) : high;
    const result = await read(
      run(`${high}会 ${low}`, fonts(font)),
      run(`议${high === low ? '' : 'ü'}`),
    );
    expect(linesOf(result)[0]).toBe(`${seen}会 ${seen}议${high === low ? '' : 'ü'}`);
    expect(result).toMatchObject({ leftOut: [], notes: [] });
  });

  test('a font that a character style gives; one that a theme overrules', async () => {
    const styles = `<w:style w:type="character" w:styleId="T"><w:rPr>${fonts('Wingdings')}</w:rPr></w:style>`;
    const themed = '<w:rFonts w:ascii="Wingdings" w:asciiTheme="minorHAnsi" w:hAnsi="宋体"/>';
    const body = `<w:p>${run('\uf0fc', '<w:rStyle w:val="T"/>')}${run('l', themed)}</w:p>`;
    expect(linesOf(await readBytes('回执.docx', wordFile(body, { styles })))).toEqual(['✓l']);
  });

  test('a symbol of a font of letters is its letter', async () => {
    const result = await read(
      symbol('宋体', '2605'),
      symbol('MS Gothic', '2611'),
      '<w:r><w:sym w:char="2192"/></w:r>',
    );
    expect(linesOf(result)).toEqual(['★☑→']);
    expect(result.leftOut).toEqual([]);
  });
});

describe('symbols that nobody can tell', () => {
  test('each is counted, with its places', async () => {
    const own = symbol('某单位自造字', 'E201');
    const body =
      paragraph('标题') +
      `<w:p>${own}${run('甲')}${own}${run('乙')}${symbol('Wingdings', 'F0FF')}</w:p><w:p>${symbol('Wingdings', 'F0FF')}${run('丙')}</w:p>`;
    const result = await readBytes('回执.docx', wordFile(body));
    expect(linesOf(result)).toEqual(['标题', '甲乙', '丙']);
    expect(result.leftOut).toEqual([{ what: '特殊符号', count: 4 }]);
    expect(result.notes).toEqual(['没有读入的特殊符号在第2段“甲乙”3处、第3段“丙”，请对照原文补上']);
  });

  test('a symbol without a sense does not hide a word that was lost', async () => {
    const result = await read(
      symbol('Wingdings', 'F024'),
      run('甲'),
      `<w:unknown>${run('失')}</w:unknown>`,
    );
    expect(result.leftOut).toEqual([{ what: '没能读入的文字（字数）', count: 1 }]);
  });

  test('characters of private use in the text stay and are counted one by one', async () => {
    const result = await readBytes(
      '名单.docx',
      wordFile(paragraph('李\ue001、王\ue002\ue001') + paragraph('赵\u{f0001}')),
    );
    expect(linesOf(result)).toEqual(['李\ue001、王\ue002\ue001', '赵\u{f0001}']);
    expect(result.notes).toEqual([
      '造字或专用字体的字符4个已原样读入，换一种字体就显示不出来，请核对：“李\ue001、王\ue002\ue001”3处、“赵\u{f0001}”',
    ]);
  });
});
