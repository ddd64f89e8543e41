import {
  type Block,
  type DocumentFormat,
  type DocumentHead,
  emptyDocument,
  type OfficialDocument,
} from '../document/official-document';
import { shopInImprint } from '../document/print-shop';
import type { Progress } from '../document/progress';
import type { RawBlock } from '../document/raw-text';
import { classOf, type DocumentType } from '../model/document-type';
import { bodyOf } from './body';
import { type AsWritten, asWritten, sameAsWritten } from './copied-page';
import { parseHead } from './head';
import { issuedNames } from './issued';
import { itemsOf, tablesNotKept } from './items';
import { pipeTables } from './markup';
import { type StructureReport, summarize, TouchCounter } from './report';
import { isOfCarrier, isOfWeb, isStaffLine } from './rubric';
import { sameWords } from './same-words';
import { shapeOf, toRawBlocks } from './stable';
import { parseTail } from './tail';
import { parseTitle } from './title';
import { typeOfTitle } from './vocabulary';

export type { StructureReport, Touch } from './report';
export { TOUCHES } from './report';
export { sameWords } from './same-words';

export interface StructureHint {
  type?: DocumentType;
  /** Lines of a paragraph that a page of elsewhere parted are one again, and its page numbers go. Off where the text's own lines count. */
  joinsLines?: boolean;
}

interface Attempt {
  document: OfficialDocument;
  touches: TouchCounter;
  notes: string[];
  unknown: string[];
  type: DocumentType | null;
}

/** How much of the paper is read: all of it, all but what follows the body, or the body alone. */
type Extent = 'all' | 'noTail' | 'body';
const EXTENTS: readonly Extent[] = ['all', 'noTail', 'body'];

const UNSURE: Record<Extent, readonly string[]> = {
  all: [],
  noTail: ['附件、署名等文末部分认不准，已按原样保留为段落，请核对'],
  body: ['标题和文末部分认不准，已按原样保留为段落，请核对'],
};

/** The format that a mark tells; one that is an organ's name alone heads a letter (10.1). */
function formatOf({ mark }: DocumentHead, type: DocumentType | null): DocumentFormat {
  if (mark.kind !== 'printed') {
    return type === '函' && mark.name && !mark.name.endsWith('文件') ? 'letter' : 'general';
  }
  return /纪要$/.test(mark.name ?? '') ? 'minutes' : 'bulletin';
}

function attempt(
  raw: readonly RawBlock[],
  hint: DocumentType | undefined,
  extent: Extent,
): Attempt {
  const touches = new TouchCounter();
  const notes = [...UNSURE[extent]];
  const blocks = pipeTables(raw, touches);
  const items = itemsOf(blocks, touches);
  const lost = tablesNotKept(blocks);
  if (lost > 0) notes.push(`有${lost}处像是表格，各行列数不一，没有成表，文字逐行保留，请核对`);
  if (extent === 'body') {
    const document = { ...emptyDocument(), body: bodyOf(items, touches) };
    return { document, touches, notes, unknown: [], type: hint ?? null };
  }
  const { head, above, next } = parseHead(items, touches);
  const ofMark = typeOfTitle(head.mark.name ?? '') ?? undefined;
  const title = parseTitle(items, next, hint ?? ofMark, touches);
  const { type } = title;
  const kind = {
    sealed: type !== null && classOf(type) === 'document',
    // On paper that has its mark already, 纪要 begin with the number of their issue and have no title.
    lists:
      type === '纪要' ||
      ofMark === '纪要' ||
      type === '会议记录' ||
      (title.title.length === 0 && head.serialNumber !== ''),
    issued: issuedNames(title.title),
  };
  // What stands above the head has no place there: it begins the body, and is named.
  const { rubrics } = title;
  const rest = [...above, ...rubrics, ...items.slice(title.next)];
  for (const { text } of rubrics) {
    const isName = !isStaffLine(text) && !isOfCarrier(text) && !isOfWeb(text);
    const what = isName ? '像栏目的名称，不是标题' : '不是标题';
    notes.push(`“${text}”${what}，放在正文开头，请核对`);
  }
  if (above.length > 0) {
    const words = above.map(({ text }) => `“${text}”`).join('、');
    touches.add('moved');
    notes.push(`版头上方的${words}没有认出是哪一项，放在正文开头，请核对`);
  }
  const { tail, body, unknown } =
    extent === 'all'
      ? parseTail(rest, kind, touches, notes)
      : { tail: {}, body: rest, unknown: [] };
  const numbered = { ...head, ...title.number };
  const format = formatOf(head, type);
  // A text that has a number gets the room of a pre-printed head, so that the number is printed (套印).
  if (format === 'letter') numbered.mark = { ...head.mark, kind: 'printed' };
  else if (numbered.issueNumber !== '' && head.mark.kind !== 'printed') {
    numbered.mark = { ...head.mark, kind: 'preprinted' };
  }
  const document: OfficialDocument = {
    ...emptyDocument(format),
    head: numbered,
    title: title.title,
    subtitle: title.subtitle,
    byline: title.byline,
    addressees: title.addressees,
    salutation: title.salutation,
    body: bodyOf(body, touches),
    ...tail,
  };
  const strange = [...above.map(({ text }) => text), ...unknown];
  const isInImprint = shopInImprint(document) !== null;
  const told = isInImprint ? notes.map((note) => note.replace(SHOP_PLACE, IMPRINT_PLACE)) : notes;
  return { document, touches, notes: told, unknown: strange, type };
}

/** Where what the printing shop says is printed: a 简报 has it on the last line of its 版记. */
const SHOP_PLACE = /放在成文日期下面(?=，付印前)/;
const IMPRINT_PLACE = '放在版记的末行';

/** Whether an attempt holds every word and gives itself back from its own plain text. */
function holds(
  raw: readonly RawBlock[],
  made: Attempt,
  hint: DocumentType | undefined,
  extent: Extent,
): boolean {
  if (!sameWords(raw, made.document)) return false;
  // Paragraphs and headings alone come out the same by themselves.
  if (extent === 'body') return true;
  const again = attempt(toRawBlocks(made.document), hint, extent);
  return (
    Object.keys(again.touches.touches).length === 0 &&
    shapeOf(again.document) === shapeOf(made.document)
  );
}

/**
 * 智能排版: raw text → structure. No word is ever altered: the only touches are
 * those of `TOUCHES`, they are counted in the report, and `sameWords` is run at
 * the end. What cannot be proved, or would not come out the same a second time,
 * is left as paragraphs: first what follows the body, then the title, and at
 * last the whole text unchanged.
 */
export function structureText(
  raw: readonly RawBlock[],
  hint: StructureHint = {},
  progress?: Progress,
): { document: OfficialDocument; report: StructureReport } {
  const whole = hint.joinsLines ? asWritten(raw) : AS_IT_IS;
  const isTouched = whole.joined + whole.numbers > 0;
  if (!isTouched || !sameAsWritten(raw, whole.raw)) {
    return structureLines(raw, hint, AS_IT_IS, progress);
  }
  const made = structureLines(whole.raw, hint, whole, progress);
  return made.report.fallback ? structureLines(raw, hint, AS_IT_IS) : made;
}

const AS_IT_IS: AsWritten = { raw: [], joined: 0, numbers: 0 };

/** The same of a text as it was written, with what was done for that. */
function structureLines(
  raw: readonly RawBlock[],
  hint: StructureHint,
  { joined, numbers }: AsWritten,
  progress?: Progress,
): { document: OfficialDocument; report: StructureReport } {
  for (const [step, extent] of EXTENTS.entries()) {
    progress?.(step / EXTENTS.length);
    const made = attempt(raw, hint.type, extent);
    // The proof reads the text at least as often as the attempt did.
    progress?.((step + 0.4) / EXTENTS.length);
    if (!holds(raw, made, hint.type, extent)) continue;
    made.touches.add('joinedLines', joined);
    made.touches.add('pageNumbers', numbers);
    const { touches } = made.touches;
    const report = {
      touches,
      summary: summarize(touches),
      notes: made.notes,
      unknown: made.unknown,
      type: made.type,
      fallback: false,
    };
    return { document: made.document, report };
  }
  const body: Block[] = raw.map((block) => ({ ...block }));
  const summary = '未能确认排版前后文字完全一致，已按原样逐段保留，文字未动';
  return {
    document: { ...emptyDocument(), body },
    report: {
      touches: {},
      summary,
      notes: [],
      unknown: [],
      type: hint.type ?? null,
      fallback: true,
    },
  };
}
