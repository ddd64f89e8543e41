import { CLOSING, OPENING } from '../characters';
import { anywhere, patternRule } from '../make';

const SOURCE = 'GB/T 15834-2011';
/** The stronger mark of two that meet. */
const STRENGTH = '、，：；。！？';
const stronger = (marks: string): string =>
  [...marks].reduce((a, b) => (STRENGTH.indexOf(b) > STRENGTH.indexOf(a) ? b : a));

/** Marks that stand twice, or two that exclude each other. */
export const doubledMarks = patternRule({
  id: 'punctuation.doubled',
  name: '标点重复',
  certainty: '必改',
  source: `${SOURCE}：同一处只用一个标点`,
  where: anywhere,
  patterns: [
    {
      find: /([，；：、])\1+|(?<!。)。。(?!。)|！！+|？？+/g,
      message: ([marks]) => `标点重复，留一个“${marks.charAt(0)}”`,
      fix: ([marks]) => marks.charAt(0),
    },
    {
      find: /[，、；：][，、；：。！？]+|[。！？][，、；：]+|[！？]。|。[！？]/g,
      message: ([marks]) => `“${marks}”两个标点不能连用，留一个`,
      fix: ([marks]) => (new Set(marks).size === 1 ? false : stronger(marks)),
    },
    {
      // The same in two widths: ，: and ,，. Looked for from the first of a row only: a row of many is read once.
      find: /(?<![，、；：。！？])[，、；：。！？]+[,:;!?]+(?=[\u3400-\u9fff“《（]|$)|(?<=[\u3400-\u9fff”》）])[,:;!?]+[，、；：。！？]+/gu,
      message: ([marks]) => `“${marks}”两个标点不能连用，留一个`,
      fix: ([marks]) =>
        stronger(
          [...marks].map((mark) => '，：；！？'.charAt(',:;!?'.indexOf(mark)) || mark).join(''),
        ),
    },
    {
      find: new RegExp(`(?<=[${OPENING}])[，。、；：！？]`, 'g'),
      message: ([mark]) => `“${mark}”不能紧跟在前引号、前括号、前书名号之后`,
      fix: () => '',
    },
    {
      find: /[，、；：](?=[）》〉】〕])/g,
      message: ([mark]) => `“${mark}”不能放在后括号、后书名号之前`,
      fix: () => '',
    },
    {
      find: /。(?=》|〉)/g,
      message: '书名号里的名称末尾不用句号',
      fix: () => '',
    },
    {
      find: /[、：；](?=”)/g,
      message: ([mark]) => `“${mark}”不能放在后引号之前`,
      fix: () => '',
    },
    {
      find: /(?<=[。！？…]”)。/g,
      message: '引文末尾已有句末标点，引号外不再用句号',
      fix: () => '',
    },
    {
      find: /。(?=”[，、；])/g,
      message: '引文后面用了逗号、分号，句子没有完，引文末尾不用句号',
      fix: () => '',
      certainty: '疑似',
    },
    {
      find: /。(?=）[。，；])/g,
      message: '句内括号里的注释末尾不用句号',
      fix: () => '',
    },
    {
      find: /^[ \u3000]*[，。、；：？！]/g,
      message: '段首不能是点号',
      fix: ([words]) => words.slice(0, -1),
    },
    {
      find: new RegExp(`[，、；：。](?=[${CLOSING}]?（[^（）]{1,30}）[，、；：。])`, 'g'),
      message: '括号里的注释紧跟被注的词语，点号放在括号后',
      certainty: '疑似',
      fix: ([mark]) => (mark === '。' ? false : ''),
    },
  ],
});

/** …, ……, 等…… and what is typed instead. */
export const ellipsis = patternRule({
  id: 'punctuation.ellipsis',
  name: '省略号',
  certainty: '必改',
  source: `${SOURCE}：省略号为六个连点，与“等”不并用`,
  patterns: [
    {
      find: /(?:。{3,}|\.{3,}|．{3,}|·{3,}|、{3,}|，{3,})/g,
      message: '省略号用“……”',
      fix: () => '……',
    },
    { find: /(?<!…)…(?!…)/g, message: '省略号占两格，用“……”', fix: () => '……' },
    {
      find: /(?:等等|等)[，、]?…+/g,
      message: '“等”与省略号只用一个',
      fix: ([words]) => (words.startsWith('等等') ? '等等' : '等'),
    },
    { find: /(?<!…)…+(?=等)/g, message: '“等”与省略号只用一个', fix: () => '' },
    {
      find: /(?<=……)[。，、；]/g,
      message: '省略号后一般不再用点号',
      fix: () => '',
      certainty: '疑似',
    },
  ],
});
