import validate from '@ooxml-tools/validate';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { SKELETONS } from '#shared/compose/skeletons/index';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { SAMPLE_DOCUMENTS } from '#shared/sample/documents';
import { renderWord, renderWordMany } from '#shared/word/render';

const OPTIONS = { profile: STANDARD_PROFILE, sample: false };

async function partsOf(bytes: Uint8Array): Promise<(name: string) => Promise<string>> {
  const zip = await JSZip.loadAsync(bytes);
  return async (name) => (await zip.file(name)?.async('string')) ?? '';
}
async function xmlOf(document: OfficialDocument, options = OPTIONS): Promise<string> {
  return (await partsOf(await renderWord(document, options)))('word/document.xml');
}
/** The words of a WordprocessingML part. */
const wordsOf = (xml: string) =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');
const body = (text: string): OfficialDocument => ({
  ...emptyDocument(),
  body: [{ type: 'paragraph', runs: [{ text }] }],
});

/** Every sample and every kind's skeleton. */
function allDocuments(): OfficialDocument[] {
  const names = {
    committeeName: '政协示例市委员会',
    shortName: '示例市政协',
    officeName: '政协示例市委员会办公室',
    signature: '政协示例市委员会办公室',
    today: '2026年8月1日',
  };
  return [
    ...Object.values(SAMPLE_DOCUMENTS).map(({ document }) => document),
    ...SKELETONS.map(({ build }) => build(names)),
  ];
}

describe('renderWord', () => {
  test('every sample and every kind’s skeleton is a valid file', async () => {
    const documents = allDocuments();
    const bytes = await renderWordMany(documents, { ...OPTIONS, sample: true });
    expect(await validate(bytes as never, 'docx', 'Microsoft365')).toEqual([]);
  }, 60_000);

  test('the digit of 附件1 is in the face of its label', async () => {
    const xml = await xmlOf({
      ...emptyDocument(),
      attachments: [1, 2].map((one) => ({ name: `表${one}`, body: body('正文').body })),
    });
    const runs = xml.match(/<w:r>(?:(?!<\/w:r>).)*附件[12]<(?:(?!<\/w:r>).)*<\/w:r>/g) ?? [];
    expect(runs).toHaveLength(2);
    for (const run of runs) expect(run).toMatch(/w:ascii="黑体"/);
  });

  test('name cards are a valid file, alone and behind another document', async () => {
    const cards: OfficialDocument = {
      ...emptyDocument('nameCards'),
      body: ['沈岚', '陆𬭎声'].map((text) => ({ type: 'paragraph', runs: [{ text }] })),
    };
    const alone = await renderWord(cards, OPTIONS);
    expect(await validate(alone as never, 'docx', 'Microsoft365')).toEqual([]);
    const part = await partsOf(alone);
    expect(wordsOf(await part('word/document.xml'))).toBe('沈岚沈岚陆𬭎声陆𬭎声');
    expect(await part('word/footer1.xml')).not.toContain('PAGE');
    const mixed = await renderWordMany([body('正文'), cards, body('又一篇')], OPTIONS);
    expect(await validate(mixed as never, 'docx', 'Microsoft365')).toEqual([]);
    const xml = await (await partsOf(mixed))('word/document.xml');
    expect(xml.match(/<w:footerReference/g)).toHaveLength(6);
  }, 60_000);

  test('characters outside the basic plane, emoji and marks of XML survive; what XML cannot hold does not', async () => {
    const xml = await xmlOf(body('𬭎䶮😀<&>"\u0000\u0007\ufffe\ud800终'));
    expect(wordsOf(xml)).toBe('𬭎䶮😀&lt;&amp;&gt;&quot;\ufffd终');
  });

  test('a tab is an element of its own, in heads, feet and what was typed', async () => {
    const documents = allDocuments();
    for (const document of documents) {
      const xml = await xmlOf(document);
      expect(xml).not.toMatch(/<w:t(?: [^>]*)?>[^<]*\t/);
    }
    const xml = await xmlOf(body('甲\t乙\t\t丙'));
    expect(xml.match(/<w:tab\/>/g)).toHaveLength(3);
    expect(wordsOf(xml)).toContain('甲乙丙');
  });

  test('every run names its Chinese face and the hint', async () => {
    const xml = await xmlOf(SAMPLE_DOCUMENTS.exchange.document);
    const fonts = [...xml.matchAll(/<w:rFonts [^>]*>/g)].map(([tag]) => tag);
    expect(fonts.length).toBeGreaterThan(10);
    for (const tag of fonts) {
      expect(tag).toContain('w:eastAsia=');
      expect(tag).toContain('w:hint="eastAsia"');
      expect(tag).not.toContain('Theme');
    }
  });

  test('a mark at the start or after a number stands in the Chinese face for every program', async () => {
    const xml = await xmlOf(body('“双碳”目标和5G“新基建”——A4——页'));
    const alone = [...xml.matchAll(/<w:r>.*?<\/w:r>/g)]
      .map(([run]) => run)
      .filter((run) => run.includes('w:ascii="仿宋_GB2312"'))
      .map(wordsOf);
    expect(alone).toEqual(['“', '“', '——']);
    expect(wordsOf(xml)).toBe('“双碳”目标和5G“新基建”——A4——页');
  });

  test('μ, raised digits, half dashes and fractions stand in the Latin face in every program', async () => {
    const xml = await xmlOf(body('浓度28μg/m³，3–5月，½，©'));
    const latin = [
      ...xml.matchAll(/<w:rFonts ([^>]*)\/><\/w:rPr><w:t xml:space="preserve">([^<]*)/g),
    ].filter(([, fonts]) => fonts?.includes('w:eastAsia="Times New Roman"'));
    expect(latin.map(([, , text]) => text)).toEqual(['μ', '³', '–', '½', '©']);
    // The hint would have Word take them for Chinese.
    expect(latin.filter(([, fonts]) => fonts?.includes('w:hint'))).toEqual([]);
  });

  test('a mark behind ×, ÷ and the like stands in the Chinese face as they do', async () => {
    const xml = await xmlOf(body('学习“××”精神和《×××》，“一老一小”'));
    const alone = [...xml.matchAll(/<w:r>.*?<\/w:r>/g)]
      .map(([run]) => run)
      .filter((run) => run.includes('w:ascii="仿宋_GB2312"'))
      .map(wordsOf);
    expect(alone).toEqual(['××', '”', '×××']);
  });

  test('a run-in heading is not in the outline, a heading of its own is', async () => {
    const heading = { type: 'heading' as const, level: 1 as const, runs: [{ text: '一、标题。' }] };
    const alone = await xmlOf({ ...emptyDocument(), body: [heading] });
    const runIn = await xmlOf({
      ...emptyDocument(),
      body: [{ ...heading, runIn: [{ text: '正文接着写。' }] }],
    });
    expect(alone).toContain('w:val="Heading1"');
    expect(runIn).not.toContain('Heading1');
    expect(wordsOf(runIn)).toBe('一、标题。正文接着写。');
  });

  test('page fields carry a result; nothing repairs the file', async () => {
    const part = await partsOf(await renderWord(body('正文'), OPTIONS));
    const footers = (await part('word/footer1.xml')) + (await part('word/footer2.xml'));
    expect(footers.match(/<w:fldSimple w:instr="PAGE">.*?<w:t[^>]*>1<\/w:t>/g)).toHaveLength(2);
    expect(await part('word/settings.xml')).toContain('evenAndOddHeaders');
  });

  test('pages of the sample say so, others do not', async () => {
    const marked = await partsOf(await renderWord(body('正文'), { ...OPTIONS, sample: true }));
    expect(await marked('word/header1.xml')).toContain('示例');
    const plain = await partsOf(await renderWord(body('正文'), OPTIONS));
    expect(await plain('word/header1.xml')).toBe('');
  });

  test('many in one file: one set of page numbers, every word of each', async () => {
    const texts = ['甲', '乙', '丙'];
    const part = await partsOf(await renderWordMany(texts.map(body), OPTIONS));
    expect(wordsOf(await part('word/document.xml'))).toBe('甲乙丙');
    expect(await part('word/footer3.xml')).toBe('');
  });

  test('many with numbers of their own: each counts its pages from 1, and the file is valid', async () => {
    const bytes = await renderWordMany(['甲', '乙', '丙'].map(body), OPTIONS, { ownNumbers: true });
    expect(await validate(bytes as never, 'docx', 'Microsoft365')).toEqual([]);
    const xml = await (await partsOf(bytes))('word/document.xml');
    expect(xml.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(3);
    const one = await (await partsOf(await renderWordMany([body('甲')], OPTIONS)))(
      'word/document.xml',
    );
    expect(one).not.toContain('w:start="1"');
  });

  test('a mark of the issuer that came with a text is printed where no head carries it', async () => {
    const head = {
      ...emptyDocument().head,
      mark: { kind: 'none' as const, name: '政协示例市委员会办公室文件' },
    };
    expect(wordsOf(await xmlOf({ ...body('正文'), head }))).toBe('政协示例市委员会办公室文件正文');
  });
});
