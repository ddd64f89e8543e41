import type { LayoutProfile } from '../gbt9704/profile';
import { byStyle, type Group } from './causes';
import type { Departure } from './departure';
import type { Lapse, Rule } from './lapse';
import type { Correction, FileLook } from './look';
import { type Paper, understand } from './paper';
import { papersIn } from './papers-in';
import { BLANK_RULES } from './rules/blank-lines';
import { GRID_RULES } from './rules/grid';
import { HEAD_RULES } from './rules/head';
import { IMPRINT_FOOT_RULES } from './rules/imprint-foot';
import { ROW_RULES } from './rules/in-row';
import { LETTER_RULES } from './rules/letter-frames';
import { LINE_BREAK_RULES } from './rules/line-breaks';
import { MARK_RULES } from './rules/mark';
import { NUMBERED_PAGE_RULES } from './rules/numbered-pages';
import { PAGE_RULES } from './rules/page';
import { PAGE_NUMBER_RULES } from './rules/page-numbers';
import { PAGE_START_RULES } from './rules/page-starts';
import { PARAGRAPH_RULES } from './rules/paragraphs';
import { PITCH_RULES } from './rules/pitch';
import { RUN_RULES } from './rules/runs';
import { SIGNATURE_RULES } from './rules/signature';
import { SIGNATURE_LINE_RULES } from './rules/signature-lines';
import { TABLE_RULES } from './rules/tables';
import { TAIL_RULES } from './rules/tail';
import { WORD_RULES } from './rules/words';

/** Every rule, in the order in which departures are told. */
export const RULES: readonly Rule[] = [
  ...PAGE_RULES,
  ...PAGE_NUMBER_RULES,
  ...NUMBERED_PAGE_RULES,
  ...RUN_RULES,
  ...MARK_RULES,
  ...TABLE_RULES,
  ...PARAGRAPH_RULES,
  ...PITCH_RULES,
  ...GRID_RULES,
  ...HEAD_RULES,
  ...LETTER_RULES,
  ...BLANK_RULES,
  ...LINE_BREAK_RULES,
  ...PAGE_START_RULES,
  ...SIGNATURE_LINE_RULES,
  ...SIGNATURE_RULES,
  ...ROW_RULES,
  ...TAIL_RULES,
  ...IMPRINT_FOOT_RULES,
  ...WORD_RULES,
];

/** What can be said of a file whatever papers stand in it. */
const RULES_OF_ANY_PAGE: readonly Rule[] = [...PAGE_RULES, ...PAGE_NUMBER_RULES];

export interface Checked {
  departures: Departure[];
  /** What was not looked at for what the file is, in Chinese. */
  notLookedAt: string[];
  /** What puts all those right that can be put right. */
  corrections: Correction[];
}

/** Several rules tell of one place, once each. */
function isOnePlace(groups: readonly Group[]): boolean {
  const places = new Set(groups.flatMap(({ lapses }) => lapses.map(({ place }) => place)));
  return places.size === 1 && groups.every(({ lapses }) => lapses.length === 1);
}

/** What is found: of several rules at one place, what each of them finds. */
function foundOf(groups: readonly Group[]): string {
  const each = isOnePlace(groups) ? groups : groups.slice(0, 1);
  return [...new Set(each.map(({ lapses }) => lapses[0]?.found ?? ''))].join('，');
}

/** Lapses of one cause as one departure: of one rule mostly, of several where a style does it to all their places. */
function departureOf(groups: readonly Group[]): Departure[] {
  const all = groups.flatMap(({ lapses }) => lapses);
  const [first] = all;
  const [group] = groups;
  if (!first || !group) return [];
  const onPage = ({ place, page }: Lapse) => (page === undefined ? place : `约第${page}页${place}`);
  const placed = all.map((one) => `${onPage(one)}${one.words === '' ? '' : `“${one.words}”`}`);
  const places = isOnePlace(groups) ? placed.slice(0, 1) : placed;
  const [place = ''] = places;
  const each = (said: (group: Group) => string) => [...new Set(groups.map(said))];
  const asked = each(({ lapses }) => lapses[0]?.expected ?? '');
  const named = each(({ rule, lapses }) => `${rule.title}：${lapses[0]?.expected ?? ''}`);
  const { rule } = group;
  return [
    {
      rule: rule.id,
      title: each((one) => one.rule.title).join('、'),
      strength: first.isOwn ? '本单位' : rule.strength,
      clause: first.isOwn ? '' : each((one) => one.rule.clause).join('、'),
      place: places.length > 1 ? `${place}等${places.length}处` : place,
      page: first.page ?? null,
      places,
      words: first.words,
      found: foundOf(groups),
      expected: asked.length === 1 ? first.expected : named.join('；'),
      fixable: first.mend !== null,
    },
  ];
}

function byCause(lapses: readonly Lapse[]): Lapse[][] {
  const groups = new Map<string, Lapse[]>();
  for (const lapse of lapses) {
    const { found, expected, mend } = lapse;
    const cause = JSON.stringify([found, expected, mend !== null]);
    const group = groups.get(cause);
    if (group) group.push(lapse);
    else groups.set(cause, [lapse]);
  }
  return [...groups.values()];
}

/** Lapses of every rule, by what is found and asked for. */
function groupsOf(paper: Paper, rules: readonly Rule[], profile: LayoutProfile): Group[] {
  return rules.flatMap((rule) =>
    byCause(rule.check(paper, profile)).map((lapses) => ({ rule, lapses })),
  );
}

/** Holds a file against the standard, with the places where the office's profile has its own habit. */
export function checkLook(file: FileLook, profile: LayoutProfile): Checked {
  const paper = understand(file);
  const papers = papersIn(paper);
  const rules = papers > 1 ? RULES_OF_ANY_PAGE : RULES;
  const groups = groupsOf(paper, rules, profile);
  const judged = (other: FileLook) => groupsOf(understand(other), rules, profile);
  return {
    notLookedAt:
      papers > 1 ? [`文字各项（文件里像是有${papers}份公文，请分成一份一个文件再检查）`] : [],
    departures: byStyle(groups, file, judged).flatMap(departureOf),
    corrections: groups.flatMap(({ lapses }) => lapses.flatMap(({ mend }) => mend ?? [])),
  };
}
