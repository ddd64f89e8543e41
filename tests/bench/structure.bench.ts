import { countTextWords } from '#shared/document/count-words';
import { rawFromText } from '#shared/document/raw-text';
import { structureText } from '#shared/structure/index';
import { rate, readCases, scoreCase } from '../shared/structure/corpus';
import { type BenchRow, measure, median } from './types';

/** Body text of the corpus put together until it has this many characters. */
const LENGTH = 20_000;

function longText(): string {
  const texts = readCases('tuning').map((one) => one.raw);
  const title = '关于全年工作情况的报告\n\n';
  const body = texts.flatMap((text) => text.split('\n')).filter((line) => /[。；]/.test(line));
  let text = title;
  for (let i = 0; text.length < LENGTH; i += 1) text += `${body[i % body.length]}\n`;
  return text;
}

/** Exact blocks of both halves of the corpus, and the time one long text takes. */
export async function bench(): Promise<BenchRow[]> {
  const tuning = readCases('tuning');
  const heldOut = readCases('held-out');
  const text = longText();
  const times = await measure(() => structureText(rawFromText(text)));
  return [
    {
      name: '智能排版：调校用文本，逐块一致',
      figure: rate(tuning.map(scoreCase)) * 100,
      unit: '%',
      atLeast: true,
      limit: 98,
      note: `${tuning.length}篇`,
    },
    {
      name: '智能排版：事后所写文本，逐块一致',
      figure: rate(heldOut.map(scoreCase)) * 100,
      unit: '%',
      atLeast: true,
      limit: 90,
      note: `${heldOut.length}篇`,
    },
    {
      name: '智能排版：两万字一篇',
      figure: median(times),
      unit: 'ms',
      note: `${countTextWords(text)}字，含两遍校验`,
    },
  ];
}
