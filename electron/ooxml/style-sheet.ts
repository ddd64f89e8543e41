import type { ListLevels } from './list-levels';
import {
  over,
  type ParagraphProperties,
  paragraphProperties,
  type RunProperties,
  runProperties,
  saidBy,
} from './properties';
import { type Bands, bandsOf } from './table-looks';
import type { ThemeFonts } from './theme';
import { child, valOf, type XmlElement } from './xml-tree';

/** What one level gives: a style, the defaults, a paragraph's own. */
export interface Properties {
  paragraph: ParagraphProperties;
  run: RunProperties;
}

/** Where in a table a paragraph stands, for what the style of the table says. */
export interface TablePlace {
  style: string;
  /** Looks of the style that hold there, each over those before it (`looksAt`). */
  looks: readonly string[];
}

const NOTHING: Properties = { paragraph: {}, run: {} };
/** Styles based on one another: more than this is a circle. */
const DEEPEST = 50;

/** Styles of a file with all that they inherit (ISO/IEC 29500-1, 17.7.2). */
export class StyleSheet {
  private readonly styles = new Map<string, XmlElement>();
  private readonly known = new Map<string, Properties>();
  private readonly defaults: Properties;
  private readonly defaultStyle: string | undefined;

  constructor(
    root: XmlElement | null,
    readonly theme: ThemeFonts,
    readonly lists: ListLevels,
  ) {
    let usual: string | undefined;
    for (const style of root?.children ?? []) {
      if (style.name !== 'w:style') continue;
      const { attributes } = style;
      const type = attributes.get('w:type') ?? 'paragraph';
      const id = attributes.get('w:styleId') ?? '';
      this.styles.set(`${type} ${id}`, style);
      if (type === 'paragraph' && /^(?:1|true|on)$/.test(attributes.get('w:default') ?? ''))
        usual ??= id;
    }
    this.defaultStyle = usual;
    const defaults = child(root ?? undefined, 'w:docDefaults');
    this.defaults = {
      paragraph: saidBy('', paragraphProperties(child(child(defaults, 'w:pPrDefault'), 'w:pPr'))),
      run: saidBy('', runProperties(child(child(defaults, 'w:rPrDefault'), 'w:rPr'), theme)),
    };
  }

  private chain(type: string, id: string | undefined): XmlElement[] {
    const chain: XmlElement[] = [];
    for (let name = id; name !== undefined && chain.length < DEEPEST; ) {
      const style = this.styles.get(`${type} ${name}`);
      if (style === undefined) break;
      chain.unshift(style);
      name = valOf(style, 'w:basedOn');
    }
    return chain;
  }

  private resolved(
    type: string,
    id: string | undefined,
    from: Properties,
    isListed = true,
  ): Properties {
    let { paragraph, run } = from;
    for (const style of this.chain(type, id)) {
      const own = child(style, 'w:pPr');
      // The indents of a list come below those that the same style names itself.
      if (isListed) paragraph = over(paragraph, this.lists.indentsOf(child(own, 'w:numPr')));
      const name = `${type} ${style.attributes.get('w:styleId') ?? ''}`;
      paragraph = over(paragraph, saidBy(name, paragraphProperties(own)));
      run = over(run, saidBy(name, runProperties(child(style, 'w:rPr'), this.theme)));
    }
    return { paragraph, run };
  }

  /**
   * What a paragraph of a style has; without a name, of the file's usual one. In a table what the
   * table's style says comes below. `isListed`: false where the paragraph is taken out of the list of its style.
   */
  paragraph(
    id: string | undefined,
    { within = null, isListed = true }: { within?: TablePlace | null; isListed?: boolean } = {},
  ): Properties {
    const name = id !== undefined && this.styles.has(`paragraph ${id}`) ? id : this.defaultStyle;
    const table = within === null ? '' : [within.style, ...within.looks].join(' ');
    const key = `paragraph ${name ?? ''} ${table} ${isListed}`;
    const below = within === null ? this.defaults : this.table(within);
    const known = this.known.get(key) ?? this.resolved('paragraph', name, below, isListed);
    this.known.set(key, known);
    return known;
  }

  /** The file's defaults with what a style of tables says of their text, and then of that in some of their rows, columns and cells (17.7.6). */
  private table({ style, looks }: TablePlace): Properties {
    let { paragraph, run } = this.resolved('table', style, this.defaults);
    const chain = this.chain('table', style);
    for (const look of looks)
      for (const one of chain) {
        const own = one.children.find(
          ({ name, attributes }) => name === 'w:tblStylePr' && attributes.get('w:type') === look,
        );
        paragraph = over(paragraph, paragraphProperties(child(own, 'w:pPr')));
        run = over(run, runProperties(child(own, 'w:rPr'), this.theme));
      }
    return { paragraph, run };
  }

  /** Rows and columns in a band of a style of tables. */
  bands(style: string): Bands {
    return Object.assign({ rows: 1, columns: 1 }, ...this.chain('table', style).map(bandsOf));
  }

  /**
   * What text of a character style has in a paragraph with these properties. What two styles
   * switch on is off again (17.7.3); what the file's defaults switch on stays.
   */
  inCharacter(run: RunProperties, id: string): RunProperties {
    const own = this.character(id);
    const both = (name: 'bold' | 'hidden') => {
      if (own[name] === undefined || this.defaults.run[name] === true) return run[name];
      return (run[name] ?? false) !== own[name];
    };
    return { ...over(run, own), bold: both('bold'), hidden: both('hidden') };
  }

  /** What a character style gives by itself. */
  private character(id: string): RunProperties {
    const key = `character ${id}`;
    const known = this.known.get(key) ?? this.resolved('character', id, NOTHING);
    this.known.set(key, known);
    return known.run;
  }
}
