import { posix } from 'node:path';
import { refusals } from '../files/refusals';
import { canonicalTree, decodePart } from './canonical-xml';
import { ListLevels } from './list-levels';
import { Numbering } from './numbering';
import { StyleSheet } from './style-sheet';
import { themeFonts } from './theme';
import { openWordParts, type WordParts } from './word-parts';
import type { XmlElement } from './xml-tree';

/** A part with its elements by the program's own names and their places in its source. */
export interface WordPart {
  /** Lower case. */
  name: string;
  source: string;
  root: XmlElement;
  /** Its bytes with another source of the same words; null where they would not come back as they were. */
  encode: (source: string) => Buffer | null;
}

/** A Word file opened for what it looks like. */
export interface WordFile {
  main: WordPart;
  styles: StyleSheet;
  numbering: Numbering;
  /** The part that says what the numbers of its lists look like. */
  lists: WordPart | null;
  settings: XmlElement | null;
  /** Header or footer by the name under which a section calls it; undefined where it is lost or damaged. */
  marginal: (id: string) => WordPart | undefined;
  /** Headers, footers, notes and comments, for the words in them. */
  sides: WordPart[];
  /** Parts that the file names and that cannot be read, in Chinese. */
  broken: string[];
}

const BOM = '\ufeff';
const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();

/** The encodings of the format, with a mark and without. */
const ENCODINGS: readonly ((text: string) => Buffer)[] = [
  (text) => Buffer.from(text, 'utf8'),
  (text) => Buffer.from(BOM + text, 'utf8'),
  (text) => Buffer.from(BOM + text, 'utf16le'),
  (text) => bigEndian(BOM + text),
  (text) => Buffer.from(text, 'utf16le'),
  bigEndian,
];

function partOf(name: string, bytes: Buffer): WordPart {
  const source = decodePart(bytes);
  const encoded = ENCODINGS.find((encode) => encode(source).equals(bytes));
  return {
    name,
    source,
    root: canonicalTree(source),
    encode: (text) => encoded?.(text) ?? null,
  };
}

const LABELS: Readonly<Record<string, string>> = {
  styles: '样式',
  numbering: '编号',
  settings: '设置',
  theme: '主题',
  header: '页眉',
  footer: '页脚',
  footnotes: '脚注',
  endnotes: '尾注',
  comments: '批注',
};

/** Root of the parts that a file has one of. */
const ROOTS: Readonly<Record<string, string>> = {
  styles: 'w:styles',
  numbering: 'w:numbering',
  settings: 'w:settings',
  theme: 'a:theme',
};

/** Parts beside the text; one that is damaged is named, and the file is read without it. */
class Beside {
  readonly broken: string[] = [];
  private readonly read = new Map<string, WordPart | undefined>();

  constructor(private readonly opened: WordParts) {}

  part(name: string, kind: string): WordPart | undefined {
    if (this.read.has(name)) return this.read.get(name);
    const part = this.tried(name, kind);
    this.read.set(name, part);
    return part;
  }

  private tried(name: string, kind: string): WordPart | undefined {
    try {
      const bytes = this.opened.parts.get(name);
      const part = bytes && partOf(name, bytes);
      if (part && part.root.name === (ROOTS[kind] ?? part.root.name)) return part;
    } catch {
      // Named below.
    }
    this.broken.push(LABELS[kind] ?? kind);
    return undefined;
  }

  /** By relationship, else where most programs put it. */
  helper(kind: 'styles' | 'numbering' | 'settings' | 'theme'): WordPart | null {
    const { main, related, parts } = this.opened;
    const named = related.find((one) => one.kind === kind)?.target;
    const usual = posix.join(posix.dirname(main), `${kind}.xml`);
    if (named === undefined && !parts.has(usual)) return null;
    return this.part(named ?? usual, kind) ?? null;
  }
}

/** Opens a Word file for its looks. Throws Failure. */
export async function openWordFile(name: string, bytes: Uint8Array): Promise<WordFile> {
  const opened = await openWordParts(name, bytes);
  const { main, parts, related } = opened;
  const text = partOf(main, parts.get(main) ?? Buffer.alloc(0));
  if (text.root.name !== 'w:document') throw refusals.notWord(name);
  const beside = new Beside(opened);
  const numbering = beside.helper('numbering');
  const styles = beside.helper('styles')?.root ?? null;
  const theme = themeFonts(beside.helper('theme')?.root ?? null);
  const own = new Map(related.map((one) => [one.id, one]));
  return {
    main: text,
    styles: new StyleSheet(styles, theme, new ListLevels(numbering?.root ?? null)),
    numbering: new Numbering(numbering?.root ?? null, styles),
    lists: numbering,
    settings: beside.helper('settings')?.root ?? null,
    marginal: (id) => {
      const found = own.get(id);
      return found && beside.part(found.target, found.kind);
    },
    sides: related
      .filter(({ kind }) => /^(?:header|footer|footnotes|endnotes|comments)$/.test(kind))
      .flatMap(({ target, kind }) => beside.part(target, kind) ?? []),
    broken: beside.broken,
  };
}
