import validate from '@ooxml-tools/validate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { OfficialDocument } from '#shared/document/official-document';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { renderWord } from '#shared/word/render';
import { drawingPen, trackingPen } from '../../../../electron/ooxml/redline/pen';
import { redline } from '../../../../electron/ooxml/redline/redline';
import { randomPaper } from '../../check/random-papers';
import { MOVED, PAIRS, SAMPLE, WORDS } from './pairs';
import { settledLines, turnedAbout } from './settled';

const OPTIONS = { profile: STANDARD_PROFILE, sample: false };
const AUTHOR = { name: '方正清、林主任', on: '2026-06-30' };

async function lined(before: OfficialDocument, after: OfficialDocument) {
  const [a, b] = [await renderWord(before, OPTIONS), await renderWord(after, OPTIONS)];
  return { a, b, made: await redline(a, b, trackingPen(AUTHOR)) };
}

/** Both ways about: taken it says the new text, refused the old one, and Word's own rules find no fault. */
async function holds(before: OfficialDocument, after: OfficialDocument): Promise<Uint8Array> {
  const { a, b, made } = await lined(before, after);
  expect(await settledLines(made, 'accepted')).toEqual(await settledLines(b, 'accepted'));
  expect(await settledLines(made, 'rejected')).toEqual(await settledLines(a, 'accepted'));
  return made;
}

async function mainPart(bytes: Uint8Array): Promise<string> {
  const { default: JSZip } = await import('jszip');
  const zip = await JSZip.loadAsync(bytes);
  return (await zip.file('word/document.xml')?.async('string')) ?? '';
}

describe('two versions as one file with changes that Word knows', () => {
  for (const [name, [before, after]] of Object.entries(PAIRS)) {
    it(`${name}, both ways`, async () => {
      for (const [from, to] of [
        [before, after],
        [after, before],
      ] as const) {
        const made = await holds(from, to);
        expect(await validate(made, 'docx', 'Microsoft365')).toEqual([]);
      }
    });
  }

  it('says the same in mammoth, which accepts, and turned about, the old text', async () => {
    const words = async (bytes: Uint8Array) => {
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
      return value.replace(/\n+/g, '\n').trim();
    };
    for (const [before, after] of Object.values(PAIRS)) {
      const { a, b, made } = await lined(before, after);
      expect(await words(made)).toBe(await words(b));
      expect(await words(await turnedAbout(made))).toBe(await words(a));
    }
  });

  it('names whose changes they are, and the day', async () => {
    const made = await holds(...WORDS);
    expect(await mainPart(made)).toContain(
      'w:author="方正清、林主任" w:date="2026-06-30T00:00:00Z"',
    );
  });

  it('shows a paragraph that stands elsewhere now as moved', async () => {
    const made = await holds(...MOVED);
    const xml = await mainPart(made);
    expect(xml.match(/<w:moveFrom /g)).toHaveLength(2);
    expect(xml).toContain('w:moveToRangeStart');
    expect(xml).not.toContain('<w:del ');
  });

  it('leaves equal texts without one change', async () => {
    for (const document of SAMPLE) {
      const { made } = await lined(document, document);
      expect(await mainPart(made)).not.toMatch(/<w:(ins|del|moveFrom|moveTo|\w+Change)\b/);
    }
  });

  it('holds for the papers of the sample against each other', async () => {
    for (const [at, before] of SAMPLE.entries()) {
      const after = SAMPLE[(at + 1) % SAMPLE.length];
      if (after) await holds(before, after);
    }
  });

  it('holds for papers that share little, with tables at the end of one, both or none', async () => {
    for (let seed = 1; seed <= 40; seed += 1)
      await holds(randomPaper(seed), randomPaper(seed * 7 + 3));
  });
});

describe('two versions drawn for paper', () => {
  it('strikes through what went and underlines what came, and is no change to Word', async () => {
    const [before, after] = WORDS;
    const [a, b] = [await renderWord(before, OPTIONS), await renderWord(after, OPTIONS)];
    const made = await redline(a, b, drawingPen());
    const xml = await mainPart(made);
    expect(xml).toMatch(/<w:strike\/><\/w:rPr><w:t xml:space="preserve">1<\/w:t>/);
    expect(xml).toMatch(/<w:u w:val="single"\/><\/w:rPr><w:t xml:space="preserve">座谈<\/w:t>/);
    expect(xml).not.toMatch(/<w:(ins|del) /);
    expect(await validate(made, 'docx', 'Microsoft365')).toEqual([]);
  });
});
