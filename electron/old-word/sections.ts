import { type OldFile, placesOf } from './file-header';
import { sprmsOf } from './sprms';

const ENTRY = 12;
const BREAK = 0x3009;
const KINDS = ['continuous', 'nextColumn', 'nextPage', 'evenPage', 'oddPage'];
const NO_LOOKS = 0xffffffff;

/** Where each section ends, in characters, and how it begins. Throws when the table is damaged. */
export function sectionsOf(file: OldFile): { end: number; kind: string }[] {
  const table = file.table('sections');
  const places = placesOf(table, ENTRY);
  const entries = table.subarray(places.length * 4);
  return places.slice(1).map((end, index) => {
    const at = entries.readUInt32LE(index * ENTRY + 2);
    let kind = 2;
    if (at !== NO_LOOKS) {
      const looks = file.main.subarray(at + 2, at + 2 + file.main.readUInt16LE(at));
      for (const { code, operand } of sprmsOf(looks)) if (code === BREAK) kind = operand[0] ?? kind;
    }
    return { end, kind: KINDS[kind] ?? 'nextPage' };
  });
}
