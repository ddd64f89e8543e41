import { isPost, splitWork } from '../directory/work-text';
import { partsOfLabel, readsAsUnitOrPost } from '../proceedings/label-parts';

/** A name on a pasted list, with unit and post where the list gives them. */
export interface ListedName {
  name: string;
  unit: string;
  post: string;
}

/** What lists say of a person beside unit and post; none of it is a name. */
const ASIDE =
  /^(?:男|女|[\p{Script=Han}]{1,7}族|党外|中共(?:党员)?|无党派(?:人士)?|[\d\-—－+()（）]{5,}|\d{4}[.年/-]\d{1,2}(?:[.月/-]\d{0,2}日?)?)$/u;
export const isAside = (text: string): boolean => ASIDE.test(text);

/** 出席会议的领导：, 主席： before the names, and a count behind them. */
const LABEL = /^[\p{Script=Han}、（）()]{2,16}[：:]/u;
const COUNT = /[（(]?(?:共|计|等|合计)?\s*\d+\s*[人名位][）)]?/g;
const ORDINAL =
  /^\s*(?:[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:[)）.、．]|\s+(?=\p{Script=Han}))|[①-⑳⒈-⒛])\s*/u;
/** A number in the midst of a line: （2）李明, ②李明. */
const COUNTED = /[（(]\d{1,2}[)）]|[①-⑳⒈-⒛]/gu;
/** Marks and blanks outside brackets. */
const BETWEEN = /[\s、，,；;。/／]+(?![^（(]*[）)])/;
const MARKS = /[、，,；;。/／]/;
const SHORTEST_UNIT = 3;

/** Whether a piece is a unit or a post and nobody's name: 市教育局, 党组书记. */
function isWork(text: string): boolean {
  // 田村 and 高原 are names of two characters; of posts there are few.
  if (!readsAsUnitOrPost(text) || (text.length < SHORTEST_UNIT && !isPost(text))) return false;
  const { person, verdict } = partsOfLabel(text, '', []);
  return person === '' || (verdict !== 'speaker' && text === person && text.length !== 3);
}

/** Unit and post of 市教育局局长; what cannot be told apart is the post. */
function workOf(text: string): Pick<ListedName, 'unit' | 'post'> {
  const work = splitWork(text);
  if (work) return work;
  return /[局委办院厅部室会处站所社司行团校学]$/.test(text)
    ? { unit: text, post: '' }
    : { unit: '', post: text };
}

const joinedWork = (pieces: readonly string[]): Pick<ListedName, 'unit' | 'post'> => {
  const parts = pieces.map(workOf);
  const units = parts.map(({ unit }) => unit).filter(Boolean);
  const posts = parts.map(({ post }) => post).filter(Boolean);
  return { unit: units[0] ?? '', post: [...posts, ...units.slice(1)].join('、') };
};

/** 李明和张三: two names. */
function apart(token: string): string[] {
  const [, left = '', right = ''] = /^(\S{2,4})[和与及](\S{2,4})$/u.exec(token) ?? [];
  const isName = (text: string) => partsOfLabel(text, '', []).verdict === 'speaker';
  return left !== '' && !isName(token) && isName(left) && isName(right) ? [left, right] : [token];
}

/** 王伟（市教育局局长）, 王伟（女）, 市教育局局长王伟, 王伟等. */
function personIn(token: string): ListedName {
  const [, before = token, inside = ''] = /^(.+?)[（(]([^（()）]*)[）)]$/u.exec(token) ?? [];
  const said = inside.split(/[，,；;\s]+/).filter((one) => one !== '' && !isAside(one));
  const name = before.replace(/(?<=.{2})(?:等?同志|等)$/u, '');
  const parts = partsOfLabel(name, '', []);
  const isTitled = parts.person !== '' && parts.post !== '';
  const pieces = [...(isTitled ? [parts.post] : []), ...said];
  return { name: isTitled ? parts.person : name, ...joinedWork(pieces) };
}

/** Without 出席： before the names; 王伟：市教育局局长 is a name and what he is. */
function withoutLabel(text: string): string {
  const label = LABEL.exec(text)?.[0] ?? '';
  const isName = partsOfLabel(label.slice(0, -1), '', []).verdict === 'speaker';
  return isName ? text.replace(/[：:]/, '\u3000') : text.slice(label.length);
}

/**
 * The people of one line of a list: names apart by marks or blanks, 王　伟 is one name.
 * What is nobody's unit or post is kept as a name: nothing is lost of a list.
 */
export function peopleInLine(line: string, joined: (text: string) => string): ListedName[] {
  const parts = line
    .replace(ORDINAL, '')
    .replace(COUNT, '')
    .replace(COUNTED, '、')
    .split(/[；;。]/);
  return parts.flatMap((part) => peopleIn(joined(withoutLabel(part.trim()))));
}

function peopleIn(text: string): ListedName[] {
  const tokens = text.split(BETWEEN).flatMap(apart);
  const filled = tokens.filter((token) => token !== '' && !/^\d{1,3}$/.test(token));
  // 王伟 女 回族; a list of nothing else is kept as it stands.
  const told = filled.filter((token) => !isAside(token));
  const [first = ''] = told;
  // 王伟　市教育局　局长: behind the first name stands what he is, and no mark between people.
  const isBehind = !isWork(first) && !MARKS.test(text);
  const people: ListedName[] = [];
  let waiting: string[] = [];
  for (const token of told) {
    if (isWork(token)) {
      waiting.push(token);
      continue;
    }
    const last = people.at(-1);
    if (isBehind && last && waiting.length > 0) {
      Object.assign(last, joinedWork(waiting));
      waiting = [];
    }
    const person = personIn(token);
    if (waiting.length > 0 && !isBehind) {
      const own = [
        ...waiting,
        ...(person.unit + person.post === '' ? [] : [person.unit + person.post]),
      ];
      Object.assign(person, joinedWork(own));
      waiting = [];
    }
    people.push(person);
  }
  const last = people.at(-1);
  if (waiting.length > 0 && last && isBehind) Object.assign(last, joinedWork(waiting));
  else people.push(...waiting.map((name) => ({ name, unit: '', post: '' })));
  return people;
}
