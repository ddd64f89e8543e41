import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { AlignmentType, Document, LineRuleType, Packer, Paragraph, TextRun } from 'docx';
import { rawFromText } from '#shared/document/raw-text';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { structureText } from '#shared/structure/index';
import { renderWord, renderWordMany } from '#shared/word/render';
import { ROOT } from '../../build/bundle/targets';
import { which } from '../../build/setup/command';
import { type BenchRow, measure, median } from './types';

const OPTIONS = { profile: STANDARD_PROFILE, sample: false };
const MANY = 100;

/** The same paragraphs written by hand with the docx package: named styles, font and hint on the runs. */
function byHand(texts: readonly string[], copies: number): Promise<ArrayBuffer> {
  const font = {
    ascii: 'Times New Roman',
    hAnsi: 'Times New Roman',
    eastAsia: '仿宋_GB2312',
    hint: 'eastAsia',
  };
  const sections = Array.from({ length: copies }, () => ({
    children: texts.map(
      (text) =>
        new Paragraph({ style: 'BodyTextFirstIndent', children: [new TextRun({ text, font })] }),
    ),
  }));
  const document = new Document({
    styles: {
      paragraphStyles: [
        {
          id: 'BodyTextFirstIndent',
          name: 'Body Text First Indent',
          run: { size: 32, characterSpacing: -5 },
          paragraph: {
            alignment: AlignmentType.BOTH,
            spacing: { line: 579, lineRule: LineRuleType.EXACT },
            indent: { firstLine: 640 },
          },
        },
      ],
    },
    sections,
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

/** Model to bytes, beside the docx package used by hand and pandoc. */
export async function bench(): Promise<BenchRow[]> {
  const raw = readFileSync(path.join(ROOT, 'tests/fixtures/speech.txt'), 'utf8');
  const { document } = structureText(rawFromText(raw));
  const texts = raw.split('\n').filter((line) => line !== '');
  const one = median(
    await measure(() => renderWord(document, OPTIONS), { rounds: 31, warmUp: 30 }),
  );
  const documents = Array.from({ length: MANY }, () => document);
  // Turn about, so that a busy PC slows both alike.
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < 9; round += 1) {
    ours.push(
      ...(await measure(() => renderWordMany(documents, OPTIONS), { rounds: 1, warmUp: 0 })),
    );
    theirs.push(...(await measure(() => byHand(texts, MANY), { rounds: 1, warmUp: 0 })));
  }
  const single = median(await measure(() => byHand(texts, 1), { rounds: 31, warmUp: 10 }));
  const other = await pandoc(texts);
  return [
    {
      name: '一篇讲话 → Word',
      figure: one,
      unit: 'ms',
      limit: 10,
      peer: `docx by hand ${single.toFixed(1)} ms; pandoc ${other === null ? 'not installed' : `${other.toFixed(0)} ms`}`,
      note: `${raw.length}字，预热后`,
    },
    {
      name: `${MANY}篇合为一个文件`,
      figure: median(ours) / median(theirs),
      unit: '倍',
      limit: 1.3,
      peer: `docx by hand ${median(theirs).toFixed(0)} ms`,
      note: `${median(ours).toFixed(0)} ms`,
    },
  ];
}
