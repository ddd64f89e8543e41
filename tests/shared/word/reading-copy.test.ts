import validate from '@ooxml-tools/validate';
import JSZip from 'jszip';
import { expect, it } from 'vitest';
import { paper } from '#shared/compose/parts';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { renderReadingCopy } from '#shared/word/reading-copy';

it('sets the sound above a rare character, marks each turn and says how long it takes', async () => {
  const words = '请郝堃同志发言。'.repeat(60);
  const bytes = await renderReadingCopy({
    document: paper({ title: ['讲话'], body: [{ type: 'paragraph', runs: [{ text: words }] }] }),
    options: { profile: STANDARD_PROFILE, sample: true },
    size: 22,
    speed: 200,
    readings: { 堃: '坤' },
  });
  expect(await validate(bytes, 'docx', 'Microsoft365')).toEqual([]);
  const xml =
    (await (await JSZip.loadAsync(bytes)).file('word/document.xml')?.async('string')) ?? '';
  expect(xml.match(/<w:rt>.*?坤.*?<\/w:rt>/g)?.length).toBe(60);
  expect(xml).toContain('（请翻页）');
  expect(xml).toContain('（完）');
  expect(xml).toContain('约需2分钟');
});

it('sets headings in the faces of the sheet: 黑体, 楷体, and from the third level on that of the text', async () => {
  const heading = (level: 1 | 2 | 3, text: string) => ({
    type: 'heading' as const,
    level,
    runs: [{ text }],
  });
  const bytes = await renderReadingCopy({
    document: paper({
      title: ['讲话'],
      body: [
        heading(1, '一、甲'),
        heading(2, '（一）乙'),
        heading(3, '1.丙'),
        { type: 'paragraph', runs: [{ text: '丁。' }] },
      ],
    }),
    options: { profile: STANDARD_PROFILE, sample: false },
    size: 22,
    speed: 200,
    readings: {},
  });
  const xml =
    (await (await JSZip.loadAsync(bytes)).file('word/document.xml')?.async('string')) ?? '';
  const faces = ['一、甲', '（一）乙', '1.丙', '丁。'].map(
    (text) =>
      xml
        .match(/<w:p>.*?<\/w:p>/g)
        ?.find((one) => one.includes(`>${text}<`))
        ?.match(/w:eastAsia="([^"]+)"/)?.[1],
  );
  const { heading1, heading2, body } = STANDARD_PROFILE.fonts;
  expect(faces).toEqual([heading1, heading2, body, body]);
});
