import { posix } from 'node:path';
import { SMALL_PT } from '#shared/gbt9704/numbers';
import type { LayoutProfile } from '#shared/gbt9704/profile';
import { canonicalTree, decodePart } from './canonical-xml';
import type { ReadLook } from './file-look';
import { readParts } from './package-parts';
import { namesOf } from './patch';
import { lowered } from './relationships';
import type { WordFile } from './word-file';
import { escapeXml, type Splice, splice, type XmlElement } from './xml-tree';

/** Page numbers for a file that has none: footers, their names, and the setting that tells odd pages from even ones. */

type Pages = 'default' | 'even';

/** Of the two editions of the format: what namespaces and relationships begin with, and how sides are called. */
const EDITIONS = {
  transitional: {
    relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    left: 'left',
    right: 'right',
  },
  strict: {
    relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
    left: 'start',
    right: 'end',
  },
} as const;
const FOOTER_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml';
const INSET = SMALL_PT * 20;

/** What stands in the list of settings in front of 单双页不同 (ISO/IEC 29500-1, 17.15.1.78). */
const BEFORE = new Set(
  'writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders'.split(
    ' ',
  ),
);

type Edition = (typeof EDITIONS)[keyof typeof EDITIONS];

/** — 1 — in the profile's font, one character in from its side. */
function footerOf(namespace: string, pages: Pages, profile: LayoutProfile, edition: Edition) {
  const font = escapeXml(profile.fonts.pageNumber);
  const looks = `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:hint="eastAsia"/><w:sz w:val="${SMALL_PT * 2}"/><w:szCs w:val="${SMALL_PT * 2}"/></w:rPr>`;
  const run = (text: string) => `<w:r>${looks}<w:t xml:space="preserve">${text}</w:t></w:r>`;
  const side = pages === 'even' ? edition.left : edition.right;
  const place =
    profile.pageNumber === 'center'
      ? '<w:ind w:firstLine="0"/><w:jc w:val="center"/>'
      : `<w:ind w:${side}="${INSET}" w:firstLine="0"/><w:jc w:val="${side}"/>`;
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:ftr xmlns:w="${escapeXml(namespace)}"><w:p><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="${INSET}" w:lineRule="exact"/>${place}</w:pPr>${run('— ')}<w:fldSimple w:instr="PAGE">${run('1')}</w:fldSimple>${run(' —')}</w:p></w:ftr>`,
  );
}

/** Text in front of the end tag of a part's root; null where the root is empty. */
function appended(source: string, root: string, made: (prefix: string) => string): string | null {
  const end = new RegExp(`</([\\w.-]+:)?${root}\\s*>\\s*$`).exec(source);
  return end && source.slice(0, end.index) + made(end[1] ?? '') + source.slice(end.index);
}

/** A section's own references to footers of odd and even pages, which are empty, give way to the new ones. */
function sectionSplices(section: XmlElement, source: string, references: string): Splice[] {
  const old = section.children
    .filter(({ name, attributes }) => {
      const type = attributes.get('w:type') ?? 'default';
      return name === 'w:footerReference' && type !== 'first';
    })
    .map(({ start, end }) => ({ start, end, text: '' }));
  if (!section.selfClosing) {
    return [{ start: section.innerStart, end: section.innerStart, text: references }, ...old];
  }
  const tag = source.slice(section.start, section.end);
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
  const slash = section.start + tag.lastIndexOf('/');
  return [{ start: slash, end: section.end, text: `>${references}</${name}>` }];
}

function withOddEven(settings: Buffer): Buffer | null {
  const source = decodePart(settings);
  const root = canonicalTree(source);
  const { element, namespace } = namesOf(source, root);
  const local = (one: XmlElement) => one.name.replace(/^w:/, '');
  const last = root.children.findLast((one) => BEFORE.has(local(one)));
  if (root.selfClosing) return null;
  const at = last?.end ?? root.innerStart;
  const own = root.children.find((one) => local(one) === 'evenAndOddHeaders');
  const made = `<o:evenAndOddHeaders xmlns:o="${escapeXml(namespace)}"/>`;
  const text = element === '' ? made : `<${element}evenAndOddHeaders/>`;
  const change = own ? { start: own.start, end: own.end, text } : { start: at, end: at, text };
  return Buffer.from(splice(source, [change]));
}

/** Parts that are changed and parts that are new, by their names. */
export interface Numbered {
  replaced: Map<string, Buffer>;
  added: Map<string, Buffer>;
}

/** Gives every section of a file without page numbers those of the profile; null where a part is not as Word writes it. */
export async function withPageNumbers(
  name: string,
  bytes: Uint8Array,
  { main }: WordFile,
  { sections }: ReadLook,
  profile: LayoutProfile,
): Promise<Numbered | null> {
  const parts = lowered(await readParts(name, bytes, /\.(?:xml|rels)$/i));
  const { dir, base } = posix.parse(main.name);
  const relsName = posix.join(dir, '_rels', `${base}.rels`);
  const settingsName = posix.join(dir, 'settings.xml');
  const [rels, types, settings] = [relsName, '[content_types].xml', settingsName].map((one) =>
    parts.get(one),
  );
  const { namespace } = namesOf(main.source, main.root);
  const edition = namespace.startsWith('http://purl.oclc.org/')
    ? EDITIONS.strict
    : EDITIONS.transitional;
  if (!rels || !types || sections.includes(undefined)) return null;
  const all: Pages[] = profile.pageNumber === 'outside' ? ['default', 'even'] : ['default'];
  const free = (count: number) => posix.join(dir, `footer-huiyin${count}.xml`);
  const names = all.map((_pages, index) => free(index + 1));
  if (names.some((one) => parts.has(one))) return null;
  const id = (pages: Pages) => `rIdHuiyin-${pages}`;
  const references = all
    .map(
      (pages) =>
        `<n:footerReference xmlns:n="${escapeXml(namespace)}" xmlns:nr="${edition.relationships}" n:type="${pages}" nr:id="${id(pages)}"/>`,
    )
    .join('');
  const splices = sections.flatMap((section) =>
    section ? sectionSplices(section, main.source, references) : [],
  );
  const text = main.encode(splice(main.source, splices));
  const listed = appended(decodePart(rels), 'Relationships', (prefix) =>
    all
      .map(
        (pages, index) =>
          `<${prefix}Relationship Id="${id(pages)}" Type="${edition.relationships}/footer" Target="/${names[index]}"/>`,
      )
      .join(''),
  );
  const typed = appended(decodePart(types), 'Types', (prefix) =>
    names
      .map((one) => `<${prefix}Override PartName="/${one}" ContentType="${FOOTER_TYPE}"/>`)
      .join(''),
  );
  const odd = all.length < 2 ? settings : settings && withOddEven(settings);
  if (text === null || listed === null || typed === null || (all.length > 1 && !odd)) return null;
  return {
    replaced: new Map([
      [main.name, text],
      [relsName, Buffer.from(listed)],
      ['[content_types].xml', Buffer.from(typed)],
      ...(odd ? [[settingsName, odd] as const] : []),
    ]),
    added: new Map(
      all.map((pages, index) => [names[index] ?? '', footerOf(namespace, pages, profile, edition)]),
    ),
  };
}
