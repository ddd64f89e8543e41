import { ANNEX_LABEL, splitAnnexLabel, startsNote } from './attachments';
import { type Item, line } from './items';
import type { TouchCounter } from './report';
import { sliceRuns } from './runs';
import { textOf } from './signature';
import { DATE_ONLY } from './vocabulary';

/**
 * Where the annexes begin: at a label 附件1, behind the date also at a label
 * with a name, or at a line that repeats the one name of the note.
 */
export function annexStart(items: readonly Item[]): number {
  let closed = false;
  let noted = '';
  for (const [index, item] of items.entries()) {
    const text = textOf(item);
    if (text === null) continue;
    if (index > 1 && ANNEX_LABEL.test(text) && !/[:：]$/.test(text)) return index;
    if (closed && ANNEX_LABEL.test(text)) return index;
    if (closed && splitAnnexLabel(text) && !startsNoteBeforeAnnex(items, index)) return index;
    if (closed && noted !== '' && text === noted && index < items.length - 1) return index;
    if (startsNote(item)) noted = text.replace(/^附[ \u3000]*件?[ \u3000]*[:：][ \u3000]*/, '');
    closed ||= index > 0 && DATE_ONLY.test(text);
  }
  return items.length;
}

/** 附件：甲 behind the signature is a note put too late when annex pages follow it. */
function startsNoteBeforeAnnex(items: readonly Item[], index: number): boolean {
  const text = textOf(items[index]) ?? '';
  if (!/^附[ \u3000]*件?[ \u3000]*[:：]/.test(text))
    return /^附件[^\d一二三四五六七八九十:：]/.test(text);
  const rest = items.slice(index + 1);
  const annexFollows = rest.some((item) => item.kind === 'line' && ANNEX_LABEL.test(item.text));
  return (
    annexFollows || rest.every((item) => item.kind === 'line' && /^\d{1,2}[.、．]/.test(item.text))
  );
}

/** 附件2 回执, 附件二：回执. */
const NUMBERED_ANNEX = /^附[ \u3000]*件[ \u3000]*(?:\d|[一二三四五六七八九十]{1,2}[ \u3000]*[:：])/;

/** Labels that carry the name of their annex are divided in two; an annex that starts with its name alone gets one. */
export function divideLabels(items: readonly Item[], touches: TouchCounter): Item[] {
  const first = textOf(items[0]);
  if (first !== null && !ANNEX_LABEL.test(first) && !splitAnnexLabel(first)) {
    touches.add('labels');
    return [line([{ text: '附件' }]), ...items];
  }
  return items.flatMap((item, index) => {
    if (item.kind !== 'line' || ANNEX_LABEL.test(item.text)) return [item];
    const first = index === 0 || NUMBERED_ANNEX.test(item.text);
    const parts = first ? splitAnnexLabel(item.text) : null;
    if (!parts) return [item];
    touches.add('splitLines');
    const at = item.text.length - parts[1].length;
    return [line([{ text: parts[0] }]), line(sliceRuns(item.runs, at))];
  });
}
