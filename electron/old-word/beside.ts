import type { SidePart } from '../ooxml/package-text';
import { type OldFile, placesOf, type Story } from './file-header';
import type { Text } from './pieces';

/** Stories of headers and footers: six for notes, then six for each section, [MS-DOC] 2.3.5. */
const HEADERS = ['页眉', '页眉', '页脚', '页脚', '页眉', '页脚'];
/** Ends of paragraphs, cells, lines, pages and columns. */
const LINE_ENDS = new Set(['\r', '\u0007', '\v', '\f', '\u000e']);
/** Bytes that belong to each text box, 2.8.32. */
const BOX = 22;

/** Text without the instructions of its fields and without marks, one line a paragraph. */
export function plainWords(text: string): string {
  let words = '';
  const fields: boolean[] = [];
  for (const char of text) {
    if (char === '\u0013') fields.push(false);
    else if (char === '\u0014') fields.splice(-1, 1, true);
    else if (char === '\u0015') fields.pop();
    else if (fields.includes(false)) continue;
    else if (LINE_ENDS.has(char)) words += '\n';
    else if (char >= ' ' || char === '\t') words += char;
  }
  return words.trim();
}

function slices(text: Text, [from, to]: [number, number], places: readonly number[]): string[] {
  const clamp = (place = 0) => Math.min(to, from + place);
  return places
    .slice(1)
    .map((end, index) => plainWords(text.chars.slice(clamp(places[index]), clamp(end))));
}

function headers(file: OldFile, text: Text): SidePart[] {
  const stories = slices(text, file.story('headers'), placesOf(file.table('headers'), 0));
  return stories.flatMap((words, index) => {
    const kind = index < HEADERS.length ? '脚注' : (HEADERS[index % HEADERS.length] ?? '页眉');
    return words === '' ? [] : [{ kind, words, isOwn: true }];
  });
}

function whole(text: Text, file: OldFile, story: Story, kind: string): SidePart[] {
  const words = plainWords(text.chars.slice(...file.story(story)));
  return words === '' ? [] : [{ kind, words, isOwn: true }];
}

/** Words beside the text of an old Word file: of headers, footers, notes, comments. */
export function wordsBeside(file: OldFile, text: Text): SidePart[] {
  const inHeaders = whole(text, file, 'headerBoxes', '页眉').map((side) =>
    // A page number between dashes often stands in a box of its own.
    ({ ...side, kind: /^[\s\d—－–-]*$/.test(side.words) ? '页脚' : '页眉' }),
  );
  return [
    ...headers(file, text),
    ...inHeaders,
    ...whole(text, file, 'footnotes', '脚注'),
    ...whole(text, file, 'comments', '批注'),
    ...whole(text, file, 'endnotes', '尾注'),
  ];
}

/** Words of each text box that says something. */
export function boxWords(file: OldFile, text: Text): string[] {
  const all = slices(text, file.story('boxes'), placesOf(file.table('boxes'), BOX));
  return all.filter((words) => words !== '');
}

/** What stands in the text for notes and comments, by the place of its mark. */
export function referencesOf(file: OldFile): Map<number, string> {
  const kinds = [
    ['footnoteMarks', 2, '<w:footnoteReference/>'],
    ['endnoteMarks', 2, '<w:endnoteReference/>'],
    ['commentMarks', 30, '<w:commentReference/>'],
  ] as const;
  const found = new Map<number, string>();
  for (const [table, size, xml] of kinds)
    for (const place of placesOf(file.table(table), size).slice(0, -1)) found.set(place, xml);
  return found;
}
