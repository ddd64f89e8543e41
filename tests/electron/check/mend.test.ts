import { beforeAll, describe, expect, test } from 'vitest';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { checkBytes } from '../../../electron/check/check-bytes';
import { mendBytes } from '../../../electron/check/mend-bytes';
import { packParts, readParts } from '../../../electron/ooxml/package-parts';
import { paragraph, renamed, run, strict, unprefixed, wordFile } from '../import/word-file';
import { changed, inParagraph, specimen, withParagraph, withRuns } from './specimen';
import { STRANGE } from './strange';

const P = STANDARD_PROFILE;

async function partsOf(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  return readParts('稿.docx', bytes, /./);
}

function wordsOf(part: Buffer | undefined): string {
  return [...(part?.toString('utf8') ?? '').matchAll(/<(?:w:)?t(?: [^>]*)?>([^<]*)/g)]
    .map(([, words]) => words)
    .join('');
}

describe('a mark of secrecy', () => {
  test.each([
    ['in the text', wordFile(paragraph('机密★10年'))],
    ['in two runs', wordFile(`<w:p>${run('机密')}${run('★10年')}</w:p>`)],
  ])('%s is refused by check and correction alike', async (_, bytes) => {
    for (const look of [checkBytes, mendBytes]) {
      await expect(look('稿.docx', bytes, P)).rejects.toMatchObject({ code: 'secrecy-mark' });
    }
  });
});

describe('a corrected copy', () => {
  let spoiled: Buffer;
  beforeAll(async () => {
    spoiled = await changed(await specimen(), (text, part) => {
      const small = inParagraph('请各单位', withRuns('<w:sz w:val="24"/>'));
      const left = inParagraph('政协示例市委员会办公室', withParagraph('<w:jc w:val="left"/>'));
      const ahead = inParagraph('各县区', withParagraph('<w:ind w:left="640"/>'));
      return ahead(left(small(text, part), part), part).replace(/w:top="2098"/g, 'w:top="1440"');
    });
  });

  test('of a spoiled export is right again', async () => {
    const { before, after } = await mendBytes('稿.docx', spoiled, P);
    expect(before.departures).toHaveLength(4);
    expect(after.departures).toEqual([]);
  });

  test('keeps every part that is not corrected byte for byte, and every word of those that are', async () => {
    const [old, made] = [
      await partsOf(spoiled),
      await partsOf((await mendBytes('稿.docx', spoiled, P)).bytes),
    ];
    expect([...made.keys()]).toEqual([...old.keys()]);
    for (const [name, content] of old) {
      if (name === 'word/document.xml') expect(wordsOf(made.get(name))).toBe(wordsOf(content));
      else expect(made.get(name)?.equals(content), name).toBe(true);
    }
  });

  test.each(['utf16le', 'utf16be'] as const)(
    'of a file in %s is right, in that encoding',
    async (name) => {
      const parts = await readParts('稿.docx', spoiled, /./);
      const main = parts.get('word/document.xml')?.toString('utf8') ?? '';
      const text = `\ufeff${main.replace(/encoding="UTF-8"/i, 'encoding="UTF-16"')}`;
      const little = Buffer.from(text, 'utf16le');
      parts.set('word/document.xml', name === 'utf16le' ? little : little.swap16());
      const { before, after, bytes } = await mendBytes('稿.docx', packParts(parts), P);
      expect(before.departures).toHaveLength(4);
      expect(after.departures).toEqual([]);
      const made = (await readParts('稿.docx', bytes, /./)).get('word/document.xml');
      expect([...(made?.subarray(0, 2) ?? [])]).toEqual(
        name === 'utf16le' ? [0xff, 0xfe] : [0xfe, 0xff],
      );
    },
  );

  test('of a file in another encoding than the format’s puts nothing right, and says so', async () => {
    const parts = await readParts('稿.docx', spoiled, /./);
    const main = parts.get('word/document.xml')?.toString('utf8') ?? '';
    const latin = main.replace(/encoding="UTF-8"/i, 'encoding="windows-1252"');
    const text = latin.replace(/[^\0-\x7f]/g, (one) => `&#${one.codePointAt(0)};`);
    // An accent in one byte, as no UTF-8 has it.
    const bytes = Buffer.from(text.replace('<w:t ', '<w:t title="\xe9" '), 'latin1');
    parts.set('word/document.xml', bytes);
    const { before, after, bytes: made } = await mendBytes('稿.docx', packParts(parts), P);
    expect(before.departures.some(({ fixable }) => fixable)).toBe(false);
    expect(after).toEqual(before);
    expect((await readParts('稿.docx', made, /./)).get('word/document.xml')).toEqual(bytes);
  });

  test('of a file without departures is that file', async () => {
    const right = await specimen();
    expect((await mendBytes('稿.docx', right, P)).bytes).toBe(right);
  });

  test('of a stranger’s file leaves nothing that could be put right, and no word goes', async () => {
    const { bytes, before, after } = await mendBytes('稿.docx', STRANGE, P);
    expect(before.departures.filter(({ fixable }) => fixable).length).toBeGreaterThan(8);
    expect(after.departures.filter(({ fixable }) => fixable)).toEqual([]);
    const [old, made] = [await partsOf(STRANGE), await partsOf(bytes)];
    expect(wordsOf(made.get('word/document.xml'))).toBe(wordsOf(old.get('word/document.xml')));
    expect((await checkBytes('稿.docx', bytes, P)).departures).toEqual(after.departures);
  });

  test('divides a run where heading and text stand in one', async () => {
    const made = await partsOf((await mendBytes('稿.docx', STRANGE, P)).bytes);
    const text = made.get('word/document.xml')?.toString('utf8') ?? '';
    expect(text).toMatch(/w:eastAsia="楷体_GB2312"[^>]*\/>(?:(?!<w:r>).)*>（一）加强领导。<\/w:t>/);
  });

  test.each([
    ['without a prefix', unprefixed],
    ['with another prefix', (xml: string) => renamed(xml, 'zz')],
    ['in its Strict edition', strict],
  ])('of a file that writes WordprocessingML %s is right', async (_how, change) => {
    const file = await changed(STRANGE, (text, part) =>
      part === 'word/document.xml' ? change(text) : text,
    );
    const { before, after } = await mendBytes('稿.docx', file, P);
    expect(before.departures.length).toBeGreaterThan(8);
    expect(after.departures.filter(({ fixable }) => fixable)).toEqual([]);
  });
});

test('run of a drawing is not divided, and its departure is told as one for a person', async () => {
  const file = wordFile(
    paragraph('关于做好工作的通知') +
      `<w:p><w:r><w:t>（一）加强领导。</w:t><w:tab/><w:t>各单位要高度重视。</w:t></w:r></w:p>` +
      `<w:p>${run('正文说明情况，请知悉。')}</w:p>`,
  );
  const { after } = await mendBytes('稿.docx', file, P);
  expect(after.departures.filter(({ fixable }) => fixable)).toEqual([]);
  expect(after.departures.some(({ rule }) => rule === 'heading2-font')).toBe(true);
});

test('a small blank line under the title is as high as the text that is put right below it', async () => {
  const small = (text: string) =>
    `<w:p><w:pPr><w:rPr><w:sz w:val="20"/></w:rPr></w:pPr><w:r><w:rPr><w:sz w:val="20"/></w:rPr>${text && `<w:t>${text}</w:t>`}</w:r></w:p>`;
  const file = wordFile(
    ['关于商请提供提案办理情况的函', '', '市交通运输局：', '现商请贵局提供提案办理情况。']
      .map(small)
      .join(''),
  );
  const { after } = await mendBytes('稿.docx', file, P);
  expect(after.departures.map(({ rule }) => rule)).not.toContain('blank-above-addressees');
});

test('a cell of several lines hides nothing of the text around its table', async () => {
  const cell = (inside: string) => `<w:tbl><w:tr><w:tc>${inside}</w:tc></w:tr></w:tbl>`;
  const rules = async (table: string) => {
    const text = ['关于做好工作的通知', '各单位：', '一、总体要求', '请认真抓好落实。'];
    const { departures } = await checkBytes(
      '稿.docx',
      wordFile(text.map((one) => paragraph(one)).join('') + table),
      P,
    );
    return departures.map(({ rule }) => rule);
  };
  const plain = await rules(cell(paragraph('甲')));
  expect(plain).toContain('title-font');
  expect(await rules(cell(paragraph('甲') + paragraph('乙')))).toEqual(plain);
  expect(await rules(cell(paragraph('甲') + cell(paragraph('乙')) + paragraph('')))).toEqual(plain);
});

describe('page numbers of a file that has none', () => {
  const without = async () =>
    changed(await specimen(), (text, part) => {
      if (part === 'word/settings.xml') return text.replace(/<w:evenAndOddHeaders\/>/, '');
      return part === 'word/document.xml' ? text.replace(/<w:footerReference [^>]*\/>/g, '') : text;
    });

  test('are told, and come in the copy: odd pages right, even ones left, every word as it was', async () => {
    const file = await without();
    const { bytes, before, after } = await mendBytes('稿.docx', file, P);
    expect(before.departures.map(({ rule, fixable }) => [rule, fixable])).toEqual([
      ['page-number', true],
    ]);
    expect(after.departures).toEqual([]);
    const [old, made] = [await partsOf(file), await partsOf(bytes)];
    expect(wordsOf(made.get('word/document.xml'))).toBe(wordsOf(old.get('word/document.xml')));
  });

  test('leave a file that is valid', async () => {
    const { bytes } = await mendBytes('稿.docx', await without(), P);
    const { default: validate } = await import('@ooxml-tools/validate');
    expect(await validate(bytes, 'docx', 'Microsoft365')).toEqual([]);
  }, 120_000);

  test('by a profile with numbers in the middle, in the middle', async () => {
    const profile = { ...P, pageNumber: 'center' as const };
    const { after } = await mendBytes('稿.docx', await without(), profile);
    expect(after.departures).toEqual([]);
  });

  test('are left to a person where something stands at the foot already, or a header would go', async () => {
    const words = '<w:p><w:r><w:t>内部资料</w:t></w:r></w:p>';
    const footed = wordFile(paragraph('关于做好工作的通知'), { footer1: words });
    const { before } = await mendBytes('稿.docx', footed, P);
    expect(before.departures.find(({ rule }) => rule === 'page-number')?.fixable).toBe(false);
  });
});

test('a signature at the right that more text follows stays at the right', async () => {
  const right = '<w:jc w:val="right"/>';
  const file = wordFile(
    [
      paragraph('示例市政协办公室关于开展调研的通知', '<w:jc w:val="center"/>'),
      paragraph('各专门委员会：'),
      paragraph('定于8月上旬开展调研，请认真准备。'),
      paragraph('示例市政协办公室', right),
      paragraph('2026年8月1日', right),
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>单位</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
      paragraph('请照上表填报。'),
    ].join(''),
  );
  const { bytes } = await mendBytes('稿.docx', file, P);
  const made = (await partsOf(bytes)).get('word/document.xml')?.toString('utf8') ?? '';
  for (const words of ['示例市政协办公室', '2026年8月1日']) {
    const [found] =
      new RegExp(`<w:p>(?:(?!</w:p>).)*<w:t[^>]*>${words}</w:t>`, 's').exec(made) ?? [];
    expect(found?.slice(found.lastIndexOf('<w:p>'))).toContain('<w:jc w:val="right"/>');
  }
});
