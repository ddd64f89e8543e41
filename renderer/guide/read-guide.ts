/** A stretch of text in the guide. */
export interface Piece {
  text: string;
  kind: 'plain' | 'bold' | 'code';
  /** Heading that a link leads to. */
  to?: string;
}
export type GuideBlock =
  | { kind: 'text'; pieces: Piece[] }
  | { kind: 'list'; ordered: boolean; items: Piece[][] }
  | { kind: 'table'; head: Piece[][]; rows: Piece[][][] };

/** What stands under one heading. */
export interface GuideSection {
  title: string;
  level: 2 | 3;
  blocks: GuideBlock[];
  /** All of its words, for the search. */
  text: string;
}

const MARKED = /\*\*([^*]+)\*\*|`([^`]+)`|\[([^\]]+)\]\(#([^)]+)\)/g;

function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of line.matchAll(MARKED)) {
    const [whole, bold, code, link, to] = match;
    if (match.index > at) pieces.push({ text: line.slice(at, match.index), kind: 'plain' });
    if (bold !== undefined) pieces.push({ text: bold, kind: 'bold' });
    else if (code !== undefined) pieces.push({ text: code, kind: 'code' });
    else pieces.push({ text: link ?? '', kind: 'plain', to: decodeURIComponent(to ?? '') });
    at = match.index + whole.length;
  }
  if (at < line.length) pieces.push({ text: line.slice(at), kind: 'plain' });
  return pieces;
}

function cellsOf(line: string): Piece[][] {
  return line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => piecesOf(cell.trim()));
}

/** Lines of one kind that stand together, as a block. */
function blockOf(lines: readonly string[]): GuideBlock {
  const [first = '', , ...rest] = lines;
  if (first.startsWith('|')) {
    return { kind: 'table', head: cellsOf(first), rows: rest.map(cellsOf) };
  }
  const item = /^(?:- |(\d+)\. )/.exec(first);
  if (item) {
    const items = lines.map((line) => piecesOf(line.replace(/^(?:- |\d+\. )/, '')));
    return { kind: 'list', ordered: item[1] !== undefined, items };
  }
  return { kind: 'text', pieces: piecesOf(lines.join('')) };
}

function kindOf(line: string): string {
  if (line.startsWith('|')) return 'table';
  return /^(?:- |\d+\. )/.test(line) ? 'list' : 'text';
}

/** The guide's Markdown as its sections; what stands before the first heading belongs to none. Pictures are left out. */
export function readGuide(markdown: string): GuideSection[] {
  const sections: GuideSection[] = [];
  let waiting: string[] = [];
  const flush = () => {
    const section = sections.at(-1);
    if (section && waiting.length > 0) {
      section.blocks.push(blockOf(waiting));
      section.text += `${waiting.join('\n').replace(/[*`|]/g, '')}\n`;
    }
    waiting = [];
  };
  for (const line of markdown.split(/\r?\n/)) {
    const heading = /^(##|###) (.+)$/.exec(line);
    if (heading) {
      flush();
      const title = heading[2]?.trim() ?? '';
      sections.push({
        title,
        level: heading[1] === '##' ? 2 : 3,
        blocks: [],
        text: `${title}\n`,
      });
      continue;
    }
    if (line.trim() === '' || line.startsWith('![')) flush();
    else {
      if (waiting.length > 0 && kindOf(waiting[0] ?? '') !== kindOf(line)) flush();
      waiting.push(line);
    }
  }
  flush();
  return sections;
}

/** The sections in which every word of a search stands; all of them for an empty one. */
export function searchGuide(sections: readonly GuideSection[], wanted: string): GuideSection[] {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  return sections.filter(({ text }) => {
    const lower = text.toLowerCase();
    return words.every((word) => lower.includes(word));
  });
}

/** A text cut where the words of a search stand in it. */
export function markWords(text: string, wanted: string): { words: string; isWanted: boolean }[] {
  const words = wanted.split(/\s+/).filter(Boolean);
  if (words.length === 0) return [{ words: text, isWanted: false }];
  const any = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return text
    .split(new RegExp(`(${any})`, 'i'))
    .map((part, at) => ({ words: part, isWanted: at % 2 === 1 }))
    .filter((part) => part.words !== '');
}
