import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Examiner } from '../../shared/proofread/speller/examine';
import { signs } from '../../shared/proofread/speller/judge';
import { type Language, prepare } from '../../shared/proofread/speller/language';
import type { Model } from '../../shared/proofread/speller/model';
import { ROOT } from '../bundle/targets';
import { madeUpLines, Random } from './made-up';

/** The project's own invented texts. */
const TEXTS = ['tests/fixtures', 'shared/compose', 'docs'];
/** How often each line is read, each time with other slips. */
const READINGS = 6;
/** Slips for each character: seldom and often by turns. */
const RATES = [1 / 70, 1 / 20];
const HANZI = /[\u4e00-\u9fff]+/g;

interface Example {
  signs: number[];
  right: boolean;
}

/** What each sign is worth, by invented slips of the pen in invented texts. Takes some minutes. */
export function learnWeights(model: Model, villages: string): number[] {
  const language = prepare(model);
  const examiner = new Examiner(language);
  const random = new Random(7);
  const prose = TEXTS.flatMap((folder) => linesIn(path.join(ROOT, folder)));
  const names = madeUpLines(villages, random, 400);
  const examples: Example[] = [];
  for (let turn = 0; turn < READINGS; turn += 1) {
    const rate = RATES[turn % RATES.length] as number;
    for (const line of new Set([...prose, ...names])) {
      // Names are read once as they are: there nothing is to be found.
      const isName = turn === 0 && names.includes(line);
      const written = isName ? line : withSlips(language, line, rate, random);
      examples.push(...examplesOf(examiner, written, line));
    }
  }
  return descend(examples);
}

function linesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
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

function examplesOf(examiner: Examiner, written: string, line: string): Example[] {
  return [...written.matchAll(HANZI)].flatMap(({ 0: clause, index }) =>
    examiner.examine(clause).wrong.map((one) => ({
      signs: signs(one),
      right: line.slice(index + one.start, index + one.end) === one.instead,
    })),
  );
}

/** Logistic regression by plain descent with momentum. */
function descend(examples: readonly Example[]): number[] {
  const size = examples[0]?.signs.length ?? 0;
  const weights = new Array<number>(size).fill(0);
  const speed = new Array<number>(size).fill(0);
  for (let step = 0; step < 4000; step += 1) {
    const slope = new Array<number>(size).fill(0);
    for (const example of examples) {
      const sum = example.signs.reduce(
        (all, value, at) => all + value * (weights[at] as number),
        0,
      );
      const miss = 1 / (1 + Math.exp(-sum)) - (example.right ? 1 : 0);
      for (let at = 0; at < size; at += 1) {
        slope[at] = (slope[at] as number) + miss * (example.signs[at] as number);
      }
    }
    for (let at = 0; at < size; at += 1) {
      const held = at === 0 ? 0 : 0.002 * (weights[at] as number);
      const pull = (slope[at] as number) / examples.length + held;
      speed[at] = 0.9 * (speed[at] as number) - 0.3 * pull;
      weights[at] = (weights[at] as number) + (speed[at] as number);
    }
  }
  return weights;
}
