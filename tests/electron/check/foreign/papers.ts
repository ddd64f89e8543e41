import { escapeXml } from '../../../../electron/ooxml/xml-tree';
import { type Parts, part, theme } from './package';

/** One and the same correct paper as three kinds of programs write it. */

const SAID =
  '请各单位结合实际认真贯彻执行，明确责任，细化措施，按时完成各项任务，遇有情况和问题及时告知办公室，确保2026年协商工作取得实效。';

type Role =
  | 'title'
  | 'blank'
  | 'to'
  | 'text'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'note'
  | 'sign'
  | 'date';
/** Words by their roles; of headings without their numbers. */
const LINES: readonly [Role, string][] = [
  ['title', '关于做好2026年协商工作的通知'],
  ['blank', ''],
  ['to', '各县区政协，各专门委员会：'],
  ['text', `第一段，${SAID}`],
  ['h1', '总体要求'],
  ['text', `第二段，${SAID}`],
  ['h2', '明确任务分工'],
  ['text', `第三段，${SAID}`],
  ['h3', '细化责任清单'],
  ['h4', '建立工作台账'],
  ['text', `第四段，${SAID}`],
  ['h1', '有关事项'],
  ['text', `第五段，${SAID}`],
  ['text', `第六段，${SAID}`],
  ['blank', ''],
  ['note', '附件：任务分解表'],
  ['blank', ''],
  ['blank', ''],
  ['sign', '示例市政协办公室'],
  ['date', '2026年8月1日'],
];
const NUMBERS: Record<string, string[]> = {
  h1: ['一、', '二、'],
  h2: ['（一）'],
  h3: ['1.'],
  h4: ['（1）'],
};
const FACES: Partial<Record<Role, string>> = {
  title: '方正小标宋简体',
  h1: '黑体',
  h2: '楷体_GB2312',
};

const FOOTER = (align: 'left' | 'right') =>
  part(
    'ftr',
    `<w:p><w:pPr><w:spacing w:line="240" w:lineRule="auto"/><w:ind w:${align}="280"/><w:jc w:val="${align}"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">— </w:t></w:r><w:r><w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:sz w:val="28"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:sz w:val="28"/></w:rPr><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:sz w:val="28"/></w:rPr><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:sz w:val="28"/></w:rPr><w:t>1</w:t></w:r><w:r><w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:sz w:val="28"/></w:rPr><w:fldChar w:fldCharType="end"/></w:r><w:r><w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve"> —</w:t></w:r></w:p>`,
  );
export const PAGE =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="1417" w:gutter="0"/>';
export const SECTION = `<w:sectPr><w:footerReference w:type="default" r:id="r-footer1"/><w:footerReference w:type="even" r:id="r-footer2"/>${PAGE}</w:sectPr>`;
const SETTINGS = part('settings', '<w:evenAndOddHeaders/>');
const LATENT =
  '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="0" w:defUnhideWhenUsed="0" w:defQFormat="0" w:count="376"><w:lsdException w:name="Normal" w:uiPriority="0" w:qFormat="1"/></w:latentStyles>';

const words = (text: string) => `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;
const numbered = (): ((role: Role) => string) => {
  const counts: Record<string, number> = {};
  return (role) => {
    const at = counts[role] ?? 0;
    counts[role] = at + 1;
    return NUMBERS[role]?.[at] ?? '';
  };
};
const align = (role: Role) => {
  if (role === 'title') return 'center';
  return role === 'date' || role === 'sign' ? 'right' : 'both';
};
/** Of paragraphs: twips of the first line, left, right. */
function indent(role: Role): string {
  if (role === 'sign') return '<w:ind w:right="1030"/>';
  if (role === 'date') return '<w:ind w:right="1260"/>';
  if (role === 'note') return '<w:ind w:left="1600" w:hanging="960"/>';
  if (role === 'title' || role === 'to' || role === 'blank') return '';
  return '<w:ind w:firstLine="640"/>';
}

/** As scripts write files: nothing but direct formatting, in twips, over nearly empty styles. */
export function byScript(): Parts {
  const number = numbered();
  const lines = LINES.map(([role, text]) => {
    const pitch = role === 'title' ? 720 : 579;
    const face = FACES[role] ?? '仿宋_GB2312';
    const size = role === 'title' ? 44 : 32;
    const pPr = `<w:pPr><w:spacing w:line="${pitch}" w:lineRule="exact"/>${indent(role)}<w:jc w:val="${align(role)}"/></w:pPr>`;
    const spaced = role === 'title' ? '' : '<w:spacing w:val="-5"/>';
    const rPr = `<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${face}"/>${spaced}<w:sz w:val="${size}"/></w:rPr>`;
    return `<w:p>${pPr}${text === '' ? '' : `<w:r>${rPr}${words(`${number(role)}${text}`)}</w:r>`}</w:p>`;
  });
  return {
    document: part('document', `<w:body>${lines.join('')}${SECTION}</w:body>`),
    styles: part(
      'styles',
      `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="32"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>${LATENT}<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>`,
    ),
    settings: SETTINGS,
    footer1: FOOTER('right'),
    footer2: FOOTER('left'),
  };
}

/** As WPS writes files: styles with numbers for names, indents in characters, looks half in styles and half direct. */
export function byWps(): Parts {
  const number = numbered();
  const lines = LINES.map(([role, text]) => {
    const style = role === 'title' ? '<w:pStyle w:val="5"/>' : '';
    const chars = indent(role).replace(
      'w:firstLine="640"',
      'w:firstLine="640" w:firstLineChars="200"',
    );
    const own = align(role) === 'both' || role === 'title' ? '' : `<w:jc w:val="${align(role)}"/>`;
    const face = FACES[role];
    const rPr =
      face === undefined || role === 'title'
        ? '<w:rFonts w:hint="eastAsia"/>'
        : `<w:rFonts w:hint="eastAsia" w:eastAsia="${face}"/>`;
    const mark = `<w:rPr>${rPr}</w:rPr>`;
    return `<w:p>${style || chars || own ? `<w:pPr>${style}${chars}${own}${mark}</w:pPr>` : ''}${text === '' ? '' : `<w:r><w:rPr>${rPr}</w:rPr>${words(`${number(role)}${text}`)}</w:r>`}</w:p>`;
  });
  return {
    document: part('document', `<w:body>${lines.join('')}${SECTION}</w:body>`),
    styles: part(
      'styles',
      `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体" w:cs="Times New Roman"/></w:rPr></w:rPrDefault></w:docDefaults>${LATENT}<w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:spacing w:line="579" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr><w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/><w:spacing w:val="-5"/><w:kern w:val="2"/><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr></w:style><w:style w:type="character" w:default="1" w:styleId="3"><w:name w:val="Default Paragraph Font"/></w:style><w:style w:type="paragraph" w:styleId="5"><w:name w:val="Title"/><w:basedOn w:val="1"/><w:next w:val="1"/><w:qFormat/><w:pPr><w:spacing w:line="720" w:lineRule="exact"/><w:jc w:val="center"/></w:pPr><w:rPr><w:rFonts w:eastAsia="方正小标宋简体"/><w:spacing w:val="0"/><w:sz w:val="44"/></w:rPr></w:style><w:style w:type="character" w:styleId="7"><w:name w:val="着重"/><w:basedOn w:val="3"/></w:style>`,
    ),
    settings: SETTINGS,
    footer1: FOOTER('right'),
    footer2: FOOTER('left'),
  };
}

const LEVELS: readonly [Role, string, string, string][] = [
  ['h1', 'chineseCountingThousand', '%1、', '黑体'],
  ['h2', 'chineseCountingThousand', '（%2）', '楷体_GB2312'],
  ['h3', 'decimal', '%3.', '仿宋_GB2312'],
  ['h4', 'decimal', '（%4）', '仿宋_GB2312'],
];

/** As Word writes files: everything in styles over a theme, headings numbered by a list. */
export function byWord(): Parts {
  const ids: Record<Role, string> = {
    title: 'a3',
    blank: 'a',
    to: 'a',
    text: 'a5',
    h1: '10',
    h2: '20',
    h3: '30',
    h4: '40',
    note: 'a6',
    sign: 'a7',
    date: 'a8',
  };
  const style = (id: string, name: string, pPr: string, rPr: string, basedOn = 'a') =>
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/><w:qFormat/><w:pPr>${pPr}</w:pPr><w:rPr>${rPr}</w:rPr></w:style>`;
  const lines = LINES.map(([role, text]) => {
    const pPr = ids[role] === 'a' ? '' : `<w:pPr><w:pStyle w:val="${ids[role]}"/></w:pPr>`;
    const run =
      text === '' ? '' : `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>${words(text)}</w:r>`;
    return `<w:p w14:paraId="00000001">${pPr}${run}</w:p>`.replace(' w14:paraId="00000001"', '');
  });
  const headings = LEVELS.map(([role, _format, _text, face], level) =>
    style(
      ids[role],
      `公文标题${level + 1}`,
      `<w:numPr>${level > 0 ? `<w:ilvl w:val="${level}"/>` : ''}<w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="${level}"/>`,
      FACES[role] ? `<w:rFonts w:eastAsia="${face}"/>` : '',
    ),
  );
  return {
    document: part('document', `<w:body>${lines.join('')}${SECTION}</w:body>`),
    styles: part(
      'styles',
      `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/><w:spacing w:val="-5"/><w:kern w:val="2"/><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="579" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr></w:pPrDefault></w:docDefaults>${LATENT}<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/></w:pPr></w:style><w:style w:type="character" w:default="1" w:styleId="a0"><w:name w:val="Default Paragraph Font"/></w:style><w:style w:type="character" w:customStyle="1" w:styleId="a9"><w:name w:val="着重"/><w:basedOn w:val="a0"/></w:style>${[
        style(
          'a3',
          '公文标题',
          '<w:spacing w:line="720" w:lineRule="exact"/><w:jc w:val="center"/>',
          '<w:rFonts w:eastAsia="方正小标宋简体"/><w:spacing w:val="0"/><w:sz w:val="44"/>',
        ),
        style('a5', '公文正文', '<w:ind w:firstLine="640" w:firstLineChars="200"/>', ''),
        style('a6', '附件说明', '<w:ind w:left="1600" w:hanging="960"/>', ''),
        style('a7', '署名', '<w:ind w:right="1030"/><w:jc w:val="right"/>', ''),
        style('a8', '日期', '<w:ind w:right="1260"/><w:jc w:val="right"/>', ''),
        ...headings,
      ].join('')}`,
    ),
    numbering: part(
      'numbering',
      `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${LEVELS.map(
        ([role, format, text, face], level) =>
          `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:pStyle w:val="${ids[role]}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="640"/></w:pPr><w:rPr><w:rFonts w:hint="eastAsia" w:eastAsia="${face}"/></w:rPr></w:lvl>`,
      ).join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
    ),
    settings: SETTINGS,
    'theme/theme1': theme('Times New Roman', '仿宋_GB2312'),
    footer1: FOOTER('right'),
    footer2: FOOTER('left'),
  };
}

export const PROGRAMS = { script: byScript, wps: byWps, word: byWord };
