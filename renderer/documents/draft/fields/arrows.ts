import type { TextPlace } from '#shared/layout/text-place';
import { attachmentOf } from '../session/draft-session';

/** Everything on the sheet that can be written in, in its order. */
const WRITABLE = 'textarea[data-place]:not([readonly]), [data-place] [contenteditable="true"]';

/**
 * Gives the keyboard to what can be written in after (1) or before (−1) `from` on its sheet:
 * at its beginning or its end, as an arrow key goes on from line to line. False where there
 * is nothing more.
 */
export function goToNeighbour(
  from: Element,
  step: 1 | -1,
  goTo: (place: TextPlace) => void,
): boolean {
  const places = [...(from.closest('.sheet')?.querySelectorAll<HTMLElement>(WRITABLE) ?? [])];
  const next = places[places.indexOf(from as HTMLElement) + step];
  if (!next || !places.includes(from as HTMLElement)) return false;
  if (next instanceof HTMLTextAreaElement) {
    const at = step > 0 ? 0 : next.value.length;
    next.focus();
    next.setSelectionRange(at, at);
  } else {
    const name = next.closest('[data-place]')?.getAttribute('data-place') ?? '';
    const end = step > 0 ? 0 : Number.MAX_SAFE_INTEGER;
    goTo({ attachment: attachmentOf(name) ?? -1, block: end, row: end, offset: end });
  }
  return true;
}

/** An arrow in a field: on to the neighbour where the cursor has no line to go to in the field itself. */
export function arrowInField(
  area: HTMLTextAreaElement,
  key: string,
  goTo: (place: TextPlace) => void,
): boolean {
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : null;
  if (step === null) return false;
  const { selectionStart: at, selectionEnd, value } = area;
  const before = step < 0 ? value.slice(0, at) : value.slice(selectionEnd);
  if (before.includes('\n')) return false;
  if (before === '') return goToNeighbour(area, step, goTo);
  // Only the browser knows whether the line is broken on the screen: it moves first.
  setTimeout(() => {
    const stayed = area.selectionStart === at && area.selectionEnd === selectionEnd;
    const isAtEdge = step < 0 ? area.selectionStart === 0 : area.selectionStart === value.length;
    const wraps = area.scrollHeight > linesHigh(area, value.split('\n').length);
    if (document.activeElement === area && (stayed || (isAtEdge && !wraps))) {
      goToNeighbour(area, step, goTo);
    }
  });
  return false;
}

/** Height of so many lines of a field, and half of one more, px. */
function linesHigh(area: HTMLTextAreaElement, lines: number): number {
  return (lines + 0.5) * (Number.parseFloat(getComputedStyle(area).lineHeight) || 0);
}
