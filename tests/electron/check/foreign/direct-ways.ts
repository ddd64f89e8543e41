import { part } from './package';
import { BY, inTurn, SMALL, text, type Way } from './way';
import { atParagraph, both, type Change, inPart, mark, own, runs, wrapped } from './ways';

/** The first run of a paragraph twice: as something that is there no more or is no text, and as it is. */
const beside = (made: (run: string) => string) => (paragraph: string) =>
  paragraph.replace(/<w:r>.*?<\/w:r>/s, (run) => `${made(run)}${run}`);
const around = (open: string, close: string) => (paragraph: string) =>
  `${open}${paragraph}${close}`;
const before = (made: string) => (paragraph: string) => `${made}${paragraph}`;
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
const RED = (where: string) =>
  `<w:tblStylePr w:type="${where}"><w:rPr><w:color w:val="C00000"/></w:rPr></w:tblStylePr>`;
const HEAD_RED = RED('firstRow');
const BLACK = (where: string) =>
  `<w:tblStylePr w:type="${where}"><w:rPr><w:color w:val="000000"/></w:rPr></w:tblStylePr>`;
/** The bits that ask for these looks. */
const LOOKS: Record<string, string> = {
  lastRow: '0640',
  firstCol: '0680',
  lastCol: '0700',
  swCell: '06C0',
  seCell: '0740',
  neCell: '0720',
  band2Horz: '0400',
  band1Vert: '0200',
};
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

/** Direct formatting, what stands around words, tracked changes, and what is beside the text. */
export const DIRECT_WAYS: readonly Way[] = [
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
  ['插入的文字里', text(inTurn(runs(SMALL), wrapped(`<w:ins ${BY}>`, '</w:ins>'))), 'text-size'],
  [
    '移来的文字里',
    text(inTurn(runs(SMALL), wrapped(`<w:moveTo ${BY}>`, '</w:moveTo>'))),
    'text-size',
  ],
  [
    '行内内容控件里',
    text(
      inTurn(
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
      inTurn(
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
    text(inTurn(runs(SMALL), wrapped('<w:hyperlink w:anchor="a">', '</w:hyperlink>'))),
    'text-size',
  ],
  [
    '简单域里',
    text(inTurn(runs(SMALL), wrapped('<w:fldSimple w:instr=" REF a ">', '</w:fldSimple>'))),
    'text-size',
  ],
  [
    '域的结果里',
    text(inTurn(runs(SMALL), (one) => one.replace(/<w:r>.*<\/w:r>/s, FIELD))),
    'text-size',
  ],
  [
    '智能标记里',
    text(
      inTurn(runs(SMALL), wrapped('<w:smartTag w:uri="urn:x" w:element="date">', '</w:smartTag>')),
    ),
    'text-size',
  ],
  [
    '书签旁',
    text(
      inTurn(
        runs(SMALL),
        beside(() => '<w:bookmarkStart w:id="5" w:name="a"/><w:bookmarkEnd w:id="5"/>'),
      ),
    ),
    'text-size',
  ],
  // Tracked changes: what is there now counts, and only that.
  ['字号改过，有旧值', text(runs(`${SMALL}`)), 'text-size'],
  [
    '字号修订，旧值正确',
    text(inTurn(runs(SMALL), runs(OLD_RPR('<w:sz w:val="32"/>')))),
    'text-size',
  ],
  ['字号修订，旧值不对', text(runs(OLD_RPR('<w:sz w:val="28"/>'))), null],
  [
    '段落修订，旧值正确',
    text(inTurn(own('<w:jc w:val="left"/>'), own(OLD_PPR('<w:jc w:val="both"/>')))),
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
  ...['lastRow', 'firstCol', 'lastCol', 'swCell', 'seCell', 'neCell', 'band2Horz', 'band1Vert'].map(
    (where): Way => [
      `表格样式里${where}的颜色`,
      both(TABLE_STYLE(RED(where)), STYLED(`<w:tblLook w:val="${LOOKS[where]}"/>`)),
      'table-colour',
    ],
  ),
  ...['lastRow', 'lastCol', 'seCell', 'band1Horz', 'band2Vert'].map(
    (where): Way => [
      `表格样式里${where}的颜色，这个表没有用`,
      both(TABLE_STYLE(RED(where)), STYLED('<w:tblLook w:val="0600"/>')),
      null,
    ],
  ),
  [
    '表格样式里首列的颜色，在首行的之上',
    both(
      TABLE_STYLE(`${BLACK('firstCol')}${BLACK('neCell')}${RED('firstRow')}`),
      STYLED('<w:tblLook w:val="07A0"/>'),
    ),
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
];
