import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { rawFromText } from '#shared/document/raw-text';
import { contextOf } from '#shared/proofread/context';
import { STARTING_WORDS } from '#shared/proofread/data/starting-words';
import { WRONG_WORDS } from '#shared/proofread/data/wrong-words';
import { Proofreader, proofread } from '#shared/proofread/proofread';
import { prepare } from '#shared/proofread/speller/language';
import { readModel } from '#shared/proofread/speller/model';
import { spellerOf } from '#shared/proofread/speller/spell';
import type { Context, Finding } from '#shared/proofread/types';
import { structureText } from '#shared/structure/index';
import { knownWords } from '#shared/words/known';
import { readWords } from '../../build/speller/words';
import { composedPapers } from './composed';
import { type Faulty, faultyPapers } from './corpus';
import { cleanPapers, plantedPapers } from './planted';
import { type BenchRow, measure, median } from './types';

const context = contextOf('2026-11-28');
const SLIPS = fileURLToPath(new URL('../../build/speller/slips.txt', import.meta.url));
const MODEL = fileURLToPath(new URL('../../build/speller/model/model.bin', import.meta.url));
const LENGTH = 100_000;
const DRAFT = 20_000;

/** A long text of different paragraphs. */
function longText(): string {
  const paragraphs = cleanPapers('tuning').join('\n').split('\n');
  let text = '';
  for (let turn = 0; text.length < LENGTH; turn += 1)
    text += `${paragraphs.map((one) => one.replaceAll('委员', `委员${turn}组`)).join('\n')}\n`;
  return text.slice(0, LENGTH);
}

function rowsOf(half: 'tuning' | 'held-out', label: string): BenchRow[] {
  const planted = plantedPapers(half);
  const missed = new Map<string, number>();
  let found = 0;
  for (const { kind, text, start, end } of planted) {
    const { findings } = proofread(text, context);
    if (findings.some((one) => one.start < end && one.end >= start)) found += 1;
    else missed.set(kind, (missed.get(kind) ?? 0) + 1);
  }
  const papers = cleanPapers(half);
  const length = papers.join('').length;
  const alarms = papers.flatMap((text) =>
    proofread(text, context).findings.filter(({ certainty }) => certainty !== '提示'),
  );
  const note = [...missed].map(([kind, count]) => `${kind}${count}`).join('、');
  return [
    {
      name: `校对规则：${label}，种下的差错找到`,
      figure: (found / planted.length) * 100,
      unit: '%',
      atLeast: true,
      limit: 95,
      note: `${planted.length}处${note === '' ? '' : `，漏${note}`}`,
    },
    {
      name: `校对规则：${label}，每千字误报（必改和疑似）`,
      figure: (alarms.length / length) * 1000,
      unit: '处',
      limit: 0.5,
      note: `${length}字${alarms.length}处`,
    },
  ];
}

/** Characters of the composed papers of one half, right and faulty ones each. */
const CORPUS = 40_000;

const touches = (finding: Finding, { start, end }: Pick<Finding, 'start' | 'end'>): boolean =>
  finding.start < end && finding.end >= start;

/** What is found in faulty papers, by what should be said of it. */
function tally(papers: readonly Faulty[], all: Context) {
  const count = { sure: 0, sureFound: 0, unsure: 0, unsureFound: 0, said: 0, saidRightly: 0 };
  const missed = new Map<string, number>();
  for (const { text, defects } of papers) {
    const { findings } = proofread(text, all);
    for (const defect of defects) {
      const found = findings.filter((one) => touches(one, defect));
      if (defect.tier === '必改') {
        count.sure += 1;
        if (found.some(({ certainty }) => certainty === '必改')) count.sureFound += 1;
      } else {
        count.unsure += 1;
        if (found.some(({ certainty }) => certainty !== '提示')) count.unsureFound += 1;
        else missed.set(defect.kind, (missed.get(defect.kind) ?? 0) + 1);
      }
    }
    const sure = findings.filter(({ certainty }) => certainty === '必改');
    count.said += sure.length;
    count.saidRightly += sure.filter((one) => defects.some((two) => touches(one, two))).length;
  }
  return { ...count, missed: [...missed].map(([kind, times]) => `${kind}${times}`).join('、') };
}

/** The share of the unsure defects, in hundredths, that a list of wrong words alone would find. */
function byList(papers: readonly Faulty[], words: readonly string[]): number {
  const unsure = papers.flatMap(({ text, defects }) =>
    defects
      .filter(({ tier }) => tier === '疑似')
      .map(({ start, end }) => text.slice(start - 4, end + 4)),
  );
  const found = unsure.filter((near) => words.some((word) => near.includes(word)));
  return (found.length / unsure.length) * 100;
}

/** Rules and speller on the composed papers. */
function composedRows(half: 'tuning' | 'held-out', label: string, all: Context): BenchRow[] {
  const faulty = faultyPapers(half, CORPUS);
  const count = tally(faulty, all);
  const [wrong, unfit] = [WRONG_WORDS.map((one) => one.wrong), readWords(SLIPS)].map((words) =>
    byList(faulty, words).toFixed(1),
  );
  const right = composedPapers(half, CORPUS);
  const alarms = right.flatMap((text) =>
    proofread(text, all).findings.filter(({ certainty }) => certainty !== '提示'),
  );
  const length = right.join('').length;
  const share = (name: string, part: number, whole: number, limit: number): BenchRow => ({
    name: `校对：${label}，${name}`,
    figure: (part / whole) * 100,
    unit: '%',
    atLeast: true,
    limit,
    note: `${part}/${whole}`,
  });
  return [
    share('必改找到', count.sureFound, count.sure, 95),
    share('必改说对', count.saidRightly, count.said, 98),
    {
      ...share('疑似找到', count.unsureFound, count.unsure, 80),
      note: `${count.unsureFound}/${count.unsure}，漏${count.missed}`,
      peer: `别字表 ${wrong} %，非词表 ${unfit} %`,
    },
    {
      name: `校对：${label}，每千字误报（必改和疑似）`,
      figure: (alarms.length / length) * 1000,
      unit: '处',
      limit: 0.5,
      note: `${length}字${alarms.length}处`,
    },
  ];
}

/** What a draft is read by: the dictionary that the program begins with as well. */
function asInDraft(context: Context): Context {
  const { terms, sayings } = knownWords(STARTING_WORDS);
  return { ...context, names: { ...context.names, terms }, sayings };
}

/** Planted defects and false alarms on both halves of the corpus, and the time a long text takes. */
export async function bench(): Promise<BenchRow[]> {
  const text = longText();
  const whole = await measure(() => proofread(text, context), { rounds: 5 });
  const speller = spellerOf(prepare(readModel(gunzipSync(readFileSync(MODEL)))));
  const all = { ...context, speller };
  // Papers of many sentences; each round has a speller of its own, so that none has seen the text before.
  const papers = composedPapers('tuning', LENGTH).join('\n').slice(0, LENGTH);
  const language = prepare(readModel(gunzipSync(readFileSync(MODEL))));
  const spelled = await measure(
    () => proofread(papers, { ...context, speller: spellerOf(language) }),
    { rounds: 5, warmUp: 1 },
  );
  const reader = new Proofreader(asInDraft(all));
  const { document } = structureText(rawFromText(text.slice(0, DRAFT)));
  let key = 0;
  const again = await measure(() => {
    key += 1;
    return reader.read({ ...document, subtitle: '字'.repeat(key) });
  });
  return [
    ...rowsOf('tuning', '调校用文本'),
    ...rowsOf('held-out', '事后所写文本'),
    ...composedRows('tuning', '拼合的调校用文本', all),
    ...composedRows('held-out', '拼合的事后所写文本', all),
    { name: '校对规则：十万字一篇', figure: median(whole), unit: 'ms', limit: 2000 },
    { name: '校对规则和错别字：十万字一篇', figure: median(spelled), unit: 'ms', limit: 2000 },
    {
      name: '校对规则和错别字：两万字改一个字后再读',
      figure: median(again),
      unit: 'ms',
      limit: 100,
    },
  ];
}
