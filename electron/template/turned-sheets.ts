import { mmToTwips, sheetProfile } from '#shared/gbt9704/numbers';
import type { LayoutProfile } from '#shared/gbt9704/profile';
import { child, type Splice, type XmlElement } from '../ooxml/xml-tree';
import type { Stretch } from './body-part';

/** Height of a paragraph that only ends a section, twips. */
const LOW = 20;

/** A section of a template as those that follow it repeat it: on a new page, its numbers going on, without a first page of its own. */
function later(section: string): string {
  return section
    .replace(/<w:(?:type|titlePg)\b[^>]*\/>/g, '')
    .replace(/(<w:pgNumType\b[^>]*?)\s+w:start="[^"]*"/g, '$1');
}

/** The same on a turned sheet, with the margins that the profile has there. */
function turned(section: string, profile: LayoutProfile): string {
  const { top, right, bottom, left } = sheetProfile({ landscape: true }, profile).margins;
  const edges = { top, right, bottom, left };
  const written = later(section)
    .replace(/<w:pgSz\b[^>]*\/>/, (size) => {
      const [, width = '11906'] = /w:w="(\d+)"/.exec(size) ?? [];
      const [, height = '16838'] = /w:h="(\d+)"/.exec(size) ?? [];
      return `<w:pgSz w:w="${height}" w:h="${width}" w:orient="landscape"/>`;
    })
    .replace(/<w:pgMar\b[^>]*\/>/, (margins) =>
      Object.entries(edges).reduce(
        (made, [name, mm]) =>
          made.replace(new RegExp(`w:${name}="[^"]*"`), `w:${name}="${mmToTwips(mm)}"`),
        margins,
      ),
    );
  return written;
}

const ending = (section: string): string =>
  `<w:p><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="${LOW}" w:lineRule="exact"/>${section}</w:pPr></w:p>`;

/** What a paragraph may hold and still show nothing. */
const UNSEEN =
  /^w:(?:pPr|r|bookmarkStart|bookmarkEnd|proofErr|permStart|permEnd|rPr|lastRenderedPageBreak)$/;

/** Nothing that is seen: an empty paragraph, which a template often ends with, or a mark between paragraphs. */
function isUnseen(element: XmlElement): boolean {
  if (element.name === 'w:pPr' || element.name === 'w:rPr') return true;
  return (element.name === 'w:p' || UNSEEN.test(element.name)) && element.children.every(isUnseen);
}

/** The section that a paragraph of the text lies in, and whether anything seen stands between the two. */
function sectionBehind(
  body: XmlElement,
  place: XmlElement,
): { section: XmlElement; isNext: boolean } | null {
  const at = body.children.indexOf(place);
  if (at < 0) return null;
  for (const [index, one] of body.children.slice(at).entries()) {
    const section = one.name === 'w:sectPr' ? one : child(child(one, 'w:pPr'), 'w:sectPr');
    if (section) {
      const between = body.children.slice(at + 1, at + index);
      return { section, isNext: one.name === 'w:sectPr' && between.every(isUnseen) };
    }
  }
  return null;
}

/**
 * Stretches of attachments in their place, those on turned sheets in sections of their own that
 * are the template's else: its headers, its footers. Null where the template has no section there.
 */
export function onTurnedSheets(
  source: string,
  body: XmlElement,
  place: XmlElement,
  stretches: readonly Stretch[],
  profile: LayoutProfile,
): Splice[] | null {
  const found = sectionBehind(body, place);
  if (!found || found.section.start < place.end) return null;
  const { section, isNext } = found;
  const own = source.slice(section.start, section.end);
  if (!/<w:pgSz\b/.test(own)) return null;
  const of = (stretch: Stretch | undefined) =>
    stretch?.isTurned ? turned(own, profile) : later(own);
  const last = stretches.at(-1);
  let text = '';
  // What stands before the first stretch ends with the section as it was.
  if (stretches[0]?.isTurned) text += ending(own);
  for (const [index, stretch] of stretches.entries()) {
    const isFirst = index === 0 && !stretch.isTurned;
    text += stretch.xml;
    if (stretch !== last) text += ending(isFirst ? own : of(stretch));
  }
  // Nothing follows: the section that ends the text is that of the last stretch.
  if (last?.isTurned && !isNext) text += ending(of(last));
  const end = last?.isTurned && isNext ? of(last) : later(own);
  return [
    { start: place.start, end: place.end, text },
    { start: section.start, end: section.end, text: end },
  ];
}
