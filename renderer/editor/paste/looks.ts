/** What the tag and the style of a pasted element say; `outer`: what holds around it. */

export function isHidden(css: string): boolean {
  return /display:\s*none|mso-hide:\s*all/.test(css);
}

/** White space is kept where the page says so, as chat programs do. */
export function preOf(tag: string, css: string, outer: boolean): boolean {
  const space = /white-space(?:-collapse)?:\s*([\w-]+)/.exec(css)?.[1];
  if (space) return /^(?:pre|break-spaces|preserve)/.test(space);
  return outer || tag === 'PRE';
}

/** A look that says something and does not come in: 2 in m² is a plain 2. */
export function lostLook(tag: string, css: string): string | null {
  if (tag === 'SUP' || tag === 'SUB' || /vertical-align:\s*(?:super|sub)\b/.test(css))
    return '上下标改为普通文字';
  if (tag === 'S' || tag === 'STRIKE' || /text-decoration[^;]*line-through/.test(css))
    return '加了删除线的文字照样粘贴';
  return null;
}

/** Parts that word processors put beside the text: notes, comments, deleted revisions. */
export function droppedWordPart(tag: string, css: string): string | null {
  if (tag === 'DEL') return '修订中已删除的文字';
  if (/mso-element:\s*comment-list/.test(css)) return '批注';
  if (/mso-element:\s*(foot|end)note-list/.test(css)) return '脚注尾注';
  return null;
}

export function boldOf(tag: string, css: string, outer: boolean): boolean {
  const weight = /(?:^|[;\s])font-weight:\s*(bolder|bold|normal|lighter|\d+)/.exec(css)?.[1];
  if (weight) return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  // The bold of a web page's headings and head cells is its own habit, not a word made bold.
  return tag === 'B' || tag === 'STRONG' || outer;
}
