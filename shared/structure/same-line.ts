import { startsNote } from './attachments';
import { type Item, type Line, line } from './items';
import type { TouchCounter } from './report';
import { sliceRuns } from './runs';
import { textOf } from './signature';
import { DATE, DATE_ONLY, isOrganName, isSigner, UNIT_END } from './vocabulary';

/** Items at the end among which a signature stands. */
const NEAR_END = 16;
const SHORTEST_ORGAN = 4;

const DATED = new RegExp(`^(.*?)[ \\t\\u3000]*${DATE}$`);
const ENTRY = /^(?:\d{1,2}[ \u3000]*[.．、)）]|[⒈-⒛])/u;

/** Whether what stands after a gap signs a paper: an organ with its date, or one whose date is on the next line. */
function signs(text: string, gap: string, next: string): boolean {
  const organ = DATED.exec(text)?.[1] ?? '';
  const isDatedBelow = DATE_ONLY.test(next) && (gap.length > 1 || gap === '\u3000');
  const name = organ === '' && isDatedBelow ? text : organ;
  return [...name].length >= SHORTEST_ORGAN && isSigner(name) && UNIT_END.test(name);
}

/** 2026年7月5日（盖章）: where the seal goes, typed beside the date instead of above it. */
const SEALED_DATE = new RegExp(
  `^(${DATE})[ \\t\\u3000]*([（(][ \\u3000]*(?:此处)?(?:盖章|印章|公章|章)[ \\u3000]*[）)])$`,
);

/** 市委员会办公室（印章）: the same beside the organ. */
const SEALED_ORGAN =
  /^(.{4,40}?)[ \t\u3000]*([（(][ \u3000]*(?:此处)?(?:盖章|印章|公章|章)[ \u3000]*[）)])$/;

/** The words for the seal below the organ that signs above a date; null where there are none. */
function sealBeside({ text, runs }: Line, next: string): [Line, Line] | null {
  const [, organ = '', seal = ''] = SEALED_ORGAN.exec(text) ?? [];
  if (organ === '' || !DATE_ONLY.test(next) || !(isSigner(organ) && isOrganName(organ)))
    return null;
  const start = text.length - seal.length;
  return [line(sliceRuns(runs, 0, organ.length)), line(sliceRuns(runs, start, text.length))];
}

/** The words for the seal above the date; null where there are none beside one. */
function sealApart({ text, runs }: Line): [Line, Line] | null {
  const [, date, seal] = SEALED_DATE.exec(text) ?? [];
  if (date === undefined || seal === undefined) return null;
  const start = text.length - seal.length;
  return [line(sliceRuns(runs, start, text.length)), line(sliceRuns(runs, 0, date.length))];
}

/** A line in two, before its signature; null when there is none in it. */
function divided(item: Line, next: string): [Line, Line] | null {
  const { text, runs } = item;
  const gaps = [...text.matchAll(/[ \t\u3000]+/g)].reverse();
  const gap = gaps.find(({ index, 0: blank }) => {
    return signs(text.slice(index + blank.length), blank, next);
  });
  if (!gap || gap.index === 0) return null;
  return [line(sliceRuns(runs, 0, gap.index)), line(sliceRuns(runs, gap.index + gap[0].length))];
}

/**
 * Items with the signature on a line of its own where it stood beside the last words of a
 * paper: 附件：1.名单　市委员会办公室　2026年7月5日, 特此通知。　市委员会办公室　2026年7月5日.
 */
export function apartFromSignature(items: readonly Item[], touches: TouchCounter): Item[] {
  let isInNote = false;
  return items.flatMap((item, at) => {
    const text = textOf(item);
    const isNear = at >= items.length - NEAR_END;
    if (!isNear || item.kind !== 'line' || text === null) return [item];
    const sealed = sealApart(item) ?? sealBeside(item, textOf(items[at + 1]) ?? '');
    if (sealed) {
      touches.add('splitLines');
      return sealed;
    }
    isInNote = startsNote(item) || (isInNote && ENTRY.test(text));
    const parts = divided(item, textOf(items[at + 1]) ?? '');
    if (!parts || !(isInNote || /[。！]$/.test(parts[0].text))) return [item];
    touches.add('splitLines');
    return parts;
  });
}
