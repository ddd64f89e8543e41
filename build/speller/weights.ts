import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Examiner } from '../../shared/proofread/speller/examine';
import { signs } from '../../shared/proofread/speller/judge';
import { type Language, prepare } from '../../shared/proofread/speller/language';
import type { Model } from '../../shared/proofread/speller/model';
import { silenceOf } from '../../shared/proofread/speller/silence';
import { ROOT } from '../bundle/targets';
import { boost, type Example, type Judgement } from './boost';
import { madeUpLines, Random } from './made-up';

/** The project's own invented texts. */
const TEXTS = ['tests/fixtures', 'shared/compose', 'docs'];
/** How often each line is read, each time with other slips. */
const READINGS = 6;
/** Slips for each character: seldom and often by turns. */
const RATES = [1 / 70, 1 / 20];
const HANZI = /[\u4e00-\u9fff]+/g;

/** What is held back to be measured on is not learnt from. */
const HELD_BACK = /held-out/;
/** So often all is read with a model that lacks this share of the words rarer than that. */
const LACKING = 3;
const LACKED = 0.35;
const RARE = -5.3;
/** What is said of a right line counts more: there are many more of them than in what is learnt from. */
const CLEAN = 3;

/** What the signs tell, by invented slips of the pen in invented texts. Takes some minutes. */
export function learnJudgement(model: Model, villages: string): Judgement {
  const language = prepare(model);
  const examiner = new Examiner(language);
  const random = new Random(7);
  const prose = TEXTS.flatMap((folder) => linesIn(path.join(ROOT, folder)));
  const names = madeUpLines(villages, random, 400);
  const examples: Example[] = [];
  for (const line of new Set([...prose, ...names])) {
    examples.push(...examplesOf(examiner, line, line, CLEAN));
  }
  for (let turn = 0; turn < LACKING; turn += 1) {
    const poorer = new Examiner(prepare(lacking(model, random)));
    for (const line of new Set(prose)) {
      examples.push(...examplesOf(poorer, line, line, CLEAN));
      const written = withSlips(language, line, RATES[0] as number, random);
      examples.push(...examplesOf(poorer, written, line, 1));
    }
  }
  for (let turn = 0; turn < READINGS; turn += 1) {
    const rate = RATES[turn % RATES.length] as number;
    for (const line of new Set(prose)) {
      examples.push(...examplesOf(examiner, withSlips(language, line, rate, random), line, 1));
    }
  }
  return boost(examples);
}

/** The same model without some of its rare words: what is read then holds terms that it has never met, as every office's do. */
function lacking(model: Model, random: Random): Model {
  const words = model.trie.words.slice();
  model.ends.forEach((node, word) => {
    if ((model.single[word] as number) < RARE && random.next() < LACKED) words[node] = -1;
  });
  const trie = Object.create(model.trie, { words: { value: words } }) as typeof model.trie;
  return { ...model, trie };
}

function linesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    if (HELD_BACK.test(file)) return [];
    if (statSync(file).isDirectory()) return linesIn(file);
    if (!/\.(txt|md|json|ts)$/.test(name)) return [];
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => !/^\s*(\/\/|\*)/.test(line))
      .flatMap((line) => line.match(/[\u4e00-\u9fff，、：；（）《》“”0-9]{10,}/g) ?? []);
  });
}

/** A line in which characters are put for others: mostly of the same sound, and now and then two in a row. */
function withSlips(language: Language, line: string, rate: number, random: Random): string {
  const { model, confusions } = language;
  const units = [...line];
  for (let at = 0; at < units.length; at += 1) {
    if (random.next() > rate) continue;
    const run = random.next() < 0.15 ? 2 : 1;
    const lot = random.next();
    const kind = lot < 0.77 ? 0 : lot < 0.88 ? 1 : 2;
    for (let place = at; place < Math.min(units.length, at + run); place += 1) {
      const own = (model.characters[(units[place] as string).charCodeAt(0)] as number) - 1;
      if (own < 0) continue;
      const { characters, kinds } = confusions.others(own);
      const others = [...characters].filter(
        (other, index) => kinds[index] === kind && other < 3000,
      );
      if (others.length === 0) continue;
      const chosen = Math.min(random.pick(others), random.pick(others));
      units[place] = String.fromCharCode(model.units[chosen] as number);
    }
    at += run;
  }
  return units.join('');
}

function examplesOf(examiner: Examiner, written: string, line: string, weight: number): Example[] {
  const isSilent = silenceOf(written, []);
  return [...written.matchAll(HANZI)].flatMap(({ 0: clause, index }) =>
    examiner.examine(clause).wrong.flatMap((one) => {
      const [start, end] = [index + one.start, index + one.end];
      const change = { ...one, start, end, suggestion: one.instead, certainty: '疑似' as const };
      if (isSilent(change)) return [];
      return [{ signs: signs(one), right: line.slice(start, end) === one.instead, weight }];
    }),
  );
}
