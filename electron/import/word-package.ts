import { posix } from 'node:path';
import { canonicalXml, decodePart } from './canonical-xml';
import { refusals } from './errors';
import { relationshipKind } from './namespaces';
import { readParts } from './package-parts';
import { wordsOf } from './words';
import { child, parseXml } from './xml-tree';

/** The parts of a Word file that carry words or say how they are numbered, each in this program's prefixes. */
export interface WordPackage {
  main: string;
  numbering: string | null;
  styles: string | null;
  sides: SidePart[];
  /** Parts that the file names and that cannot be read, in Chinese. */
  broken: string[];
}

/** Words beside the text: of headers, footers, notes, comments, charts. */
export interface SidePart {
  kind: string;
  words: string;
  /** The text itself refers to it; others are leftovers or belong to building blocks. */
  isOwn: boolean;
}

const MAIN_TYPE =
  /wordprocessingml\.(?:document|template)\.main\+xml|ms-word\.(?:document|template)\.macroEnabled\.main\+xml/i;
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

type Parts = ReadonlyMap<string, Buffer>;

/** Names of parts are told apart without regard to case (ISO/IEC 29500-2, 6.2.2.3). */
function lowered(parts: Parts): Map<string, Buffer> {
  return new Map([...parts].map(([name, content]) => [name.toLowerCase(), content]));
}

interface Relationship {
  kind: string;
  /** Name of the part, lower case. */
  target: string;
}

function decodedName(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** What a part (or the package, '') is related to inside the package. */
function relationshipsOf(parts: Parts, source: string): Relationship[] {
  const { dir, base } = posix.parse(source);
  const bytes = parts.get(posix.join(dir, '_rels', `${base}.rels`));
  if (bytes === undefined) return [];
  const root = child(parseXml(canonicalXml(bytes)), 'rel:Relationships');
  return (root?.children ?? []).flatMap(({ attributes }) => {
    const kind = relationshipKind(attributes.get('Type') ?? '');
    const external = attributes.get('TargetMode') === 'External';
    if (kind === null || external) return [];
    const path = decodedName(attributes.get('Target') ?? '').replaceAll('\\', '/');
    const target = posix.normalize(path.startsWith('/') ? path : posix.join('/', dir, path));
    return [{ kind, target: target.slice(1).toLowerCase() }];
  });
}

/** Parts that the list of types calls a Word document. */
function mainByType(types: Buffer | undefined): string[] {
  if (types === undefined) return [];
  const root = child(parseXml(canonicalXml(types)), 'ct:Types');
  return (root?.children ?? [])
    .filter(({ attributes }) => MAIN_TYPE.test(attributes.get('ContentType') ?? ''))
    .map(({ attributes }) => (attributes.get('PartName') ?? '').replace(/^\//, '').toLowerCase());
}

/** Words of a part that is no longer XML; its tags are taken for ends of lines. */
function rawWords(bytes: Buffer): string {
  return decodePart(bytes)
    .replace(/<\/(?:[^\s:>]+:)?p>/g, '\n')
    .replace(/<[^>]*>/g, '');
}

function sidePart(name: string, bytes: Buffer, isOwn: boolean, broken: string[]): SidePart | null {
  let local: string | undefined;
  try {
    local = SIDE_ROOT.exec(decodePart(bytes.subarray(0, ROOT_WITHIN)))?.[1];
    if (local === undefined) return null;
    const [root] = parseXml(canonicalXml(bytes)).children;
    return root === undefined
      ? null
      : { kind: SIDES[local] ?? '', words: wordsOf(root).trim(), isOwn };
  } catch {
    if (local === undefined) return null;
    const kind = SIDES[local] ?? name;
    broken.push(kind);
    return { kind, words: rawWords(bytes), isOwn };
  }
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
    if (bytes !== undefined) return canonicalXml(bytes);
  } catch {
    broken.push(label);
    return null;
  }
  if (named !== undefined) broken.push(label);
  return null;
}

function isWord(source: string): boolean {
  return child(parseXml(source), 'w:document') !== undefined;
}

/**
 * Opens a Word file and finds its parts by their relationships, whatever their
 * names and folders. Throws Failure, or an Error when the text itself is damaged.
 */
export async function readWordPackage(name: string, bytes: Uint8Array): Promise<WordPackage> {
  const index = lowered(await readParts(name, bytes, /(?:^\[Content_Types\]\.xml|\.rels)$/i));
  const types = index.get('[content_types].xml');
  const byType = mainByType(types);
  const roots = relationshipsOf(index, '').filter(({ kind }) => kind === 'officeDocument');
  const candidates = [...roots.map(({ target }) => target), ...byType, 'word/document.xml'];
  const near = candidates.flatMap((main) => relationshipsOf(index, main));
  const wanted = new Set([...candidates, ...near.map(({ target }) => target)]);
  const isWanted = (part: string) => /\.xml$/i.test(part) || wanted.has(part.toLowerCase());
  const parts = lowered(await readParts(name, bytes, { test: isWanted }));
  const main = candidates.find((candidate) => parts.has(candidate));
  if (main === undefined) {
    throw types === undefined || byType.length > 0
      ? refusals.damaged(name)
      : refusals.notWord(name);
  }
  const source = canonicalXml(parts.get(main) ?? Buffer.alloc(0));
  if (!isWord(source)) throw refusals.notWord(name);
  const related = relationshipsOf(index, main);
  const broken: string[] = [];
  const own = new Set(related.map(({ target }) => target));
  const isOwn = (part: string) => own.size === 0 || own.has(part);
  const sides = [...parts]
    .filter(([part]) => part !== main)
    .map(([part, content]) => sidePart(part, content, isOwn(part), broken))
    .filter((side): side is SidePart => side !== null && side.words !== '');
  return {
    main: source,
    numbering: helper(parts, main, related, 'numbering', broken),
    styles: helper(parts, main, related, 'styles', broken),
    sides,
    broken,
  };
}
