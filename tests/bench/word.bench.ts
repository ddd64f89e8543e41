import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LineRuleType,
  Packer,
  Paragraph,
  SimpleField,
  TextRun,
} from 'docx';
import { type OfficialDocument, runsText } from '#shared/document/official-document';
import { rawFromText } from '#shared/document/raw-text';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { structureText } from '#shared/structure/index';
import { renderWord, renderWordMany } from '#shared/word/render';
import { ROOT } from '../../build/bundle/targets';
import { which } from '../../build/setup/command';
import { type BenchRow, measure, median } from './types';

const OPTIONS = { profile: STANDARD_PROFILE, sample: false };
const MANY = 100;

const face = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia,
  hint: 'eastAsia',
});
const TEXT = face('仿宋_GB2312');
const HEI = face('黑体');
const TITLE = face('方正小标宋简体');

/** The speech's paragraphs as somebody who knows only the docx package writes them. */
function paragraphsByHand(speech: OfficialDocument): Paragraph[] {
  const run = (text: string, font: typeof TEXT) => new TextRun({ text, font });
  return [
    ...speech.title.map(
      (text) => new Paragraph({ heading: HeadingLevel.TITLE, children: [run(text, TITLE)] }),
    ),
    new Paragraph({ style: 'Subtitle', children: [run(speech.subtitle, TEXT)] }),
    new Paragraph({ style: 'Flush', children: [run(speech.salutation, TEXT)] }),
    ...speech.body.map((block) => {
      if (block.type !== 'heading' && block.type !== 'paragraph') throw new Error('plain speech');
      const words = run(runsText(block.runs), block.type === 'heading' ? HEI : TEXT);
      const rest =
        block.type === 'heading' && block.runIn ? [run(runsText(block.runIn), TEXT)] : [];
      return new Paragraph({ style: 'BodyTextFirstIndent', children: [words, ...rest] });
    }),
  ];
}

/** The same document written by hand with the docx package: named styles, font and hint on the runs. */
function byHand(speech: OfficialDocument, copies: number): Promise<ArrayBuffer> {
  const style = (id: string, size: number, firstLine: number) => ({
    id,
    name: id,
    run: { size, characterSpacing: -5 },
    paragraph: {
      alignment: AlignmentType.BOTH,
      spacing: { line: 579, lineRule: LineRuleType.EXACT },
      indent: { firstLine },
    },
  });
  const footer = (alignment: 'left' | 'right') =>
    new Footer({
      children: [
        new Paragraph({
          alignment,
          children: [new TextRun('— '), new SimpleField('PAGE', '1'), new TextRun(' —')],
        }),
      ],
    });
  const page = {
    size: { width: 11906, height: 16838 },
    margin: { top: 2098, bottom: 1984, left: 1588, right: 1474 },
  };
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { title: style('Title', 44, 0) },
      paragraphStyles: [
        style('Subtitle', 32, 0),
        style('Flush', 32, 0),
        style('BodyTextFirstIndent', 32, 640),
      ],
    },
    sections: Array.from({ length: copies }, (_one, index) => ({
      properties: { page },
      ...(index === 0 ? { footers: { default: footer('right'), even: footer('left') } } : {}),
      children: paragraphsByHand(speech),
    })),
  });
  return Packer.toArrayBuffer(document);
}

/** pandoc as a whole process on the same text, ms; null where it is not installed. */
async function pandoc(texts: readonly string[]): Promise<number | null> {
  const program = which('pandoc');
  if (program === null) return null;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-pandoc-'));
  const source = path.join(folder, 'speech.md');
  writeFileSync(source, texts.join('\n\n'));
  try {
    const run = () => execFileSync(program, [source, '-o', path.join(folder, 'speech.docx')]);
    return median(await measure(run, { rounds: 5, warmUp: 1 }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Medians of two ways, ms, measured turn about: equally warm, and a busy PC slows both alike. */
async function turnAbout(
  ours: () => Promise<unknown>,
  theirs: () => Promise<unknown>,
  { rounds, warmUp }: { rounds: number; warmUp: number },
): Promise<{ ours: number; theirs: number }> {
  const times = { ours: [] as number[], theirs: [] as number[] };
  for (let round = -warmUp; round < rounds; round += 1) {
    const [a] = await measure(ours, { rounds: 1, warmUp: 0 });
    const [b] = await measure(theirs, { rounds: 1, warmUp: 0 });
    if (round < 0 || a === undefined || b === undefined) continue;
    times.ours.push(a);
    times.theirs.push(b);
  }
  return { ours: median(times.ours), theirs: median(times.theirs) };
}

/** Model to bytes, beside the docx package used by hand and pandoc. */
export async function bench(): Promise<BenchRow[]> {
  const raw = readFileSync(path.join(ROOT, 'tests/fixtures/speech.txt'), 'utf8');
  const { document } = structureText(rawFromText(raw));
  const texts = raw.split('\n').filter((line) => line !== '');
  const one = await turnAbout(
    () => renderWord(document, OPTIONS),
    () => byHand(document, 1),
    { rounds: 31, warmUp: 60 },
  );
  const documents = Array.from({ length: MANY }, () => document);
  const many = await turnAbout(
    () => renderWordMany(documents, OPTIONS),
    () => byHand(document, MANY),
    { rounds: 9, warmUp: 0 },
  );
  const other = await pandoc(texts);
  return [
    {
      name: '一篇讲话 → Word',
      figure: one.ours,
      unit: 'ms',
      limit: 10,
      peer: `docx by hand ${one.theirs.toFixed(1)} ms; pandoc ${other === null ? 'not installed' : `${other.toFixed(0)} ms`}`,
      note: `${raw.length}字，预热后`,
    },
    {
      name: `${MANY}篇合为一个文件`,
      figure: many.ours / many.theirs,
      unit: '倍',
      limit: 1.3,
      peer: `docx by hand ${many.theirs.toFixed(0)} ms`,
      note: `${many.ours.toFixed(0)} ms`,
    },
  ];
}
