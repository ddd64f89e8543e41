import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LineRuleType,
  Packer,
  Paragraph,
  Run,
  SimpleField,
  TextRun,
  XmlComponent,
} from 'docx';
import { documentName } from '../document/document-name';
import { mmToTwips, SHEET_TWIPS } from '../gbt9704/numbers';
import type { ReadingOrder } from '../reading/order';
import {
  READING_MARGIN_MM,
  type ReadingPiece,
  readingMinutes,
  readingPages,
  readingPitch,
  spokenLength,
} from '../reading/pages';
import { fontsOf, printable } from './text';

/** An element that the package does not know. */
class Element extends XmlComponent {
  constructor(name: string, attributes: Record<string, string>, children: XmlComponent[] = []) {
    super(name);
    if (Object.keys(attributes).length > 0) this.root.push({ _attr: attributes });
    this.root.push(...children);
  }
}

/** A character with its sound above it (w:ruby). Sizes in half points. */
class RubyRun extends Run {
  constructor(base: TextRun, above: TextRun, size: number) {
    super({});
    const value = (name: string, val: string) => new Element(name, { 'w:val': val });
    this.root.push(
      new Element('w:ruby', {}, [
        new Element('w:rubyPr', {}, [
          value('w:rubyAlign', 'center'),
          value('w:hps', String(Math.round(size / 2))),
          value('w:hpsRaise', String(size - 2)),
          value('w:hpsBaseText', String(size)),
          value('w:lid', 'zh-CN'),
        ]),
        new Element('w:rt', {}, [above]),
        new Element('w:rubyBase', {}, [base]),
      ]),
    );
  }
}

/** Half points: what is said about the copy, and the page number, which is looked for in a hurry. */
const SMALL = 24;
const FOOTER = 32;

type Face = 'body' | 'heading1' | 'heading2' | 'title';

/** Headings in the faces of the sheet (7.3.3): a lower one never looks stronger than one above it. */
function faceOf({ kind, level }: ReadingPiece): Face {
  if (kind === 'title') return 'title';
  if (kind !== 'heading') return 'body';
  return level === 1 ? 'heading1' : level === 2 ? 'heading2' : 'body';
}

class Maker {
  constructor(private readonly order: ReadingOrder) {}

  private run(text: string, face: Face, size: number): TextRun {
    const { fonts } = this.order.options.profile;
    return new TextRun({ text: printable(text), size, font: fontsOf(fonts[face], fonts.latin) });
  }

  /** Text with the sound of rare characters above them. */
  private runs(text: string, face: Face): Run[] {
    const { readings } = this.order;
    const size = this.order.size * 2;
    const made: Run[] = [];
    let waiting = '';
    const flush = () => {
      if (waiting !== '') made.push(this.run(waiting, face, size));
      waiting = '';
    };
    for (const character of text) {
      const reading = Object.hasOwn(readings, character) ? readings[character] : undefined;
      if (!reading) {
        waiting += character;
        continue;
      }
      flush();
      const base = this.run(character, face, size);
      made.push(new RubyRun(base, this.run(reading, 'body', Math.round(size / 2)), size));
    }
    flush();
    return made;
  }

  private spacing() {
    const line = readingPitch(this.order.size);
    return { line, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
  }

  piece(piece: ReadingPiece, pageBreakBefore: boolean): Paragraph {
    const { kind, text, isContinued } = piece;
    const isCentred = kind === 'title' || kind === 'byline';
    const isIndented = (kind === 'text' || kind === 'heading') && !isContinued;
    return new Paragraph({
      pageBreakBefore,
      widowControl: false,
      spacing: this.spacing(),
      alignment: isCentred ? AlignmentType.CENTER : AlignmentType.BOTH,
      ...(isIndented ? { indent: { firstLine: this.order.size * 40, firstLineChars: 200 } } : {}),
      children: this.runs(text, faceOf(piece)),
    });
  }

  /** 翻页, or 完 on the last page. */
  turn(isLast: boolean): Paragraph {
    return new Paragraph({
      widowControl: false,
      spacing: this.spacing(),
      alignment: AlignmentType.RIGHT,
      children: [this.run(isLast ? '（完）' : '（请翻页）', 'heading1', SMALL)],
    });
  }

  small(text: string): Paragraph {
    return new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: this.spacing(),
      children: [this.run(text, 'body', SMALL)],
    });
  }

  footer(pages: number): Footer {
    const { fonts } = this.order.options.profile;
    const font = fontsOf(fonts.body, fonts.latin);
    const text = (words: string) => new TextRun({ text: words, size: FOOTER, font });
    return new Footer({
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [text('第'), new SimpleField('PAGE', '1'), text(`页　共${pages}页`)],
        }),
      ],
    });
  }
}

/** 大字版: a speech to be read from, each page ending with a whole sentence and a mark to turn it. */
export async function renderReadingCopy(order: ReadingOrder): Promise<Uint8Array> {
  const { document, size, speed, options } = order;
  const pages = readingPages(document, size);
  const maker = new Maker(order);
  const length = spokenLength(pages);
  const minutes = readingMinutes(length, speed);
  const head = `大字版　共${length}字，按每分钟${speed}字约需${minutes}分钟`;
  const children = [
    maker.small(head),
    ...pages.flatMap((pieces, page) => [
      ...pieces.map((piece, at) => maker.piece(piece, page > 0 && at === 0)),
      maker.turn(page === pages.length - 1),
    ]),
  ];
  const sample = new Header({ children: [maker.small('示例　仅供学习，不得作为正式文件')] });
  const { side, top, bottom } = READING_MARGIN_MM;
  const file = new Document({
    title: printable(documentName(document)),
    creator: '',
    lastModifiedBy: '',
    styles: { default: { document: { run: { size: FOOTER } } } },
    sections: [
      {
        properties: {
          page: {
            size: { ...SHEET_TWIPS },
            margin: {
              top: mmToTwips(top),
              bottom: mmToTwips(bottom),
              left: mmToTwips(side),
              right: mmToTwips(side) - 1,
              header: mmToTwips(8),
              footer: mmToTwips(12),
              gutter: 0,
            },
          },
        },
        ...(options.sample ? { headers: { default: sample } } : {}),
        footers: { default: maker.footer(pages.length) },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}
