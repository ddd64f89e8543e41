/** Put on the first element of what is copied: by this editor, and by every other one built on the same engine. */
const MARK = 'data-pm-slice';

/** What this editor's text is drawn with (see `schema/`): elements and their attributes. */
const OWN: Record<string, readonly string[]> = {
  P: ['data-align', 'data-level', 'data-extent', 'data-cell-line', 'class'],
  STRONG: [],
  SPAN: ['data-figure', 'title', 'data-run-in'],
  DIV: ['data-page-break', 'contenteditable'],
  TABLE: ['data-header-rows', 'data-pt', 'data-widths'],
  TBODY: [],
  TR: ['data-height'],
  TD: ['colspan', 'rowspan', 'data-box'],
};
/** One of these says that the element is this editor's. */
const TOLD_BY: Record<string, string> = {
  SPAN: '[data-figure], [data-run-in], [data-page-break] > *',
  DIV: '[data-page-break]',
};

function isOwnElement(element: Element): boolean {
  const attributes = OWN[element.tagName];
  if (!attributes) return false;
  const told = TOLD_BY[element.tagName];
  if (told && !element.matches(told)) return false;
  // A paragraph in a cell of elsewhere would fall out of it.
  if (element.tagName === 'P' && element.closest('td') && !element.hasAttribute('data-cell-line'))
    return false;
  return element.getAttributeNames().every((name) => name === MARK || attributes.includes(name));
}

/**
 * Whether a part of a page is what this editor copied. Others bear the engine's mark too: read
 * by this schema their lists would lose their numbers, and pictures would go without a word.
 */
export function isOwn(root: ParentNode): boolean {
  if (!root.querySelector(`[${MARK}]`)) return false;
  return [...root.querySelectorAll('*')].every(
    (element) => element.tagName === 'META' || isOwnElement(element),
  );
}

/** The same of the clipboard's text. */
export function isOwnHtml(html: string): boolean {
  return html.includes(MARK) && isOwn(new DOMParser().parseFromString(html, 'text/html').body);
}
