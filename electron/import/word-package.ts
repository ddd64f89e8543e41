import { posix } from 'node:path';
import { refusals } from '../files/refusals';
import { canonicalXml, decodePart } from '../ooxml/canonical-xml';
import type { SidePart, WordPackage } from '../ooxml/package-text';
import { rawWords } from '../ooxml/raw-words';
import type { Parts, Relationship } from '../ooxml/relationships';
import { openWordParts } from '../ooxml/word-parts';
import { wordsOf } from '../ooxml/words';
import { child, parseXml } from '../ooxml/xml-tree';

/** Roots of parts with words of their own, by local name. */
const SIDES: Record<string, string> = {
  hdr: '页眉',
  ftr: '页脚',
  footnotes: '脚注',
  endnotes: '尾注',
  comments: '批注',
  chartSpace: '图表',
  dataModel: '图示',
};
const SIDE_ROOT =
  /^\s*(?:<\?(?:(?!\?>)[\s\S])*\?>\s*|<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:[^\s:>/]+:)?(hdr|ftr|footnotes|endnotes|comments|chartSpace|dataModel)[\s>/]/;
/** Where a part's root element is looked for, bytes. */
const ROOT_WITHIN = 8192;

/** The same by what the text calls them, for parts whose root cannot be told. */
const RELATED: Record<string, string> = {
  header: '页眉',
  footer: '页脚',
  footnotes: '脚注',
  endnotes: '尾注',
  comments: '批注',
};
/** Another document inside this one, in whatever format; it is left out, but what it says is looked at. */
const CHUNK = 'aFChunk';
const CHUNK_NAME = '嵌入的文档';

/** Words beside the text in a part; `kind`: what the text is related to it as, '' for nothing. */
function sidePart(bytes: Buffer, kind: string, isOwn: boolean, broken: string[]): SidePart | null {
  if (kind === CHUNK) return { kind: CHUNK_NAME, words: rawWords(bytes).trim(), isOwn };
  let name = RELATED[kind];
  try {
    const local = SIDE_ROOT.exec(decodePart(bytes.subarray(0, ROOT_WITHIN)))?.[1] ?? '';
    const byRoot = SIDES[local];
    name = byRoot ?? name;
    if (name === undefined) return null;
    const [root] = parseXml(canonicalXml(bytes)).children;
    if (byRoot && root) return { kind: name, words: wordsOf(root).trim(), isOwn };
  } catch {
    if (name === undefined) return null;
  }
  broken.push(name);
  return { kind: name, words: rawWords(bytes).trim(), isOwn };
}

/** Numbering or styles: by relationship, else where most programs put them. Null when there are none. */
function helper(
  parts: Parts,
  main: string,
  related: readonly Relationship[],
  kind: 'numbering' | 'styles',
  broken: string[],
): string | null {
  const label = kind === 'numbering' ? '编号' : '样式';
  const named = related.find((one) => one.kind === kind)?.target;
  const bytes = parts.get(named ?? posix.join(posix.dirname(main), `${kind}.xml`));
  try {
    const source = bytes && canonicalXml(bytes);
    // A part of another kind in its stead says nothing of numbers and styles.
    if (source && child(parseXml(source), `w:${kind}`)) return source;
    if (bytes === undefined && named === undefined) return null;
  } catch {
    // Named below.
  }
  broken.push(label);
  return null;
}

function isWord(source: string): boolean {
  return child(parseXml(source), 'w:document') !== undefined;
}

/** Opens a Word file for its words. Throws Failure, or an Error when the text itself is damaged. */
export async function readWordPackage(name: string, bytes: Uint8Array): Promise<WordPackage> {
  const { main, parts, related } = await openWordParts(name, bytes);
  const source = canonicalXml(parts.get(main) ?? Buffer.alloc(0));
  if (!isWord(source)) throw refusals.notWord(name);
  const broken: string[] = [];
  const own = new Map(related.map(({ target, kind }) => [target, kind]));
  const isOwn = (part: string) => own.size === 0 || own.has(part);
  const sides = [...parts]
    .filter(([part]) => part !== main)
    .map(([part, content]) => sidePart(content, own.get(part) ?? '', isOwn(part), broken))
    .filter((side): side is SidePart => side !== null && side.words !== '');
  return {
    main: source,
    numbering: helper(parts, main, related, 'numbering', broken),
    styles: helper(parts, main, related, 'styles', broken),
    sides,
    broken,
  };
}
