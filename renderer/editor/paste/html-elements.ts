/** Elements of HTML by what pasting does with them; names in capitals, as a page has them. */

const BLOCKS =
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION CENTER DD DETAILS DIR DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  );
export const IS_BLOCK = new Set(BLOCKS);
/** Hold no words of the text. */
export const SKIPPED = new Set([
  'HEAD',
  'LINK',
  'META',
  'NOSCRIPT',
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'TITLE',
]);
/** Left out, which is said under this name. */
export const LEFT_OUT: Record<string, string> = {
  AUDIO: '音频',
  CANVAS: '图形',
  EMBED: '嵌入对象',
  IFRAME: '嵌入网页',
  IMG: '图片',
  MATH: '公式',
  OBJECT: '嵌入对象',
  SVG: '图形',
  VIDEO: '视频',
};
export const LISTS = new Set(['OL', 'UL', 'MENU', 'DIR']);
/** What a page's form holds in. */
export const FIELDS = new Set(['INPUT', 'SELECT', 'TEXTAREA']);
