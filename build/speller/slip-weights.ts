import { Examiner } from '../../shared/proofread/speller/examine';
import { prepare } from '../../shared/proofread/speller/language';
import type { Model } from '../../shared/proofread/speller/model';
import { silenceOf } from '../../shared/proofread/speller/silence';
import { boost, type Example, type Judgement } from './boost';
import { type Lessons, lacking, ownProse } from './lessons';
import { madeUpLines, Random } from './made-up';

/** How often each line is read, each time with other slips; every second time with a poorer model. */
const READINGS = 8;
/** So many clauses have a slip. */
const RATE = 1 / 3;
/** What is said of a right clause counts more: there are many more of them than in what is learnt from. */
const CLEAN = 4;
const TREES = 120;
const HANZI = /[\u4e00-\u9fff]+/g;

/** What the signs of slips of fingers tell, by invented ones in invented texts. Takes a minute or two. */
export function learnSlips(model: Model, lessons: Lessons): Judgement {
  return boost(slipExamples(model, lessons), TREES);
}

/** What may be said of the texts about slips, with what is right of it. */
export function slipExamples(model: Model, { villages, own }: Lessons): Example[] {
  const language = prepare(model);
  const random = new Random(13);
  const names = madeUpLines(villages, random, 400);
  const prose = ownProse();
  const full = new Examiner(language);
  const examples: Example[] = [];
  const read = (by: Examiner, line: string, rate: number) => {
    for (const one of examplesOf(by, line, rate, random)) examples.push(one);
  };
  for (const line of [...prose, ...names]) read(full, line, 0);
  for (let turn = 0; turn < READINGS; turn += 1) {
    const by = turn % 2 === 0 ? full : new Examiner(prepare(lacking(model, own, random)));
    for (const line of prose) {
      read(by, line, RATE);
      if (by !== full) read(by, line, 0);
    }
  }
  return examples;
}

/** A clause in which a character is typed twice, two are turned round, or one is left out. */
function withSlip(clause: string, random: Random): string {
  const at = Math.floor(random.next() * (clause.length - 1));
  const [one = '', other = ''] = clause.slice(at, at + 2);
  const lot = random.next();
  if (lot < 0.4) return clause.slice(0, at) + one + clause.slice(at);
  if (lot < 0.8) return clause.slice(0, at) + other + one + clause.slice(at + 2);
  return clause.slice(0, at) + clause.slice(at + 1);
}

function examplesOf(by: Examiner, line: string, rate: number, random: Random): Example[] {
  const clauses = [...line.matchAll(HANZI)].map(({ 0: right, index }) => {
    const isSlip = right.length > 3 && random.next() < rate;
    return { right, index, written: isSlip ? withSlip(right, random) : right };
  });
  return clauses.flatMap(({ right, index, written }) => {
    const text = line.slice(0, index) + written + line.slice(index + right.length);
    const isSilent = silenceOf(text, []);
    return by.examine(written).mistyped.flatMap((one): Example[] => {
      const [start, end] = [index + one.start, index + one.end];
      const change = { start, end, length: one.length, suggestion: one.instead };
      if (isSilent({ ...change, certainty: '疑似' })) return [];
      const put = written.slice(0, one.start) + one.instead + written.slice(one.end);
      const isRight = written !== right && put === right;
      // What is said beside the slip of a clause tells little.
      if (written !== right && !isRight) return [];
      return [{ signs: one.signs, right: isRight, weight: isRight ? 1 : CLEAN }];
    });
  });
}
