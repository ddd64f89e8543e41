import { SURNAMES, SURNAMES_THAT_ARE_WORDS } from '../../../directory/surnames';
import { isProse } from '../../reading';
import type { Hit, ParagraphRule } from '../../types';
import { CLOSING, HAN, OPENING } from '../characters';
import { anywhere, hitsOf, type Pattern, patternRule } from '../make';

const MARKS = `，。、；：？！…${OPENING}${CLOSING}`;
const BLANK = ' \\u00a0\\u2000-\\u200a\\u202f\\u205f\\t';
/** A line that is set by blanks, such as 出席：张三  李四; nobody's mistake. */
const SET_BY_BLANKS = /[ \u00a0]{4,}|\t/;

const PATTERNS: readonly Pattern[] = [
  {
    find: new RegExp(
      `(?<=[${HAN}\\d%％A-Za-z${MARKS}])[${BLANK}]{1,3}(?=[${MARKS}])|(?<=[${MARKS}])[${BLANK}]{1,3}(?=[${HAN}\\dA-Za-z${MARKS}])`,
      'gu',
    ),
    message: '标点前后不留空格',
    fix: () => '',
  },
  {
    find: new RegExp(
      `(?<!第[^，。]{1,6}[章节条款编])(?<=[${HAN}])[${BLANK}]{1,3}(?=[${HAN}])`,
      'gu',
    ),
    message: '汉字之间不留空格',
    fix: () => '',
  },
  {
    find: new RegExp(
      `(?<=[${HAN}])[${BLANK}]{1,3}(?=\\d)|(?<=[\\d%％])[${BLANK}]{1,3}(?=[${HAN}])`,
      'gu',
    ),
    message: '汉字与数字之间不留空格',
    fix: () => '',
  },
  {
    find: /(?<=\d)[ \u00a0](?=\d{1,2}(?!\d)[年月日个名项%．.])|(?<=\d\.)[ \u00a0](?=\d)|(?<=\d)[ \u00a0](?=\.\d)/gu,
    message: '一个数中间不留空格',
    fix: () => '',
  },
];

/** 张　三: a name of two characters, set to the width of three. */
const isName = (text: string, at: number): boolean =>
  (SURNAMES + SURNAMES_THAT_ARE_WORDS).includes(text.charAt(at - 1)) &&
  !new RegExp(`[${HAN}]`, 'u').test(text.charAt(at - 2));

/** 段修远　市第二中学: a name at the head of a line, and then who it is. */
const NAME_FIRST = new RegExp(
  `^[ \\u3000]*[${SURNAMES}${SURNAMES_THAT_ARE_WORDS}][${HAN}]{1,3}$`,
  'u',
);

/** “奋进新时代 同心向未来”: two halves of one length, four hanzi or more, stand side by side. */
function isBetweenHalves(text: string, { start, end }: Hit): boolean {
  const left = new RegExp(`[${HAN}]+$`, 'u').exec(text.slice(Math.max(0, start - LINE), start));
  const right = new RegExp(`^[${HAN}]+`, 'u').exec(text.slice(end, end + LINE));
  const length = left?.[0].length ?? 0;
  return length >= 4 && length < LINE && length === right?.[0].length;
}
/** A half of a slogan is shorter. */
const LINE = 16;

/** 总经理　曲靖远：我们做轴承。 Who speaks stands apart from the post. */
const SPEAKER = /^[^，。；：！？\u3000]{2,30}$/u;
const SPEAKS = new RegExp(`^[${HAN}]{2,4}：`, 'u');

/** 联系人：市政协办公室　段雁门；电话：…: in what tells whom to ask, a wide blank parts the office from the person. */
const CONTACT = /^[ \u3000]*（?(?:联系|联络|咨询)(?:人|员|单位|方式|电话)?[：:]/u;

/** A full-width blank inside a sentence; behind 第一条 and in names it is right. */
function wideBlanks(text: string): Hit[] {
  const hits: Hit[] = [];
  if (CONTACT.test(text)) return hits;
  for (const { index } of text.matchAll(
    new RegExp(`(?<=[${HAN}，。；])\\u3000(?=[${HAN}])`, 'gu'),
  )) {
    const before = text.slice(0, index);
    if (/第[^，。]{1,6}[章节条款编]$/.test(before) || isName(text, index)) continue;
    if (NAME_FIRST.test(before)) continue;
    if (SPEAKER.test(before) && SPEAKS.test(text.slice(index + 1))) continue;
    hits.push({
      start: index,
      end: index + 1,
      message: '句中不留空格',
      suggestion: '',
      certainty: '疑似',
    });
  }
  return hits;
}

/** 2026年 月 日, 第 次: a figure belongs there, which taking out the blank would hide. */
const isToFillIn = (body: string, { start, end }: Hit): boolean =>
  /年[ \u3000]+月|月[ \u3000]+日|第[ \u3000]+[号期届次]/u.test(body.slice(start - 1, end + 1));

/** Blanks inside running text. Lines that are set by blanks are left alone. */
export const blanks: ParagraphRule = {
  id: 'punctuation.blank',
  name: '多余空格',
  certainty: '必改',
  source: '惯例：公文汉字、数字、标点之间不留空格',
  scope: 'paragraph',
  find: (paragraph) => {
    const { text } = paragraph;
    // A day at the head of a chronicle's entry stands apart, and so does 本报讯（…）.
    if (
      /^[ \u3000]*(?:(?:\d{1,2}月)?\d{1,2}日(?:(?:至|—|～)\d{1,2}日)?[ \u3000]|本[报网]讯)/.test(
        text,
      )
    )
      return [];
    if (!isProse(paragraph) || SET_BY_BLANKS.test(text)) return [];
    const body = text.replace(/[ \u00a0\u3000]+$/, '');
    // A sentence has a mark; 姓名  单位  职务 has none.
    if (!/[，。；！？]/.test(body)) return hitsOf(body, PATTERNS.slice(0, 1));
    // （　） is a place to fill in.
    const narrow = hitsOf(body, PATTERNS)
      .filter(
        ({ start, end }) =>
          !OPENING.includes(body.charAt(start - 1)) || !CLOSING.includes(body.charAt(end)),
      )
      .filter((hit) => !isBetweenHalves(body, hit) && !isToFillIn(body, hit));
    return /[。；！？”）]$/.test(body) && !/\u3000{2}\S/.test(body.trimStart())
      ? [...narrow, ...wideBlanks(body).filter((hit) => !isBetweenHalves(body, hit))]
      : narrow;
  },
};

/** What cannot be seen and does not belong: no-break and zero-width blanks, controls, broken and look-alike characters. */
export const invisible = patternRule({
  id: 'characters.invisible',
  name: '看不见的和异常的字符',
  certainty: '必改',
  source: '惯例：不用不可见字符和兼容字形',
  where: anywhere,
  patterns: [
    {
      find: /(?:\u200b|\u200c|\u200d|\u2060|\ufeff|\u00ad|\u200e|\u200f|[\u202a-\u202e])+/g,
      message: '这里有看不见的零宽字符',
      fix: () => '',
    },
    {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
      find: /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]+/g,
      message: '这里有不能显示的控制字符',
      fix: () => '',
    },
    { find: /\ufffd+/g, message: '这里的字损坏了，请对照原文补正' },
    {
      find: /[\u2e80-\u2fdf\uf900-\ufaff]/g,
      message: '这是部首或兼容字形，不是正式汉字',
      fix: ([sign]) => {
        const plain = sign.normalize('NFKC');
        return plain === sign ? null : plain;
      },
    },
    {
      find: /[\ue000-\uf8ff\u{f0000}-\u{10fffd}]+/gu,
      message: '这是自造字，别的电脑上显示不出',
      certainty: '疑似',
    },
    {
      find: /(?<=\S)\u00a0+(?=\S)/g,
      message: '这里是不间断空格',
      fix: () => '',
    },
  ],
});
