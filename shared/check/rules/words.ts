import { parseStructureNumber } from '../../document/structure-numbers';
import type { Role } from '../../structure/roles';
import { type Lapse, lapseAt, type Rule } from '../lapse';
import type { Line, Paper } from '../paper';

/**
 * What stands in the words themselves: it is told and never put right, for nobody's words are
 * altered.
 */
function checkWords(
  isMeant: (role: Role) => boolean,
  judge: (text: string) => { found: string; expected: string } | null,
): Rule['check'] {
  return (paper) =>
    paper.lines.flatMap((line) => {
      if (line.role === null || !isMeant(line.role)) return [];
      const wrong = judge(`${line.look.number}${line.text}`.trim());
      return wrong ? [lapseAt(line, paper, { ...wrong, mend: null })] : [];
    });
}

const FLOW: ReadonlySet<Role> = new Set([
  'paragraph',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'annexBody',
]);
function judgeNumber(text: string) {
  const number = parseStructureNumber(text);
  return number === null || number.correct ? null : { found: number.text, expected: number.right };
}

function judgeAddressees(text: string) {
  return text.endsWith('：')
    ? null
    : { found: `以“${text.slice(-1)}”结束`, expected: '最后一个机关名称后有全角冒号' };
}

function judgeAttachment(text: string) {
  const mark = /[。；，、．.;,]$/.exec(text)?.[0];
  return mark === undefined
    ? null
    : { found: `名称后有“${mark}”`, expected: '附件名称后不加标点符号' };
}

function judgeDate(text: string) {
  const expected = '阿拉伯数字，年份写全，月、日不编虚位';
  if (/[〇○零一二三四五六七八九十]/.test(text)) return { found: text, expected };
  if (/[年月]0\d/.test(text) || /\d[.．/-]\d/.test(text)) return { found: text, expected };
  return null;
}

function judgeIssueNumber(text: string) {
  if (!/\d/.test(text) || !/号/.test(text)) return null;
  const expected = '年份用六角括号〔〕，序号不编虚位、不加“第”，加“号”，如〔2026〕3号';
  if (/[[［(（【{][12]\d{3}[\]］)）】}]/.test(text)) return { found: text, expected };
  return /〕第|〕0\d/.test(text) ? { found: text, expected } : null;
}

function judgeCc(text: string) {
  return text.endsWith('。')
    ? null
    : { found: `以“${text.slice(-1)}”结束`, expected: '最后一个抄送机关后有句号' };
}

const isRole = (asked: Role) => (role: Role) => role === asked;

/** 此页无正文 is what the standard does not want; lines and characters are spaced instead (7.3.5.5). */
function checkNoText(paper: Paper): Lapse[] {
  const is = ({ text }: Line) => /^[（(]?此页无正文[）)]?$/.test(text.trim());
  return paper.lines.filter(is).map((line) =>
    lapseAt(line, paper, {
      found: '写有“此页无正文”',
      expected: '调整行距、字距，使署名、日期与正文同处一面',
      mend: null,
    }),
  );
}

/** Numbers, marks and dates in the words. */
export const WORD_RULES: readonly Rule[] = [
  {
    id: 'number-mark',
    title: '结构层次序数',
    clause: '7.3.3',
    strength: '一般',
    check: checkWords((role) => FLOW.has(role), judgeNumber),
  },
  {
    id: 'addressee-mark',
    title: '主送机关后的冒号',
    clause: '7.3.2',
    strength: '规定',
    check: checkWords(isRole('addressees'), judgeAddressees),
  },
  {
    id: 'attachment-mark',
    title: '附件名称后的标点',
    clause: '7.3.4',
    strength: '规定',
    check: checkWords(isRole('attachment'), judgeAttachment),
  },
  {
    id: 'date-digits',
    title: '成文日期的数字',
    clause: '7.3.5.4',
    strength: '规定',
    check: checkWords(isRole('date'), judgeDate),
  },
  {
    id: 'issue-number',
    title: '发文字号',
    clause: '7.2.5',
    strength: '规定',
    check: checkWords(isRole('issueNumber'), judgeIssueNumber),
  },
  {
    id: 'cc-mark',
    title: '抄送机关后的句号',
    clause: '7.4.2',
    strength: '规定',
    check: checkWords(isRole('cc'), judgeCc),
  },
  {
    id: 'no-text-page',
    title: '此页无正文',
    clause: '7.3.5.5',
    strength: '一般',
    check: checkNoText,
  },
];
