import {
  type Confusion,
  type Confusions,
  LIKE_SHAPE,
  NEAR_SOUND,
  SAME_SOUND,
  UNLIKE,
} from '../../shared/proofread/speller/confusion';
import { Examiner } from '../../shared/proofread/speller/examine';
import { signs } from '../../shared/proofread/speller/judge';
import { type Language, prepare } from '../../shared/proofread/speller/language';
import type { Model } from '../../shared/proofread/speller/model';
import { silenceOf } from '../../shared/proofread/speller/silence';
import { boost, type Example, type Judgement } from './boost';
import { type Lessons, lacking, ownProse, spelled } from './lessons';
import { madeUpLines, Random } from './made-up';

/** How often each line is read, each time with other slips. */
const READINGS = 6;
/** Slips for each character: seldom and often by turns. */
const RATES = [1 / 70, 1 / 20];
const HANZI = /[\u4e00-\u9fff]+/g;

/** So often all is read with a poorer model. */
const LACKING = 8;
/** What is said of a right line counts more: there are many more of them than in what is learnt from. */
const CLEAN = 3;

/** What the signs tell, by invented slips of the pen in invented texts. Takes some minutes. */
export function learnJudgement(model: Model, lessons: Lessons): Judgement {
  return boost(examplesFor(model, lessons));
}

/** What may be said of the texts, with what is right of it. */
export function examplesFor(model: Model, { villages, own }: Lessons): Example[] {
  const language = prepare(model);
  const examiner = new Examiner(language);
  const random = new Random(7);
  const prose = ownProse();
  const names = madeUpLines(villages, random, 400);
  const examples: Example[] = [];
  const read = (by: Examiner, line: string, written: string, weight: number) => {
    for (const one of examplesOf(by, written, line, weight)) examples.push(one);
  };
  for (const line of new Set([...prose, ...names])) read(examiner, line, line, CLEAN);
  for (let turn = 0; turn < LACKING; turn += 1) {
    const poorer = new Examiner(prepare(lacking(model, own, random)));
    for (const line of prose) {
      read(poorer, line, line, CLEAN);
      read(poorer, line, withSlips(language, line, RATES[0] as number, random), 1);
    }
  }
  for (let turn = 0; turn < READINGS; turn += 1) {
    const rate = RATES[turn % RATES.length] as number;
    for (const line of prose) read(examiner, line, withSlips(language, line, rate, random), 1);
  }
  return examples;
}

/** Characters are numbered from the commonest; rarer ones are seldom typed for others. */
const COMMON = 3000;
const COMMONER = Array.from({ length: COMMON }, (_, at) => at);

/** So many slips are a wrong word as an input method offers it, one at least so common. */
const AS_WORD = 0.35;
const OFFERED = -6;

/** A line in which characters are put for others: mostly of the same sound, and now and then two in a row. */
function withSlips(language: Language, line: string, rate: number, random: Random): string {
  const { model, confusions } = language;
  const units = [...line];
  for (let at = 0; at < units.length; at += 1) {
    if (random.next() > rate) continue;
    const word = random.next() < AS_WORD ? otherWord(language, line.slice(at, at + 2), random) : '';
    if (word !== '') {
      units.splice(at, 2, ...word);
      at += 1;
      continue;
    }
    const run = random.next() < 0.15 ? 2 : 1;
    const lot = random.next();
    const kind =
      lot < 0.75 ? SAME_SOUND : lot < 0.84 ? NEAR_SOUND : lot < 0.95 ? LIKE_SHAPE : UNLIKE;
    for (let place = at; place < Math.min(units.length, at + run); place += 1) {
      const own = (model.characters[(units[place] as string).charCodeAt(0)] as number) - 1;
      if (own < 0) continue;
      const others = othersOf(confusions, own, kind);
      if (others.length === 0) continue;
      const chosen = Math.min(random.pick(others), random.pick(others));
      units[place] = String.fromCharCode(model.units[chosen] as number);
    }
    at += run;
  }
  return units.join('');
}

/** Of the commoner characters those that are mistaken for one in this way. */
function othersOf(confusions: Confusions, own: number, kind: Confusion): number[] {
  const { characters, kinds } = confusions.others(own);
  if (kind === UNLIKE)
    return COMMONER.filter((other) => other !== own && !characters.includes(other));
  return [...characters].filter((other, index) => kinds[index] === kind && other < COMMON);
}

/** Another word of two characters that sounds the same, as an input method offers it; '' where there is none. */
function otherWord({ model, confusions }: Language, written: string, random: Random): string {
  const [one = -1, other = -1] = [...written].map(
    (unit) => (model.characters[unit.charCodeAt(0)] as number) - 1,
  );
  if (one < 0 || other < 0) return '';
  const { trie, single, onlyKnown } = model;
  const found: string[] = [];
  confusions.sameSound(one, other, (node) => {
    const word = trie.words[node] as number;
    if (word < 0 || onlyKnown[word] === 1 || (single[word] as number) < OFFERED) return;
    const meant = spelled(model, node);
    if (meant !== written) found.push(meant);
  });
  return found.length === 0 ? '' : random.pick(found);
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
