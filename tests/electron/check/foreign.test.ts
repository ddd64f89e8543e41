import validate from '@ooxml-tools/validate';
import { describe, expect, test } from 'vitest';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { checkBytes } from '../../../electron/check/check-bytes';
import { mendBytes } from '../../../electron/check/mend-bytes';
import { readParts } from '../../../electron/ooxml/package-parts';
import { packed, part, theme } from './foreign/package';
import { PAGE, PROGRAMS, SECTION } from './foreign/papers';
import {
  atParagraph,
  both,
  type Change,
  inPart,
  inStyle,
  mark,
  own,
  runs,
  wrapped,
} from './foreign/ways';

type Program = keyof typeof PROGRAMS;
/** What is changed, how, the rule that tells it or null where nothing is to be told, and whose files have it. */
type Way = readonly [name: string, change: Change, rule: string | null, only?: readonly Program[]];

const TEXT = '第三段';
const SMALL = '<w:sz w:val="28"/>';
const BY = 'w:id="90" w:author="甲" w:date="2026-08-01T00:00:00Z"';
const text = (change: (paragraph: string) => string) => atParagraph(TEXT, change);
const then =
  (...changes: ((paragraph: string) => string)[]) =>
  (paragraph: string) =>
    changes.reduce((made, change) => change(made), paragraph);
/** The first run of a paragraph twice: as something that is there no more or is no text, and as it is. */
const beside = (made: (run: string) => string) => (paragraph: string) =>
  paragraph.replace(/<w:r>.*?<\/w:r>/s, (run) => `${made(run)}${run}`);
const around = (open: string, close: string) => (paragraph: string) =>
  `${open}${paragraph}${close}`;
const before = (made: string) => (paragraph: string) => `${made}${paragraph}`;
const section = (sectPr: string) => own(sectPr);
const deleted = (run: string) =>
  `<w:del ${BY}>${run.replace(/<w:t[ >]/g, (tag) => tag.replace('w:t', 'w:delText')).replace(/<\/w:t>/g, '</w:delText>')}</w:del>`;
const GONE = `<w:p><w:pPr><w:rPr><w:del ${BY}/></w:rPr></w:pPr><w:del ${BY}><w:r><w:rPr>${SMALL}</w:rPr><w:delText>已经删去的一段。</w:delText></w:r></w:del></w:p>`;
const MOVED_FROM = `<w:p><w:pPr><w:rPr><w:moveFrom ${BY}/></w:rPr></w:pPr><w:moveFrom ${BY}><w:r><w:rPr>${SMALL}</w:rPr><w:t>移走的一段。</w:t></w:r></w:moveFrom></w:p>`;
const EMPTY_GONE = `<w:p><w:pPr><w:rPr><w:del ${BY}/></w:rPr></w:pPr></w:p>`;
const BOX = (inner: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="720000" cy="360000"/><wp:wrapNone/><wp:docPr id="1" name="框"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:60pt;height:30pt"><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
const STRANGE =
  `<w:p><w:r><w:rPr>${SMALL}<w:rFonts w:eastAsia="黑体"/></w:rPr><w:t>框里的字</w:t></w:r></w:p>`.replace(
    /(<w:sz[^>]*>)(<w:rFonts[^>]*>)/,
    '$2$1',
  );
const TABLE = (rPr: string, tcPr = '', trPr = '', style = '', look = '') =>
  `<w:tbl><w:tblPr>${style}<w:tblW w:w="8000" w:type="dxa"/>${look}</w:tblPr><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>${[
    ['单位', '人数'],
    ['提案委', '3'],
  ]
    .map(
      (row, at) =>
        `<w:tr>${at === 1 ? trPr : ''}${row.map((cell) => `<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/>${tcPr}</w:tcPr><w:p><w:pPr><w:spacing w:line="400" w:lineRule="exact"/><w:ind w:firstLine="0" w:firstLineChars="0"/></w:pPr><w:r><w:rPr>${rPr}</w:rPr><w:t>${cell}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;
/** A style of tables, and a table of that style. */
const TABLE_STYLE = (inner: string): Change =>
  inPart(
    'styles',
    '</w:styles>',
    `<w:style w:type="table" w:customStyle="1" w:styleId="t1"><w:name w:val="有色表"/>${inner}</w:style></w:styles>`,
  );
const HEAD_RED =
  '<w:tblStylePr w:type="firstRow"><w:rPr><w:color w:val="C00000"/></w:rPr></w:tblStylePr>';
const STYLED = (look: string) =>
  text(before(TABLE('<w:sz w:val="21"/>', '', '', '<w:tblStyle w:val="t1"/>', look)));
const FIELD = (inner: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> REF a </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${inner}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const footnotes: Change = (parts) => ({
  ...parts,
  footnotes: part(
    'footnotes',
    `<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote><w:footnote w:id="1"><w:p><w:r><w:rPr><w:color w:val="FF0000"/><w:sz w:val="18"/></w:rPr><w:t>脚注。</w:t></w:r></w:p></w:footnote>`,
  ),
});
const comments: Change = (parts) => ({
  ...parts,
  comments: part(
    'comments',
    '<w:comment w:id="1" w:author="甲" w:initials="甲"><w:p><w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:t>批注。</w:t></w:r></w:p></w:comment>',
  ),
});
const OLD_RPR = (rPr: string) => `<w:rPrChange ${BY}><w:rPr>${rPr}</w:rPr></w:rPrChange>`;
const OLD_PPR = (pPr: string) => `<w:pPrChange ${BY}><w:pPr>${pPr}</w:pPr></w:pPrChange>`;

const WAYS: readonly Way[] = [
  // Direct formatting.
  ['字体直接设', text(runs('<w:rFonts w:eastAsia="宋体"/>')), 'text-font'],
  ['字号直接设', text(runs(SMALL)), 'text-size'],
  ['颜色直接设', text(runs('<w:color w:val="0000FF"/>')), 'text-colour'],
  ['主题颜色', text(runs('<w:color w:val="4472C4" w:themeColor="accent1"/>')), 'text-colour'],
  ['西文字体直接设', text(runs('<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/>')), 'latin-font'],
  ['字距直接设', text(runs('<w:spacing w:val="20"/>')), 'cells-per-line'],
  ['缩放直接设', text(runs('<w:w w:val="90"/>')), 'cells-per-line'],
  ['只改复杂文种字号', text(runs('<w:szCs w:val="20"/>')), null],
  ['缩进直接设', text(own('<w:ind w:firstLine="0" w:firstLineChars="0"/>')), 'text-indent'],
  ['左缩进直接设', text(own('<w:ind w:left="640"/>')), 'text-indent'],
  ['左缩进以字符设', text(own('<w:ind w:leftChars="200"/>')), 'text-indent'],
  ['悬挂缩进', text(own('<w:ind w:hanging="640" w:hangingChars="200"/>')), 'text-indent'],
  ['对齐直接设', text(own('<w:jc w:val="left"/>')), 'text-align'],
  ['行距直接设', text(own('<w:spacing w:line="560" w:lineRule="exact"/>')), 'line-pitch'],
  ['段前直接设', text(own('<w:spacing w:before="240"/>')), 'paragraph-space'],
  ['段前以行设', text(own('<w:spacing w:beforeLines="100"/>')), 'paragraph-space'],
  ['段前自动', text(own('<w:spacing w:beforeAutospacing="1"/>')), 'paragraph-space'],
  ['标题字体', atParagraph('关于做好', runs('<w:rFonts w:eastAsia="黑体"/>')), 'title-font'],
  ['标题字号', atParagraph('关于做好', runs('<w:sz w:val="36"/>')), 'title-size'],
  ['标题加粗', atParagraph('关于做好', runs('<w:b/>')), 'bold'],
  ['标题对齐', atParagraph('关于做好', own('<w:jc w:val="left"/>')), 'title-align'],
  ['一级标题字体', atParagraph('有关事项', runs('<w:rFonts w:eastAsia="宋体"/>')), 'heading1-font'],
  ['二级标题字体', atParagraph('明确任务', runs('<w:rFonts w:eastAsia="宋体"/>')), 'heading2-font'],
  // Where a change is inside something.
  ['插入的文字里', text(then(runs(SMALL), wrapped(`<w:ins ${BY}>`, '</w:ins>'))), 'text-size'],
  [
    '移来的文字里',
    text(then(runs(SMALL), wrapped(`<w:moveTo ${BY}>`, '</w:moveTo>'))),
    'text-size',
  ],
  [
    '行内内容控件里',
    text(
      then(
        runs(SMALL),
        wrapped(
          '<w:sdt><w:sdtPr><w:alias w:val="正文"/></w:sdtPr><w:sdtContent>',
          '</w:sdtContent></w:sdt>',
        ),
      ),
    ),
    'text-size',
  ],
  [
    '整段内容控件里',
    text(
      then(
        runs(SMALL),
        around(
          '<w:sdt><w:sdtPr><w:alias w:val="正文"/></w:sdtPr><w:sdtContent>',
          '</w:sdtContent></w:sdt>',
        ),
      ),
    ),
    'text-size',
  ],
  [
    '超链接里',
    text(then(runs(SMALL), wrapped('<w:hyperlink w:anchor="a">', '</w:hyperlink>'))),
    'text-size',
  ],
  [
    '简单域里',
    text(then(runs(SMALL), wrapped('<w:fldSimple w:instr=" REF a ">', '</w:fldSimple>'))),
    'text-size',
  ],
  [
    '域的结果里',
    text(then(runs(SMALL), (one) => one.replace(/<w:r>.*<\/w:r>/s, FIELD))),
    'text-size',
  ],
  [
    '智能标记里',
    text(
      then(runs(SMALL), wrapped('<w:smartTag w:uri="urn:x" w:element="date">', '</w:smartTag>')),
    ),
    'text-size',
  ],
  [
    '书签旁',
    text(
      then(
        runs(SMALL),
        beside(() => '<w:bookmarkStart w:id="5" w:name="a"/><w:bookmarkEnd w:id="5"/>'),
      ),
    ),
    'text-size',
  ],
  // Tracked changes: what is there now counts, and only that.
  ['字号改过，有旧值', text(runs(`${SMALL}`)), 'text-size'],
  ['字号修订，旧值正确', text(then(runs(SMALL), runs(OLD_RPR('<w:sz w:val="32"/>')))), 'text-size'],
  ['字号修订，旧值不对', text(runs(OLD_RPR('<w:sz w:val="28"/>'))), null],
  [
    '段落修订，旧值正确',
    text(then(own('<w:jc w:val="left"/>'), own(OLD_PPR('<w:jc w:val="both"/>')))),
    'text-align',
  ],
  ['段落修订，旧值不对', text(own(OLD_PPR('<w:ind w:firstLine="0"/><w:jc w:val="left"/>'))), null],
  ['删去的文字', text(beside((run) => deleted(runs(SMALL)(run)))), null],
  ['删去的一段', text(before(GONE)), null],
  ['移走的一段', text(before(MOVED_FROM)), null],
  ['删去的空行', text(before(EMPTY_GONE)), null],
  ['插入的段落标记', text(mark(`<w:ins ${BY}/>`)), null],
  [
    '删去段落标记而并成一段',
    text((one) =>
      one.replace(
        /^(<w:p(?: [^>]*)?>)(<w:pPr>.*?<\/w:pPr>)?(<w:r>)(<w:rPr>.*?<\/w:rPr>)?(<w:t[^>]*>)(第三段，)(.*)$/s,
        (_all, p, pPr = '', r, rPr = '', t, first, rest) =>
          `${mark(`<w:del ${BY}/>`)(own('<w:ind w:firstLine="0" w:firstLineChars="0"/>')(`${p}${pPr}${r}${rPr}${t}${first}</w:t></w:r></w:p>`))}${p}${pPr}${r}${rPr}${t}${rest}`,
      ),
    ),
    null,
  ],
  // Things beside the text, which are named and not looked at.
  ['文本框里', text(beside(() => BOX(STRANGE))), null],
  [
    '脚注',
    both(
      footnotes,
      text((one) => one.replace(/<\/w:p>$/, '<w:r><w:footnoteReference w:id="1"/></w:r></w:p>')),
    ),
    null,
  ],
  [
    '批注',
    both(
      comments,
      text((one) =>
        one.replace(
          /(<w:r>.*<\/w:r>)/s,
          '<w:commentRangeStart w:id="1"/>$1<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>',
        ),
      ),
    ),
    null,
  ],
  [
    '拼写标记',
    text(beside(() => '<w:proofErr w:type="spellStart"/><w:proofErr w:type="spellEnd"/>')),
    null,
  ],
  // Tables.
  ['表格里的字体', text(before(TABLE('<w:rFonts w:eastAsia="宋体"/><w:sz w:val="21"/>'))), null],
  [
    '表格样式的颜色',
    both(TABLE_STYLE('<w:rPr><w:color w:val="C00000"/></w:rPr>'), STYLED('')),
    'table-colour',
  ],
  [
    '表格样式里首行的颜色',
    both(TABLE_STYLE(HEAD_RED), STYLED('<w:tblLook w:val="0020" w:firstRow="1"/>')),
    'table-colour',
  ],
  [
    '表格样式里首行的颜色，这个表没有用',
    both(TABLE_STYLE(HEAD_RED), STYLED('<w:tblLook w:val="0000" w:firstRow="0"/>')),
    null,
  ],
  ['表格里的颜色', text(before(TABLE('<w:color w:val="FF0000"/>'))), 'table-colour'],
  [
    '表格里删去的一行',
    text(before(TABLE('<w:sz w:val="21"/>', '', `<w:trPr><w:del ${BY}/></w:trPr>`))),
    null,
  ],
  [
    '内容控件里的表格',
    text(
      before(
        `<w:sdt><w:sdtPr/><w:sdtContent>${TABLE('<w:color w:val="FF0000"/>')}</w:sdtContent></w:sdt>`,
      ),
    ),
    'table-colour',
  ],
  // Styles, defaults, theme.
  ['潜在样式', inPart('styles', 'w:count="376"', 'w:count="260"'), null],
  [
    '字符样式的字号',
    both(inStyle('7', 'w:rPr', SMALL), text(runs('<w:rStyle w:val="7"/>'))),
    'text-size',
    ['wps'],
  ],
  [
    '字符样式的颜色',
    both(inStyle('a9', 'w:rPr', '<w:color w:val="FF0000"/>'), text(runs('<w:rStyle w:val="a9"/>'))),
    'text-colour',
    ['word'],
  ],
  ['段落样式的字号', inStyle('a5', 'w:rPr', SMALL), 'text-size', ['word']],
  [
    '段落样式的缩进',
    inStyle('a5', 'w:pPr', '<w:ind w:firstLine="0" w:firstLineChars="0"/>'),
    'text-indent',
    ['word'],
  ],
  ['段落样式的对齐', inStyle('a5', 'w:pPr', '<w:jc w:val="left"/>'), 'text-align', ['word']],
  [
    '被继承的样式的颜色',
    inStyle('1', 'w:rPr', '<w:color w:val="333333"/>'),
    'text-colour',
    ['wps'],
  ],
  ['被继承的样式的行距', inStyle('1', 'w:pPr', '<w:spacing w:line="520"/>'), 'line-pitch', ['wps']],
  [
    '被继承的样式的字体',
    inStyle('1', 'w:rPr', '<w:rFonts w:eastAsia="宋体"/>'),
    'text-font',
    ['wps'],
  ],
  ['标题样式的对齐', inStyle('5', 'w:pPr', '<w:jc w:val="left"/>'), 'title-align', ['wps']],
  ['默认段落属性的行距', inPart('styles', 'w:line="579"', 'w:line="520"'), 'line-pitch', ['word']],
  [
    '默认字符属性的颜色',
    inPart(
      'styles',
      '<w:spacing w:val="-5"/><w:kern',
      '<w:color w:val="444444"/><w:spacing w:val="-5"/><w:kern',
    ),
    'text-colour',
    ['word'],
  ],
  [
    '默认字符属性的字距',
    inPart('styles', '<w:spacing w:val="-5"/><w:kern', '<w:spacing w:val="20"/><w:kern'),
    'cells-per-line',
    ['word'],
  ],
  [
    '主题的中文字体',
    (parts) => ({ ...parts, 'theme/theme1': theme('Times New Roman', '等线') }),
    'text-font',
    ['word'],
  ],
  [
    '主题的西文字体',
    (parts) => ({ ...parts, 'theme/theme1': theme('Calibri', '仿宋_GB2312') }),
    'latin-font',
    ['word'],
  ],
  [
    '直接设的主题字体',
    both(
      (parts) => ({ ...parts, 'theme/theme1': theme('Times New Roman', '宋体') }),
      inStyle('a', 'w:rPr', '<w:rFonts w:eastAsia="仿宋_GB2312"/>'),
      text(runs('<w:rFonts w:eastAsiaTheme="majorEastAsia"/>')),
    ),
    'text-font',
    ['word'],
  ],
  // Indents in twips over those in characters, which come first wherever they are said.
  ['直接设的缩进盖不过样式里按字符的', text(own('<w:ind w:firstLine="0"/>')), null, ['word']],
  ['直接设的大缩进也盖不过', text(own('<w:ind w:firstLine="1280"/>')), null, ['word']],
  ['按字符的归零，回到样式里的长度', text(own('<w:ind w:firstLineChars="0"/>')), null, ['word']],
  [
    '按字符的归零，又另设长度',
    text(own('<w:ind w:firstLine="1280" w:firstLineChars="0"/>')),
    'text-indent',
    ['word'],
  ],
  // Automatic numbers.
  [
    '编号的字体',
    inPart('numbering', 'w:eastAsia="黑体"', 'w:eastAsia="宋体"'),
    'heading1-font',
    ['word'],
  ],
  [
    '编号的楷体',
    inPart('numbering', 'w:eastAsia="楷体_GB2312"', 'w:eastAsia="黑体"'),
    'heading2-font',
    ['word'],
  ],
  [
    '编号的字号',
    inPart(
      'numbering',
      '<w:rPr><w:rFonts w:hint="eastAsia" w:eastAsia="黑体"/>',
      `<w:rPr><w:rFonts w:hint="eastAsia" w:eastAsia="黑体"/>${SMALL}`,
    ),
    'text-size',
    ['word'],
  ],
  [
    '编号的颜色',
    inPart(
      'numbering',
      '<w:rPr><w:rFonts w:hint="eastAsia" w:eastAsia="楷体_GB2312"/>',
      '<w:rPr><w:rFonts w:hint="eastAsia" w:eastAsia="楷体_GB2312"/><w:color w:val="FF0000"/>',
    ),
    'text-colour',
    ['word'],
  ],
  [
    '编号的西文字体',
    inPart(
      'numbering',
      /(<w:lvlText w:val="%3\."\/>.*?<w:rFonts )/s,
      '$1w:ascii="Calibri" w:hAnsi="Calibri" ',
    ),
    'latin-font',
    ['word'],
  ],
  ['编号随段落标记的字号', atParagraph('总体要求', mark(SMALL)), 'text-size', ['word']],
  ['没有编号时段落标记的字号', text(mark(SMALL)), null],
  [
    '编号的缩进',
    inPart('numbering', 'w:left="0" w:firstLine="640"', 'w:left="640" w:firstLine="640"'),
    'text-indent',
    ['word'],
  ],
  [
    '编号的悬挂缩进',
    inPart('numbering', 'w:left="0" w:firstLine="640"', 'w:left="640" w:hanging="640"'),
    'text-indent',
    ['word'],
  ],
  [
    '编号另行覆盖的一级',
    inPart(
      'numbering',
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/>',
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="10"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="640"/></w:pPr><w:rPr><w:rFonts w:hint="eastAsia" w:eastAsia="宋体"/></w:rPr></w:lvl></w:lvlOverride>',
    ),
    'heading1-font',
    ['word'],
  ],
  [
    '直接取消的编号，缩进也随着去了',
    atParagraph(
      '总体要求',
      then(own('<w:numPr><w:numId w:val="0"/></w:numPr>'), (one) =>
        one.replace('总体要求', '一、总体要求'),
      ),
    ),
    'text-indent',
    ['word'],
  ],
  [
    '编号由列表样式来',
    both(
      inPart(
        'numbering',
        '<w:multiLevelType w:val="multilevel"/>',
        '<w:multiLevelType w:val="multilevel"/><w:styleLink w:val="L1"/>',
      ),
      inPart(
        'numbering',
        '</w:abstractNum>',
        '</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/><w:numStyleLink w:val="L1"/></w:abstractNum>',
      ),
      inPart(
        'numbering',
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>',
      ),
      inPart(
        'styles',
        '</w:styles>',
        '<w:style w:type="numbering" w:customStyle="1" w:styleId="L1"><w:name w:val="公文编号"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style></w:styles>',
      ),
    ),
    null,
    ['word'],
  ],
  [
    '编号的标点',
    inPart('numbering', '<w:lvlText w:val="%3."/>', '<w:lvlText w:val="%3、"/>'),
    'number-mark',
    ['word'],
  ],
  // Sections.
  [
    '末节上边距',
    inPart(
      'document',
      `${PAGE}</w:sectPr></w:body>`,
      `${PAGE.replace('w:top="2098"', 'w:top="1440"')}</w:sectPr></w:body>`,
    ),
    'margin-top',
  ],
  ['中间一节正确', text(section(SECTION)), null],
  [
    '中间一节左边距',
    text(section(SECTION.replace('w:left="1587"', 'w:left="1800"'))),
    'margin-left',
  ],
  [
    '装订线',
    inPart(
      'document',
      `w:gutter="0"/></w:sectPr></w:body>`,
      `w:gutter="284"/></w:sectPr></w:body>`,
    ),
    'margin-left',
  ],
  [
    '纸张',
    inPart(
      'document',
      /w:w="11906" w:h="16838"\/>(?=<w:pgMar [^>]*\/><\/w:sectPr><\/w:body>)/,
      'w:w="12240" w:h="15840"/>',
    ),
    'page-size',
  ],
  [
    '分栏',
    inPart(
      'document',
      '</w:sectPr></w:body>',
      '<w:cols w:num="2" w:space="425"/></w:sectPr></w:body>',
    ),
    'columns',
  ],
  [
    '只有行的网格',
    inPart(
      'document',
      '</w:sectPr></w:body>',
      '<w:docGrid w:type="lines" w:linePitch="312"/></w:sectPr></w:body>',
    ),
    null,
  ],
  [
    '行和字的网格',
    inPart(
      'document',
      '</w:sectPr></w:body>',
      '<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="6000"/></w:sectPr></w:body>',
    ),
    'cells-per-line',
  ],
  // Page numbers.
  [
    '单页码居中',
    inPart('footer1', '<w:ind w:right="280"/><w:jc w:val="right"/>', '<w:jc w:val="center"/>'),
    'page-number-place',
  ],
  ['双页码不空字', inPart('footer2', '<w:ind w:left="280"/>', ''), 'page-number-place'],
  ['页码字号', inPart('footer1', /<w:sz w:val="28"\/>/g, '<w:sz w:val="21"/>'), 'page-number-size'],
  ['页码没有一字线', inPart('footer1', /— | —/g, ''), 'page-number-form'],
];

const CASES = (Object.keys(PROGRAMS) as Program[]).flatMap((program) =>
  WAYS.filter(([, , , only]) => only === undefined || only.includes(program)).map(
    ([name, change, rule]) => [`${program}：${name}`, program, change, rule] as const,
  ),
);

const errorsOf = async (bytes: Uint8Array): Promise<unknown> =>
  validate(bytes, 'docx', 'Microsoft365');

/** A part without what a correction may touch, from the innermost on. */
function bare(xml: string): string {
  const less = xml
    .replace(/<w:(pPr|rPr|sectPr)>(?:(?!<w:\1>).)*?<\/w:\1>/gs, '')
    .replace(/<w:(?:pPr|rPr|sectPr)\/>/g, '');
  return less === xml ? xml : bare(less);
}

describe('files of other programs, each with one property changed by one way', () => {
  test.each(Object.entries(PROGRAMS))(
    'the paper itself departs from nothing: %s',
    async (_name, make) => {
      const bytes = packed(make());
      expect((await checkBytes('稿.docx', bytes, STANDARD_PROFILE)).departures).toEqual([]);
      expect(await errorsOf(bytes)).toEqual([]);
    },
  );

  test.each(CASES)('%s', async (_name, program, change, rule) => {
    const bytes = packed(change(PROGRAMS[program]()));
    const {
      bytes: copy,
      before: found,
      after,
    } = await mendBytes('稿.docx', bytes, STANDARD_PROFILE);
    expect(found.departures.map((one) => `${one.rule} ${one.place} ${one.found}`)).toEqual(
      rule === null ? [] : [expect.stringMatching(new RegExp(`^${rule} `))],
    );
    expect(after.departures.filter(({ fixable }) => fixable)).toEqual([]);
    expect(await errorsOf(copy)).toEqual(await errorsOf(bytes));
    const [old, fresh] = [
      await readParts('稿.docx', bytes, /./),
      await readParts('稿.docx', copy, /./),
    ];
    expect([...fresh.keys()]).toEqual([...old.keys()]);
    for (const [name, content] of old) {
      const made = fresh.get(name) ?? Buffer.alloc(0);
      if (!made.equals(content)) expect(bare(made.toString())).toBe(bare(content.toString()));
    }
  });
});
