import { UNIT_RELATIONS, type Unit } from '../model/directory';
import { byOrder } from '../model/order';

/** A name in a list as it is typed, and where it stands in the text. */
export interface NameSpan {
  text: string;
  /** Offsets in the text, `to` past the last character; blanks around the name are outside. */
  from: number;
  to: number;
}

/** What a list of units goes by: who the unit of a name is, and the mark after the last name. */
export interface ListRule {
  unitOf: (name: string) => Unit | undefined;
  /** '：' after 主送机关, '。' after 抄送机关 (GB/T 9704-2012, 7.3.2 and 7.4.2), or ''. */
  closing: '：' | '。' | '';
}

const PARTING = new Set('、，,；;：:。\n');
const OPENING = '（(《〔';
const SHUTTING = '）)》〕';

/** The stretches between marks; marks inside brackets part nothing: 各县（市、区）政协 is one name. */
function stretches(text: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let [from, depth] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (OPENING.includes(mark)) depth += 1;
    else if (SHUTTING.includes(mark)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && PARTING.has(mark)) {
      found.push({ from, to: at });
      from = at + 1;
    }
  }
  return [...found, { from, to: text.length }];
}

function spanOf(text: string, { from, to }: { from: number; to: number }): NameSpan {
  const raw = text.slice(from, to);
  const start = from + raw.length - raw.trimStart().length;
  const name = raw.trim();
  return { text: name, from: start, to: start + name.length };
}

/** The names of a list, without empty ones. */
export function namesIn(text: string): NameSpan[] {
  return stretches(text)
    .map((stretch) => spanOf(text, stretch))
    .filter((span) => span.text !== '');
}

/** The name, perhaps empty, in which the cursor stands. */
export function nameAt(text: string, caret: number): NameSpan {
  const here = stretches(text).find(({ to }) => caret <= to);
  return spanOf(text, here ?? { from: caret, to: caret });
}

/**
 * 顿号 between units of one kind and level, 逗号 between kinds (GB/T 15834-2011:
 * 顿号 for the inner, 逗号 for the outer row); null where one of the two is not in
 * the directory and what is typed stands.
 */
function markBetween(one: Unit | undefined, other: Unit | undefined): '、' | '，' | null {
  if (!one || !other) return null;
  return one.kind === other.kind && one.relation === other.relation ? '、' : '，';
}

/**
 * The text with the name at the cursor replaced, the marks beside it set where both
 * neighbours are known, and the closing mark behind the last name. `caret` is behind the name.
 */
export function withName(text: string, caret: number, name: string, rule: ListRule) {
  const span = nameAt(text, caret);
  const names = namesIn(text);
  const before = names.filter(({ to }) => to <= span.from).at(-1);
  const after = names.find(({ from }) => from >= span.to && from > span.from);
  const unit = rule.unitOf(name);
  const marked = (gap: string, other: NameSpan | undefined) => {
    const mark = other ? markBetween(rule.unitOf(other.text), unit) : null;
    return mark === null ? gap : mark;
  };
  const head = before
    ? text.slice(0, before.to) + marked(text.slice(before.to, span.from), before)
    : text.slice(0, span.from);
  const rest = after
    ? marked(text.slice(span.to, after.from), after) + text.slice(after.from)
    : text.slice(span.to).trim() || rule.closing;
  return { text: head + name + rest, caret: head.length + name.length };
}

const RELATIONS = Object.keys(UNIT_RELATIONS);

/** Superior, level, subordinate, inside; within them the office's fixed order. */
function compareUnits(a: Unit, b: Unit): number {
  const byRelation = RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation);
  return byRelation || byOrder(a, b);
}

/**
 * The names of a list in the office's fixed order, parted and closed as printed. A name that
 * is not in the directory keeps its place behind the one before it. No name is altered.
 */
export function inPrintedOrder(text: string, rule: ListRule): string {
  // Each known unit with the unknown names that follow it; those before any stay in front.
  const runs: { unit: Unit | undefined; names: string[] }[] = [];
  for (const { text: name } of namesIn(text)) {
    const unit = rule.unitOf(name);
    const last = runs.at(-1);
    if (unit || !last) runs.push({ unit, names: [name] });
    else last.names.push(name);
  }
  runs.sort((a, b) => (a.unit && b.unit ? compareUnits(a.unit, b.unit) : a.unit ? 1 : -1));
  const names = runs.flatMap((run) => run.names);
  if (names.length === 0) return text;
  const joined = names.reduce((list, name, index) => {
    const before = index === 0 ? undefined : rule.unitOf(names[index - 1] ?? '');
    const mark = index === 0 ? '' : (markBetween(before, rule.unitOf(name)) ?? '，');
    return list + mark + name;
  }, '');
  return joined + rule.closing;
}
