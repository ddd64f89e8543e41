import { nameForm } from '../directory/name-form';
import { COMPOUND_SURNAMES } from '../directory/surnames';
import { LIKE_COLON } from '../document/like-colons';
import { BEFORE_LABEL, type Label } from './transcript-labels';

/**
 * Lines that begin with the name of somebody who may have spoken and are written in no
 * style of labels: they may be labels all the same, and are asked about.
 */

const GAP = '[ \\u3000\\u00a0]*';
/** Dots of every kind may stand between the parts of a name, or none. */
const DOT = `${GAP}[.·•‧・･∙⋅．]?${GAP}`;

const COLON = `[:：${LIKE_COLON}]`;

/** What may stand between such a name and words. */
const SHAPES: readonly { behind: string; isOfStyle: boolean }[] = [
  // 张三指出：, 张三*：; 高明之处： is none
  {
    behind: `(?<verb>\\p{Script=Han}{0,2}(?:说|讲|指出|强调|表示|认为|提出|建议|提问|问|答|回应|补充|插话|发言|总结|小结|点评|介绍|汇报)道?|[*＊#]{1,2})${GAP}${COLON}(?!\\d{2})`,
    isOfStyle: false,
  },
  // 张三副主任委员接着补充道：, 张三同志的书面意见：
  {
    behind: `(?<verb>[ \\u3000]*\\p{Script=Han}{0,8}(?:委员|主任|主席|主委|书记|[局处科部院校会镇乡区县市站所]长|秘书长|代表|同志|教授|老师|先生|女士)(?:(?!在)\\p{Script=Han}){0,8})${GAP}${COLON}(?!\\d{2})`,
    isOfStyle: false,
  },
  // 张三（民建）高级工程师：
  {
    behind: `${GAP}[（(〔［\\[](?<post>[^）)〕］\\]\\n:：]{1,40})[）)〕］\\]](?<verb>${GAP}\\p{Script=Han}{1,16})${GAP}${COLON}(?!\\d{2})`,
    isOfStyle: false,
  },
  // 张三；words: a colon that was typed or read wrong
  { behind: `${GAP}[;；]${GAP}(?=[^;；]{6,}[，。！？])`, isOfStyle: false },
  // 张三 alone on its line
  { behind: `${GAP}$`, isOfStyle: true },
  // 张三　words, 张三<tab>words
  { behind: `(?:\\t|\\u3000| {2,})${GAP}(?=\\S)`, isOfStyle: true },
  // 张三-words, 张三|words
  { behind: `${GAP}(?:[—–－~～|｜/／=＝>＞→]{1,3}|-{1,3})${GAP}(?=\\S)`, isOfStyle: true },
];

/** Stars, arrows, brackets, （插话）: what is no word and may stand before such a name. */
const MARKED = `(?:[（(［\\[【〔][^）)］\\]】〕:：]{1,8}[）)］\\]】〕]|[^\\p{L}\\p{N}:：${LIKE_COLON}])`;
/** A unit in brackets, 发言, a mark of doubt, and the colon. */
const ADDED = `(?:[（(〔［\\[](?<post>[^）)〕］\\]\\n:：]{1,40})[）)〕］\\]])?(?:的?(?:发言|讲话|插话|补充|说|讲))?[^\\p{L}\\p{N}:：${LIKE_COLON}]{0,4}${COLON}(?!\\d{2})`;

/** What he is, behind his name, on a line that ends without a mark. */
const DUTY = '(?<verb>(?:[ \\u3000]+|[，,／/|｜])[^，。；：:！？!?\\s]{2,24})[ \\u3000]*$';
const SENTENCE = /[，。！？]/u;

export interface KnownAtHead {
  /** `taken`: forms of the names that the transcript labels in a style of its own; their bare names are no labels. */
  find: (line: string, taken: ReadonlySet<string>) => Label | null;
  /** 张三　市教育局副局长 alone on its line above a sentence. */
  above: (line: string, below: string, taken: ReadonlySet<string>) => Label | null;
}

const surnameOf = (name: string): string =>
  COMPOUND_SURNAMES.find((one) => name.startsWith(one)) ?? [...name][0] ?? '';

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Looks for these names at the heads of lines; null when there are none. */
export function knownAtHead(known: readonly string[]): KnownAtHead | null {
  const names = [...new Set(known.map((name) => name.replace(/[\s\u3000]/g, '')))]
    .filter((name) => [...name].length >= 2)
    // The longer one first: 李静 must not hide 李静怡.
    .sort((a, b) => b.length - a.length);
  if (names.length === 0) return null;
  const spelled = names.map((name) =>
    name
      .split(/[.·•‧・･∙⋅．]/)
      .map((part) => [...part].map(escaped).join(GAP))
      .join(DOT),
  );
  const name = `(?<name>${spelled.join('|')})`;
  const bracketed = new RegExp(
    `${BEFORE_LABEL}[（(<＜〈]${GAP}(?:v )?${name}${GAP}[）)>＞〉]${GAP}`,
    'u',
  );
  const shapes = SHAPES.map(({ behind, isOfStyle }) => ({
    pattern: new RegExp(`${BEFORE_LABEL}${name}${behind}`, 'u'),
    isOfStyle,
  }));
  const marked = new RegExp(`^${MARKED}{0,6}${name}${GAP}${ADDED}`, 'u');
  const find = (line: string, taken: ReadonlySet<string>): Label | null => {
    const head = line.slice(0, 120);
    const inBrackets = bracketed.exec(head);
    if (inBrackets) return labelOf(inBrackets);
    for (const { pattern, isOfStyle } of shapes) {
      const found = pattern.exec(head);
      if (!found) continue;
      return isOfStyle && taken.has(nameForm(found.groups?.name ?? '')) ? null : labelOf(found);
    }
    const within = marked.exec(head) ?? bySurname.exec(head);
    return within && labelOf(within);
  };
  // 卢： for 卢青山, as a quick hand takes it down.
  const surnames = [...new Set(names.map(surnameOf))].map(escaped);
  const bySurname = new RegExp(
    `^${GAP}(?<name>${surnames.join('|')})${GAP}${COLON}(?!\\d)${GAP}(?=\\S)`,
    'u',
  );
  const withDuty = new RegExp(`^${MARKED}{0,6}${name}${DUTY}`, 'u');
  // ——张三, 张三。
  const byItself = new RegExp(`^${MARKED}{0,6}${name}${GAP}[。．，,、]?[ \\u3000]*$`, 'u');
  const above = (line: string, below: string, taken: ReadonlySet<string>): Label | null => {
    const head = line.slice(0, 120);
    const isAbove = SENTENCE.test(below.slice(0, 200));
    const found = isAbove ? (withDuty.exec(head) ?? byItself.exec(head)) : null;
    return found && !taken.has(nameForm(found.groups?.name ?? '')) ? labelOf(found) : null;
  };
  return { find, above };
}

function labelOf(found: RegExpExecArray): Label {
  const { name: written = '', verb = '', post = '' } = found.groups ?? {};
  const name = `${written}${verb}`.replace(/[\s\u3000*＊#]/g, '');
  return { raw: found[0], name, post, time: '', isNumbered: false, isSure: false };
}
