/** One change to the looks of text, paragraph or table, [MS-DOC] 2.6; the operand is without its length. */
export interface Sprm {
  code: number;
  operand: Buffer;
}

/** Bytes of an operand by the three highest bits of its code; 6 tells its own length. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3];
const OWN_LENGTH = 6;
/** These two do not tell their length in one byte. */
const DEFINE_TABLE = 0xd608;
const CHANGE_TABS = 0xc615;
const LONG_TABS = 255;

/** Where an operand begins and ends that tells its own length. */
function ownLength(code: number, list: Buffer, at: number): [number, number] {
  if (code === DEFINE_TABLE) return [at + 2, at + 1 + list.readUInt16LE(at)];
  const length = list.readUInt8(at);
  if (code !== CHANGE_TABS || length !== LONG_TABS) return [at + 1, at + 1 + length];
  const added = at + 2 + 4 * list.readUInt8(at + 1);
  return [at + 1, added + 1 + 3 * list.readUInt8(added)];
}

/** The changes of a list in their order, as far as it is whole. */
export function sprmsOf(list: Buffer): Sprm[] {
  const found: Sprm[] = [];
  for (let at = 0; at + 3 <= list.length; ) {
    const code = list.readUInt16LE(at);
    const kind = code >> 13;
    const whole = kind !== OWN_LENGTH || at + 4 <= list.length;
    if (!whole) break;
    const start = at + 2;
    const [from, to] =
      kind === OWN_LENGTH ? ownLength(code, list, start) : [start, start + (SIZES[kind] ?? 1)];
    if (to > list.length) break;
    found.push({ code, operand: list.subarray(from, to) });
    at = to;
  }
  return found;
}
