import {
  type Block,
  emptyDocument,
  type OfficialDocument,
} from '#shared/document/official-document';
import { sliceRuns } from '#shared/structure/runs';
import { FIELD, type FieldKey, linesOfText } from '../fields/field-list';

/** What stands above the body on the sheet, in its order. */
const ABOVE = ['title', 'subtitle', 'byline', 'addressees', 'salutation'] as const;
export type AboveBody = (typeof ABOVE)[number];

export const isAboveBody = (place: string): place is AboveBody =>
  (ABOVE as readonly string[]).includes(place);

/** A stretch of the text that begins above the body and reaches on from there. */
export interface Reach {
  /** Where it begins, and how many characters into it. */
  field: AboveBody;
  at: number;
  /** The last field that it holds, where it does not reach into the body. */
  last: AboveBody;
  /** Blocks of the body that it holds whole, and characters of the next one. */
  blocks: number;
  characters: number;
}

const textOf = (document: OfficialDocument, key: FieldKey): string =>
  FIELD.get(key)?.get(document).join('\n') ?? '';

function withText(document: OfficialDocument, key: FieldKey, text: string): OfficialDocument {
  const field = FIELD.get(key);
  return field?.set(document, linesOfText(text, field.multiline)) ?? document;
}

/** Fields above the body that the sheet shows: the title always, others with words in them. */
export function shownAbove(document: OfficialDocument): AboveBody[] {
  return ABOVE.filter((key) => key === 'title' || textOf(document, key) !== '');
}

/** Places that a reach holds, each by its name on the sheet. */
export function fieldsOf(document: OfficialDocument, { field, last }: Reach): AboveBody[] {
  const shown = shownAbove(document);
  return shown.slice(shown.indexOf(field), shown.indexOf(last) + 1);
}

/** A block cut in two; what is left of a heading behind the cut is text. A table is never cut. */
function cut(block: Block | undefined, at: number): [Block[], Block[]] {
  if (!block) return [[], []];
  if (at === 0 || (block.type !== 'paragraph' && block.type !== 'heading')) return [[], [block]];
  const runIn = block.type === 'heading' ? (block.runIn ?? []) : [];
  const runs = [...block.runs, ...runIn];
  const length = block.runs.reduce((sum, { text }) => sum + text.length, 0);
  const rest = sliceRuns(runs, at);
  const behind: Block[] = rest.length > 0 ? [{ type: 'paragraph', runs: rest }] : [];
  if (block.type === 'paragraph') return [[{ ...block, runs: sliceRuns(runs, 0, at) }], behind];
  const { runIn: _own, ...heading } = block;
  const inside = sliceRuns(runIn, 0, Math.max(0, at - length));
  const first = { ...heading, runs: sliceRuns(block.runs, 0, at) };
  return [[inside.length > 0 ? { ...first, runIn: inside } : first], behind];
}

/** A text in two: what a reach holds, as a paper of its own, and the paper without it. */
export function parted(
  document: OfficialDocument,
  reach: Reach,
): { held: OfficialDocument; left: OfficialDocument } {
  let held = emptyDocument(document.format);
  let left = document;
  for (const key of fieldsOf(document, reach)) {
    const text = textOf(document, key);
    const from = key === reach.field ? reach.at : 0;
    held = withText(held, key, text.slice(from));
    left = withText(left, key, text.slice(0, from));
  }
  const [before, behind] = cut(document.body[reach.blocks], reach.characters);
  const whole = document.body.slice(0, reach.blocks);
  return {
    held: { ...held, body: [...whole, ...before] },
    left: { ...left, body: [...behind, ...document.body.slice(reach.blocks + 1)] },
  };
}
