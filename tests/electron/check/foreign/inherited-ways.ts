import { theme } from './package';
import { PAGE, SECTION } from './papers';
import { inTurn, SMALL, text, type Way } from './way';
import { atParagraph, both, inPart, inStyle, mark, own, runs } from './ways';

const section = (sectPr: string) => own(sectPr);

/** Styles, defaults, theme, lists, sections and footers. */
export const INHERITED_WAYS: readonly Way[] = [
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
  // What two styles switch on is off again, and a style that switches off leaves it on.
  [
    '段落样式和字符样式都加粗',
    both(
      inStyle('5', 'w:rPr', '<w:b/>'),
      inStyle('7', 'w:rPr', '<w:b/>'),
      atParagraph('关于做好', runs('<w:rStyle w:val="7"/>')),
    ),
    null,
    ['wps'],
  ],
  [
    '段落样式加粗，字符样式不加粗',
    both(
      inStyle('5', 'w:rPr', '<w:b/>'),
      inStyle('7', 'w:rPr', '<w:b w:val="0"/>'),
      atParagraph('关于做好', runs('<w:rStyle w:val="7"/>')),
    ),
    'bold',
    ['wps'],
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
      inTurn(own('<w:numPr><w:numId w:val="0"/></w:numPr>'), (one) =>
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
