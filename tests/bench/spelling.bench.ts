import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { contextOf } from '#shared/proofread/context';
import { proofread } from '#shared/proofread/proofread';
import { prepare } from '#shared/proofread/speller/language';
import { readModel } from '#shared/proofread/speller/model';
import { spellerOf } from '#shared/proofread/speller/spell';
import type { KnownNames, Speller, SpellHit } from '#shared/proofread/types';
import { readWords } from '../../build/speller/words';
import { composedPapers } from './composed';
import { type BenchRow, measure, median } from './types';

/** Wrong characters: how many are found, how often rightly, and how long it takes. */

const MODEL = fileURLToPath(new URL('../../build/speller/model/model.bin', import.meta.url));
const SLIPS = fileURLToPath(new URL('../../build/speller/slips.txt', import.meta.url));
/**
 * A labelled set for measuring, never part of the project: lines of a label (0: nothing
 * wrong), the sentence as written and as it should be, parted by tabs. Named by the person who measures.
 */
const SET = process.env.HUIYIN_SPELLING_SET;

const NOBODY: KnownNames = { people: [], units: [], places: [], terms: [] };
const LENGTH = 100_000;

interface Row {
  written: string;
  right: string;
}

function readSet(file: string): Row[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [, written = '', right = ''] = line.split('\t');
    return { written, right };
  });
}

/** Shares in hundredths, of what a speller finds in the rows of a set. */
function shares(rows: readonly Row[], find: (text: string) => readonly SpellHit[]) {
  let [hits, rightHits, wrong, mended, clean, touched] = [0, 0, 0, 0, 0, 0];
  for (const { written, right } of rows) {
    const found = find(written);
    const units = [...written];
    for (const { start, end, suggestion } of found) {
      hits += 1;
      if (right.slice(start, end) === suggestion) rightHits += 1;
      for (let at = start; at < end; at += 1) units[at] = suggestion[at - start] ?? '';
    }
    if (written === right) {
      clean += 1;
      if (found.length > 0) touched += 1;
    }
    for (let at = 0; at < written.length; at += 1) {
      if (written[at] === right[at]) continue;
      wrong += 1;
      if (units[at] === right[at]) mended += 1;
    }
  }
  const of = (part: number, whole: number) => (100 * part) / whole;
  return {
    precision: of(rightHits, hits),
    recall: of(mended, wrong),
    touched: of(touched, clean),
  };
}

/** The simplest speller there is: forms of a list that are no words, pointed at without knowing better. */
function byList(words: readonly string[]): (text: string) => SpellHit[] {
  return (text) =>
    words.flatMap((word) => {
      const start = text.indexOf(word);
      if (start < 0) return [];
      return [{ start, end: start + word.length, suggestion: '', certainty: '疑似' as const }];
    });
}

function onSet(speller: Speller, file: string): BenchRow[] {
  const rows = readSet(file);
  const list = shares(rows, byList(readWords(SLIPS)));
  const peer = `list ${list.recall.toFixed(1)} %`;
  const strict = shares(rows, (text) =>
    speller(text, NOBODY).filter(({ certainty }) => certainty === '必改'),
  );
  const both = shares(rows, (text) => speller(text, NOBODY));
  const least = (name: string, figure: number, limit: number, more = {}): BenchRow => ({
    name: `spelling: ${name}`,
    figure,
    unit: '%',
    limit,
    ...more,
  });
  return [
    least('必改, precision', strict.precision, 98, { atLeast: true }),
    least('必改, wrong characters mended', strict.recall, 45, { atLeast: true, peer }),
    least('必改, right sentences touched', strict.touched, 0.2),
    least('both, precision', both.precision, 85, { atLeast: true }),
    least('both, wrong characters mended', both.recall, 60, { atLeast: true, peer }),
    least('both, right sentences touched', both.touched, 2),
    ...asOneText(speller, rows),
  ];
}

/** The same sentences in one file, one a line: how much is wrong in them is known then. */
function asOneText(speller: Speller, rows: readonly Row[]): BenchRow[] {
  const text = rows.map(({ written }) => written).join('\n');
  const context = contextOf('2026-11-28', { speller });
  const found = proofread(text, context).findings.filter(
    ({ rule, certainty }) => rule === 'characters.spelling' && certainty !== '提示',
  );
  let start = 0;
  const byRow = new Map<string, SpellHit[]>();
  for (const { written } of rows) {
    const [from, end] = [start, start + written.length];
    const own = found.filter((one) => one.start >= from && one.end <= end);
    byRow.set(
      written,
      own.map((one) => ({
        start: one.start - from,
        end: one.end - from,
        suggestion: one.suggestion ?? '',
        certainty: one.certainty === '必改' ? '必改' : '疑似',
      })),
    );
    start = end + 1;
  }
  const { precision, recall, touched } = shares(rows, (written) => byRow.get(written) ?? []);
  const row = (name: string, figure: number, limit: number, atLeast = false): BenchRow => ({
    name: `spelling: as one text, ${name}`,
    figure,
    unit: '%',
    limit,
    atLeast,
  });
  return [
    row('both, precision', precision, 85, true),
    row('both, wrong characters mended', recall, 60, true),
    row('both, right sentences touched', touched, 2),
  ];
}

export async function bench(): Promise<BenchRow[]> {
  const bytes = readFileSync(MODEL);
  const load = () => prepare(readModel(gunzipSync(bytes)));
  const speller = spellerOf(load());
  const loads = await measure(load, { rounds: 5, warmUp: 1 });
  // Sentences that come again differ by their figures and names, as those of an office do; each
  // round has a speller of its own, so that none has seen the text before.
  const text = composedPapers('tuning', LENGTH).join('\n').slice(0, LENGTH);
  const language = load();
  const times = await measure(() => spellerOf(language)(text, NOBODY), { rounds: 5, warmUp: 1 });
  return [
    { name: 'spelling: model loaded', figure: median(loads), unit: 'ms', limit: 300 },
    { name: 'spelling: 100,000 characters', figure: median(times), unit: 'ms', limit: 2000 },
    ...(SET !== undefined && existsSync(SET) ? onSet(speller, SET) : []),
  ];
}
