import { escapeXml } from '../xml-tree';
import { type Atom, textElement } from './pieces';

/** What became of a character, a paragraph or a row between the two texts. */
export type Fate = 'kept' | 'deleted' | 'added' | 'movedAway' | 'movedHere';

/** Whose changes, and when they count as made ('YYYY-MM-DD'). */
export interface Author {
  name: string;
  on: string;
}

/** How the changes are shown: as changes that Word knows, or drawn for paper. */
export interface Pen {
  /** Whether Word can accept and reject what it shows. */
  tracks: boolean;
  /** A run of one fate. `look` as it is now, `lookBefore` where it was another. */
  run: (atoms: readonly Atom[], fate: Fate, look: string, lookBefore: string | null) => string;
  /** What the properties of a paragraph's mark begin with. */
  mark: (fate: Fate) => string;
  /** What properties end with where they were others before: `element` such as w:pPr. */
  changed: (element: 'w:pPr' | 'w:tcPr' | 'w:trPr' | 'w:tblPr', before: string) => string;
  /** What the properties of a row that came or went end with. */
  row: (fate: Fate) => string;
  /** A paragraph that moved, between the two ends of its move. `move`: from 1, the same at both places. */
  moved: (paragraph: string, fate: Fate, move: number) => string;
  /** Says that a mark which both texts have stands here. */
  markStays: () => void;
}

const RUN_TAG: Record<Fate, string | null> = {
  kept: null,
  deleted: 'w:del',
  added: 'w:ins',
  movedAway: 'w:moveFrom',
  movedHere: 'w:moveTo',
};

/** A run's content: characters joined, elements as they were. */
function contentOf(atoms: readonly Atom[], isDeleted: boolean): string {
  let [content, waiting] = ['', ''];
  const flush = () => {
    if (waiting !== '') content += textElement(isDeleted ? 'w:delText' : 'w:t', waiting);
    waiting = '';
  };
  for (const { text, element } of atoms) {
    if (element === undefined) waiting += text;
    else {
      flush();
      content += element;
    }
  }
  flush();
  return content;
}

/** Properties in their element, or nothing where there are none. */
export function inElement(name: string, inner: string): string {
  return inner === '' ? '' : `<${name}>${inner}</${name}>`;
}

/** Changes as Word tracks them (ISO/IEC 29500-1, 17.13.5): accepted they give the one text, rejected the other. */
export function trackingPen({ name, on }: Author): Pen {
  let [last, minute] = [0, '00'];
  const by = () => {
    last += 1;
    return `w:id="${last}" w:author="${escapeXml(name)}" w:date="${on}T00:${minute}:00Z"`;
  };
  return {
    tracks: true,
    run: (atoms, fate, look, lookBefore) => {
      const before =
        lookBefore === null
          ? ''
          : `<w:rPrChange ${by()}><w:rPr>${lookBefore}</w:rPr></w:rPrChange>`;
      const run = `<w:r>${inElement('w:rPr', look + before)}${contentOf(atoms, fate === 'deleted')}</w:r>`;
      const tag = RUN_TAG[fate];
      return tag === null ? run : `<${tag} ${by()}>${run}</${tag}>`;
    },
    mark: (fate) => {
      const tag = RUN_TAG[fate];
      return tag === null ? '' : `<${tag} ${by()}/>`;
    },
    changed: (element, before) =>
      `<${element}Change ${by()}>${before === '' ? `<${element}/>` : inElement(element, before)}</${element}Change>`,
    row: (fate) => {
      if (fate === 'kept') return '';
      return fate === 'deleted' ? `<w:del ${by()}/>` : `<w:ins ${by()}/>`;
    },
    moved: (paragraph, fate, move) => {
      const way = fate === 'movedAway' ? 'moveFrom' : 'moveTo';
      const start = `<w:${way}RangeStart ${by()} w:name="move${move}"/>`;
      const id = last;
      return `${start}${paragraph}<w:${way}RangeEnd w:id="${id}"/>`;
    },
    // LibreOffice joins changes of one minute before and behind a mark, and takes the mark with them.
    markStays: () => {
      minute = minute === '00' ? '05' : '00';
    },
  };
}

/** Children of a run's properties in the order that the format asks for. */
const LOOKS = [
  'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof',
  'snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd',
  'fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
]
  .join(' ')
  .split(' ');
const LOOK = /<w:(\w+)[^>]*\/>/g;

/** The look with one more element, in its place; what stands there by that name already gives way. */
export function withLook(look: string, element: string): string {
  const nameOf = (xml: string) => /^<w:(\w+)/.exec(xml)?.[1] ?? '';
  const name = nameOf(element);
  const all = [...look.matchAll(LOOK)].map(([one]) => one).filter((one) => nameOf(one) !== name);
  all.push(element);
  return all.sort((a, b) => LOOKS.indexOf(nameOf(a)) - LOOKS.indexOf(nameOf(b))).join('');
}

/** Strokes that are told apart in black and white. */
export const STROKES: Record<Exclude<Fate, 'kept'>, string> = {
  deleted: '<w:strike/>',
  added: '<w:u w:val="single"/>',
  movedAway: '<w:dstrike/>',
  movedHere: '<w:u w:val="double"/>',
};

/** Changes drawn for paper: struck through, underlined; nothing that Word could accept or reject. */
export function drawingPen(): Pen {
  return {
    tracks: false,
    run: (atoms, fate, look) => {
      const drawn = fate === 'kept' ? look : withLook(look, STROKES[fate]);
      return `<w:r>${inElement('w:rPr', drawn)}${contentOf(atoms, false)}</w:r>`;
    },
    mark: () => '',
    changed: () => '',
    row: () => '',
    moved: (paragraph) => paragraph,
    markStays: () => undefined,
  };
}
