import type { Stretch } from './known-words';
import { coined, inOpenFrame, inRepeatedFrame, inSeries, settled, unjudged } from './unjudged';

/** A hit, and the length of the word that the change makes. */
export interface Change extends Stretch {
  suggestion: string;
  certainty: '必改' | '疑似';
  length: number;
}

/** Words longer than this are judged in names as well: what makes a whole idiom is no name. */
const SHORT = 3;

/** By unit of a text: 1 where it lies in one of the stretches. */
function marksOf(text: string, stretches: readonly Stretch[]): Uint8Array {
  const marks = new Uint8Array(text.length);
  for (const { start, end } of stretches) marks.fill(1, start, end);
  return marks;
}

/** Whether a single character stands where any other may. */
function isOpen(text: string, { start, end, suggestion }: Change): boolean {
  if (end - start > 1) return false;
  // Whole idioms are made like a repeated frame as well; those were let pass before.
  return (
    inOpenFrame(text, start) || inSeries(text, start, suggestion) || inRepeatedFrame(text, start)
  );
}

/** A function that tells which changes of this text are no matter for statistics; `known` is right as it stands. */
export function silenceOf(text: string, known: readonly Stretch[]): (change: Change) => boolean {
  const words = marksOf(text, [...known, ...settled(text)]);
  const names = marksOf(text, unjudged(text));
  const own = marksOf(text, coined(text));
  return (change) => {
    const lies = (marks: Uint8Array) => marks.subarray(change.start, change.end).includes(1);
    if (lies(words)) return true;
    if (change.length > SHORT) return false;
    return lies(names) || lies(own) || isOpen(text, change);
  };
}
