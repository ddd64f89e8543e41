import { LIKE_COLON } from './like-colons';
import { trimBounds } from './trim';

/**
 * Marks of state secrecy. This program runs on a computer that is not for
 * secrets: a text that carries such a mark is refused before anything is
 * written (密级和保密期限: GB/T 9704-2012, 7.2.2).
 */

/** What the clerk is told when a text is refused. */
export const SECRECY_REFUSAL =
  '这份文字带有国家秘密标志，本机是非涉密计算机，不能处理涉密内容。文字没有写入本程序，也没有保存。请立即关闭来源文件，按保密规定在涉密计算机上处理，并报告本单位保密工作人员。';

/** Spaces of every width and marks of no width, which may stand inside a mark; no line ends. */
const BLANK = '[\\t \\u00a0\\u1680\\u2000-\\u200f\\u202f\\u205f\\u2060\\u3000\\ufeff\\u00ad]';
/** Bounded, so that a line of nothing but spaces costs no more than its length. */
const GAP = `${BLANK}{0,12}`;
const ONE_BLANK = new RegExp(BLANK);
const LEVEL = '绝絕机機秘';
const STARS = '★☆⭐🌟✦✧✩✪✫✬✭✮✯✰✱✲✳✴✵✶✷✸✹✺⋆＊*﹡∗⁎';
const word = (text: string): string => [...text].join(GAP);
/** 绝密, 机密, 秘密 with whatever spaces inside. */
const ANY_LEVEL = `[${LEVEL}]${GAP}密`;
const PERIOD = `(?:[0-9０-９一二三四五六七八九十]+${GAP}(?:年|个${GAP}月|個月|月|天|日)|${word('长期')}|${word('長期')}|${word('启用前')}|至${GAP}[0-9０-９]{4}${GAP}年(?:${GAP}[0-9０-９]{1,2}${GAP}月(?:${GAP}[0-9０-９]{1,2}${GAP}日)?)?)`;
const SEPARATOR = `${GAP}(?:[·・･•‧∙.．\\-－—－_/／|｜,，、:：${LIKE_COLON}※●◆]|—{2}|-{2})?${GAP}`;
const OPEN = `[【〖「『\\[（(〔［<＜《]?${GAP}`;
const CLOSE = `${GAP}[】〗」』\\]）)〕］>＞》]?`;
/** 份号 and 紧急程度 may stand before the level on the same line. */
const COPY_NUMBER = `(?:(?:No\\.?|№)?${GAP}[0-9０-９]{3,8}${GAP}[ \\t　]+)?(?:(?:特急|加急|急件|特提|平急)[ \\t　]+)?`;

const STARRED = new RegExp(`${ANY_LEVEL}${GAP}级?${CLOSE}${GAP}[${STARS}]`, 'u');
const LABELLED = new RegExp(
  `(?:${word('密级')}|${word('秘密等级')}|${word('涉密等级')}|${word('保密等级')}|${word('涉密级别')}|${word('保密级别')}|${word('定密')}|${word('涉密')}|${word('等级')})(?:${GAP}[和及与]${GAP}${word('保密期限')})?${CLOSE}${GAP}(?:[:：${LIKE_COLON}]|[—－-]{1,3}|[ \\t　|｜]|(?=[【〖「『〔［\\[])|[为是]?(?=${GAP}${ANY_LEVEL}${GAP}级?${GAP}(?:${PERIOD}|[，。；;,]|$)))${GAP}[${STARS}]?${OPEN}${ANY_LEVEL}(?!${GAP}(?:[、/／□☐○]|以|级以|或|和))`,
  'u',
);
const HEADED = new RegExp(
  `^${GAP}${COPY_NUMBER}${OPEN}${ANY_LEVEL}${GAP}级?${CLOSE}${SEPARATOR}${OPEN}${PERIOD}${CLOSE}(?=[\\t \\u3000]|$)`,
  'u',
);
const ALONE = new RegExp(
  `^${GAP}${COPY_NUMBER}${OPEN}${ANY_LEVEL}${GAP}(?:级|文?件)?${CLOSE}${GAP}(?:[\\t \\u3000]+(?:特急|加急|急件|特提|平急).*)?$`,
  'u',
);
const PERIOD_LABEL = `(?:${word('保密期限')}|${word('保密期')})`;
/** 保密期限：10年 机密, 机密 保密期限：10年, or the period alone: the whole line. */
const WITH_PERIOD = new RegExp(
  `^${GAP}${COPY_NUMBER}(?:${OPEN}${ANY_LEVEL}${GAP}[级件]?${CLOSE}${SEPARATOR})?${OPEN}${PERIOD_LABEL}${GAP}[:：${LIKE_COLON}]?${GAP}${OPEN}${PERIOD}${CLOSE}(?:${SEPARATOR}${OPEN}${ANY_LEVEL}${GAP}[级件]?${CLOSE})?(?:${BLANK}+(?:特急|加急|急件|特提|平急))?$`,
  'u',
);
/** ★机密, ★ 机密 10年, ★★机密: the star before the level. */
const STAR_FIRST = new RegExp(
  `^${GAP}${COPY_NUMBER}[${STARS}]{1,5}${GAP}${OPEN}${ANY_LEVEL}${GAP}[级件]?${CLOSE}(?:${SEPARATOR}${OPEN}${PERIOD}${CLOSE})?$`,
  'u',
);
/** 本件为秘密级, 此文件属机密件: a paper that says it of itself. */
const DECLARED = new RegExp(
  `[本此该]${GAP}(?:${word('文件')}|${word('资料')}|${word('材料')}|件|文|稿)${GAP}(?:${word('确定为')}|${word('定为')}|${word('列为')}|${word('属于')}|属|系|为|是)${GAP}${OPEN}${ANY_LEVEL}${CLOSE}${GAP}(?:级|件|${word('文件')}|[，。；]|$)`,
  'u',
);
/** A list of the three levels, one a line, is teaching, not a mark. */
const LEVEL_ONLY = new RegExp(`^${GAP}${OPEN}${ANY_LEVEL}${GAP}级?${CLOSE}${GAP}$`, 'u');

export interface SecrecyMark {
  /** The mark as it stands in the text, trimmed. */
  mark: string;
  /** Offset of the mark, UTF-16 units. */
  index: number;
  /** The whole sentence that it stands in, trimmed. */
  sentence: string;
  /** Whether a person can declare that sentence a quotation: it says something beside the mark. */
  isQuotable: boolean;
}

const SENTENCE = /[^。！？；!?;]*(?:[。！？；!?;]|$)/g;
const LINE_END = /\r\n|[\n\r\u2028\u2029\v\f]/;
/** Hanzi at least beside the mark of a sentence that speaks of it; a head such as 机密★1年 特急 has none. */
const LEAST_PROSE = 10;

/** The sentence of a line around an offset. */
function sentenceOf(line: string, at: number): string {
  const around = [...line.matchAll(SENTENCE)].find(
    ({ index, 0: { length } }) => at < index + length,
  );
  return (around?.[0] ?? line).trim();
}

/**
 * A line without the sentences that were declared quotations, every other character where
 * it was. Only a whole sentence is the one that was declared: with a word more it is another.
 */
function withoutQuoted(line: string, quoted: readonly string[]): string {
  if (quoted.length === 0) return line;
  return line.replace(SENTENCE, (sentence) =>
    sentence !== '' && quoted.includes(sentence.trim()) ? '□'.repeat(sentence.length) : sentence,
  );
}

const trimmed = (line: string): string => {
  const { start, end } = trimBounds(line, ONE_BLANK);
  return line.slice(start, end);
};

/** Every sentence of a text, as `SecrecyMark` has them. */
export function sentencesOf(text: string): Set<string> {
  const lines = text.split(LINE_END).map(trimmed);
  return new Set(lines.flatMap((line) => (line.match(SENTENCE) ?? []).map((one) => one.trim())));
}

function found(line: string, start: number, match: RegExpExecArray): SecrecyMark {
  const lead = match[0].length - match[0].trimStart().length;
  const sentence = sentenceOf(line, match.index + lead);
  const prose = sentence.replace(match[0].trim(), '').match(/\p{Script=Han}/gu)?.length ?? 0;
  return {
    mark: line
      .slice(match.index + lead)
      .slice(0, 40)
      .trim(),
    index: start + match.index + lead,
    sentence,
    isQuotable: prose >= LEAST_PROSE,
  };
}

/**
 * The first mark of secrecy in a text, or null: 秘密★, 机密★1年, 密级：机密,
 * 保密期限：10年 机密, 绝密·长期 at the head of a line, or a level alone on its line, with spaces
 * and look-alike stars. Prose about secrecy (保守国家秘密, “秘密”一词) is no mark, nor is one in a
 * sentence that a person declared a quotation: `quoted`, whole sentences as `SecrecyMark` has them.
 */
export function findSecrecyMark(text: string, quoted: readonly string[] = []): SecrecyMark | null {
  if (!/密/.test(text)) return null;
  const lines = text.split(LINE_END);
  const isLevel = (line = '') => LEVEL_ONLY.test(line.trim());
  let start = 0;
  for (const [index, whole] of lines.entries()) {
    const bounds = trimBounds(whole, ONE_BLANK);
    const line = withoutQuoted(whole.slice(bounds.start, bounds.end), quoted);
    const listed = isLevel(lines[index - 1]) || isLevel(lines[index + 1]);
    const match =
      STARRED.exec(line) ??
      LABELLED.exec(line) ??
      HEADED.exec(line) ??
      WITH_PERIOD.exec(line) ??
      STAR_FIRST.exec(line) ??
      DECLARED.exec(line) ??
      (listed ? null : ALONE.exec(line));
    if (match) return found(line, start + bounds.start, match);
    start += whole.length + (text.startsWith('\r\n', start + whole.length) ? 2 : 1);
  }
  return null;
}

/** What the clerk is told of a mark that stands in a text already, however it came there. */
export function secrecyFound({ mark }: SecrecyMark): string {
  return `这里写有“${mark}”，像国家秘密标志。本机是非涉密计算机，不能处理涉密内容：请立即删去这段文字，按保密规定在涉密计算机上处理，并报告本单位保密工作人员。删去之前，不能送审、签发和导出。`;
}
