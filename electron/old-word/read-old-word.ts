import { topStreams } from '../compound/streams';
import { refusals } from '../files/refusals';
import { DECLARATIONS } from '../ooxml/namespaces';
import type { WordPackage } from '../ooxml/package-text';
import { boxWords, plainWords, referencesOf, wordsBeside } from './beside';
import { BodyWriter } from './body-writer';
import { type CharacterLooks, characterLooks } from './character-looks';
import { kindOf, OldFile } from './file-header';
import { fontNames } from './fonts';
import { listsXml } from './lists';
import { type ParagraphLooks, paragraphLooks } from './paragraph-looks';
import { type Piece, Text } from './pieces';
import { sectionsOf } from './sections';
import { characterStretches, lastBefore, paragraphStretches, type Stretch } from './stretches';
import { stylesXml } from './styles';

const NOTHING = Buffer.alloc(0);
/** Streams of spreadsheets and of slides. */
const OTHERS = ['Workbook', 'Book', 'PowerPoint Document'];

/** Follows the text piece by piece, look by look. */
class Walk {
  private readonly looks: Stretch[];
  private readonly paragraphs: Stretch[];
  /** Most stretches of a file have one of few looks. */
  private readonly known = new Map<string, CharacterLooks>();

  constructor(
    private readonly file: OldFile,
    private readonly text: Text,
    private readonly fonts: string[],
  ) {
    this.looks = characterStretches(file.main, file.table('characterPages'));
    this.paragraphs = paragraphStretches(file.main, file.table('paragraphPages'));
  }

  write(writer: BodyWriter, end: number): void {
    for (const piece of this.text.pieces) {
      const to = Math.min(piece.to, end);
      for (let at = piece.from; at < to; ) at = this.stretch(writer, piece, at, to);
    }
  }

  /** Writes from a character on as far as the looks are the same; answers where they end. */
  private stretch(writer: BodyWriter, piece: Piece, at: number, end: number): number {
    const byte = piece.place + (at - piece.from) * piece.width;
    const index = lastBefore(this.looks, byte);
    const stretch = this.looks[index];
    const isIn = stretch !== undefined && byte < stretch.to;
    const limit = isIn ? stretch.to : (this.looks[index + 1]?.from ?? Number.POSITIVE_INFINITY);
    const to = Math.min(end, at + Math.max(1, Math.ceil((limit - byte) / piece.width)));
    const looks = this.looksOf(isIn ? stretch.looks : NOTHING, piece.looks);
    writer.text(this.text.chars.slice(at, to), at, looks, (place) =>
      this.paragraphAt(piece, place),
    );
    return to;
  }

  private looksOf(own: Buffer, quick: Buffer): CharacterLooks {
    const key = `${own.toString('latin1')}|${quick.toString('latin1')}`;
    const known = this.known.get(key) ?? characterLooks([own, quick], this.fonts);
    this.known.set(key, known);
    return known;
  }

  private paragraphAt(piece: Piece, place: number): ParagraphLooks {
    const byte = piece.place + (place - piece.from) * piece.width;
    const own = this.paragraphs[lastBefore(this.paragraphs, byte)];
    const looks = own !== undefined && byte < own.to ? own.looks : NOTHING;
    return paragraphLooks(looks, piece.looks, this.file.data);
  }
}

/** A part that the text can do without. */
function helper(label: string, broken: string[], read: () => string): string | null {
  try {
    return read();
  } catch {
    broken.push(label);
    return null;
  }
}

function fontsOf(file: OldFile, broken: string[]): string[] {
  try {
    return fontNames(file);
  } catch {
    broken.push('字体');
    return [];
  }
}

/**
 * Opens a .doc or .wps of Word 97 to 2003 for its words, written as the parts of a new
 * Word file, so that both are read alike from there on. Throws Failure, or an Error
 * when the file is damaged.
 */
export function readOldWord(name: string, bytes: Uint8Array): WordPackage {
  const streams = topStreams(bytes);
  const main = streams.get('WordDocument');
  const kind = kindOf(main);
  if (kind === 'locked') throw refusals.encrypted(name);
  if (OTHERS.some((other) => streams.has(other))) throw refusals.notWord(name);
  if (main === undefined || kind === 'other') throw refusals.oldWord(name);
  const file = new OldFile(main, streams);
  const text = Text.of(file);
  const [, end] = file.story('text');
  const behind = file.story('headerBoxes')[1];
  if (text.chars.length < behind) throw new Error('text is cut off');
  const broken: string[] = [];
  if (plainWords(text.chars.slice(behind)) !== '') broken.push('末尾');
  const sections = sectionsOf(file);
  const writer = new BodyWriter({
    references: referencesOf(file),
    sectionEnds: new Map(sections.map(({ end, kind }) => [end, kind])),
    boxes: boxWords(file, text),
  });
  const fonts = fontsOf(file, broken);
  new Walk(file, text, fonts).write(writer, end);
  return {
    main: `<w:document ${DECLARATIONS}>${writer.finish(sections.at(-1)?.kind ?? 'nextPage')}</w:document>`,
    numbering: helper('编号', broken, () => listsXml(file)),
    styles: helper('样式', broken, () => stylesXml(file, fonts)),
    sides: wordsBeside(file, text),
    broken,
  };
}
