/** Units that are looked at before a long file is read. */
const SAMPLE = 4096;
/** Share of them that must be characters: a broken one here and there changes nothing. */
const LEAST = 0.95;
const MOST_POINT = 0x10ffff;
const MARK = 0xfeff;

const isCharacter = (point: number): boolean =>
  point > 0 && point <= MOST_POINT && (point < 0xd800 || point > 0xdfff);

/** The character of a unit; NUL stays one, and is told as a control character later on. */
const characterOf = (point: number): string =>
  isCharacter(point) || point === 0 ? String.fromCodePoint(point) : '\ufffd';

/**
 * A text of four bytes a character, of either order, with or without a mark; null when the
 * bytes are none. Nothing else looks like it: every fourth byte is zero, and the one beside it
 * at most 16. What is no character stands as U+FFFD.
 */
export function utf32Text(bytes: Uint8Array): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const units = Math.floor(bytes.length / 4);
  for (const isLittle of [true, false]) {
    const pointAt = (at: number) => view.getUint32(at * 4, isLittle);
    const from = units > 0 && pointAt(0) === MARK ? 1 : 0;
    const looked = Math.min(units, SAMPLE) - from;
    let characters = 0;
    for (let at = from; at < from + looked; at += 1) if (isCharacter(pointAt(at))) characters += 1;
    if (characters === 0 || characters < looked * LEAST) continue;
    const text = Array.from({ length: units - from }, (_, at) => characterOf(pointAt(at + from)));
    return text.join('') + (bytes.length % 4 === 0 ? '' : '\ufffd');
  }
  return null;
}
