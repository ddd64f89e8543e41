import type {
  Block,
  LabelledList,
  OfficialDocument,
  Run,
} from '#shared/document/official-document';
import type { ListKey } from '../fields/elements';
import { FIELDS, type FieldKey } from '../fields/field-list';

export interface FindOptions {
  /** 区分全角半角: Ａ is not A, （ is not (. */
  matchWidth: boolean;
  /** 区分大小写 */
  matchCase: boolean;
}

/** A place that holds one line of text. */
export type TextPlace =
  | { kind: 'field'; field: FieldKey; line: number }
  | { kind: 'attachmentName'; attachment: number }
  | { kind: 'list'; list: ListKey; index: number; part: keyof LabelledList }
  | {
      kind: 'block';
      /** Index of the attachment whose body it is, or −1 for the body. */
      attachment: number;
      block: number;
      cell: { row: number; column: number; line: number } | null;
    };

export interface Match {
  place: TextPlace;
  /** Offsets into the text of the place, UTF-16 units. */
  from: number;
  to: number;
}

export function runsText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

function* blockLines(blocks: readonly Block[], attachment: number): Iterable<[TextPlace, string]> {
  for (const [block, value] of blocks.entries()) {
    const at = { kind: 'block' as const, attachment, block };
    if (value.type === 'paragraph') yield [{ ...at, cell: null }, runsText(value.runs)];
    else if (value.type === 'heading') {
      yield [{ ...at, cell: null }, runsText([...value.runs, ...(value.runIn ?? [])])];
    } else if (value.type === 'table') {
      for (const [row, cells] of value.rows.entries()) {
        for (const [column, { lines }] of cells.entries()) {
          for (const [line, runs] of lines.entries()) {
            yield [{ ...at, cell: { row, column, line } }, runsText(runs)];
          }
        }
      }
    }
  }
}

function* listLines(document: OfficialDocument, list: ListKey): Iterable<[TextPlace, string]> {
  for (const [index, one] of document[list].entries()) {
    for (const part of ['label', 'text'] as const) {
      yield [{ kind: 'list', list, index, part }, one[part]];
    }
  }
}

/** Every line of text of the draft with its place, in the order of the sheet. */
export function* textLines(document: OfficialDocument): Iterable<[TextPlace, string]> {
  for (const field of FIELDS) {
    if (field.key === 'signers') {
      yield* blockLines(document.body, -1);
      for (const [attachment, { name }] of document.attachments.entries()) {
        yield [{ kind: 'attachmentName', attachment }, name];
      }
      yield* listLines(document, 'attendance');
    }
    if (field.key === 'cc') yield* listLines(document, 'dispatch');
    for (const [line, text] of field.get(document).entries()) {
      yield [{ kind: 'field', field: field.key, line }, text];
    }
  }
  for (const [attachment, { body }] of document.attachments.entries()) {
    yield* blockLines(body, attachment);
  }
}

/** Folds what the options call equal, one unit for one unit, so that offsets stay true. */
export function fold(text: string, { matchWidth, matchCase }: FindOptions): string {
  let folded = text;
  if (!matchWidth) {
    folded = folded.replace(/[\uff01-\uff5e\u3000]/g, (character) =>
      character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
    );
  }
  return matchCase ? folded : folded.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** All matches of a text, in order and without overlap; none for an empty query. */
export function findMatches(
  document: OfficialDocument,
  query: string,
  options: FindOptions,
): Match[] {
  if (query === '') return [];
  const needle = fold(query, options);
  const matches: Match[] = [];
  for (const [place, text] of textLines(document)) {
    if (text.length < query.length) continue;
    const haystack = fold(text, options);
    let from = haystack.indexOf(needle);
    while (from !== -1) {
      const to = from + needle.length;
      matches.push({ place, from, to });
      from = haystack.indexOf(needle, to);
    }
  }
  return matches;
}

/** What a person calls the place. */
export function placeLabel(place: TextPlace): string {
  if (place.kind === 'field') {
    return FIELDS.find(({ key }) => key === place.field)?.label ?? '';
  }
  if (place.kind === 'list') return place.list === 'attendance' ? '出席列席名单' : '报送发';
  if (place.kind === 'attachmentName') return `附件${place.attachment + 1}名称`;
  const where = place.attachment < 0 ? '正文' : `附件${place.attachment + 1}`;
  return place.cell ? `${where}表格` : where;
}

export function samePlace(a: TextPlace, b: TextPlace): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
