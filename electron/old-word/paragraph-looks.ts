import { type Sprm, sprmsOf } from './sprms';

/** How a cell goes on what the one before or above began. */
interface CellLooks {
  isJoinedLeft: boolean;
  above: 'begins' | 'goes-on' | null;
}

/** What a row says of its cells. */
export interface RowLooks {
  /** Where its cells begin and end, in twentieths of a point from the text's edge. */
  edges: number[];
  cells: CellLooks[];
  isHeading: boolean;
}

/** Looks of a paragraph that matter to what it says and where it stands. */
export interface ParagraphLooks {
  style: number;
  /** How deep in tables: 0 for text. */
  depth: number;
  /** The mark of a row's end, which is no paragraph. */
  endsRow: boolean;
  /** The end of a cell inside a table inside a cell. */
  endsInnerCell: boolean;
  /** The list that numbers it, 0 for none, or undefined where its style says so. */
  list: number | undefined;
  level: number | undefined;
  startsPage: boolean;
  row: RowLooks;
}

interface Gathered extends ParagraphLooks {
  isInTable: boolean;
  given: number | undefined;
}

/** What a change of looks sets. */
type Read = (operand: Buffer, looks: Gathered) => Partial<Gathered>;

const isOn = (operand: Buffer): boolean => operand[0] === 1;
/** Numbers of lists beyond these mean none. */
const MOST_LISTS = 0x7fe;
/** Tables in tables in tables … as people make them have three or four. */
const DEEPEST = 20;
const CELL = 20;
const JOINED_LEFT = 0x02;
const JOINED_ABOVE = 0x20;
const BEGINS_BELOW = 0x40;

/** [MS-DOC] 2.9.317: the edges of the cells and what each is merged with. */
function defineTable(operand: Buffer, { row }: Gathered): Partial<Gathered> {
  const count = operand.readUInt8(0);
  const behind = operand.subarray(1 + 2 * (count + 1));
  const edges = Array.from({ length: count + 1 }, (_one, at) => operand.readInt16LE(1 + at * 2));
  const cells = Array.from({ length: count }, (_one, at): CellLooks => {
    const flags = behind.length >= at * CELL + 2 ? behind.readUInt16LE(at * CELL) : 0;
    const begins = (flags & BEGINS_BELOW) !== 0;
    const above = begins ? 'begins' : flags & JOINED_ABOVE ? 'goes-on' : null;
    return { isJoinedLeft: (flags & JOINED_LEFT) !== 0, above };
  });
  return { row: { ...row, edges, cells } };
}

function joinAbove(operand: Buffer, { row }: Gathered): Partial<Gathered> {
  const above = ([null, 'goes-on', null, 'begins'] as const)[operand.readUInt8(1)] ?? null;
  const at = operand.readUInt8(0);
  const cells = row.cells.map((cell, index) => (index === at ? { ...cell, above } : cell));
  return { row: { ...row, cells } };
}

/** Codes of [MS-DOC] 2.6.2 and 2.6.3. */
const READ: ReadonlyMap<number, Read> = new Map<number, Read>([
  [0x2407, (operand) => ({ startsPage: isOn(operand) })],
  [0x2416, (operand) => ({ isInTable: isOn(operand) })],
  [0x2417, (operand) => ({ endsRow: isOn(operand) })],
  [0x244b, (operand) => ({ endsInnerCell: isOn(operand) })],
  [0x244c, (operand) => ({ endsRow: isOn(operand) })],
  [0x6649, (operand) => ({ given: operand.readInt32LE(0) })],
  [0x664a, (operand, looks) => ({ given: (looks.given ?? 0) + operand.readInt32LE(0) })],
  [0x260a, (operand) => ({ level: operand[0] })],
  [
    0x460b,
    (operand) => {
      const list = operand.readUInt16LE(0);
      return { list: list <= MOST_LISTS ? list : 0 };
    },
  ],
  [0x3404, (operand, { row }) => ({ row: { ...row, isHeading: isOn(operand) } })],
  [0xd608, defineTable],
  [0xd62b, joinAbove],
]);

/** Looks that are too long for their page lie among the data; their first two bytes are the length. */
const ELSEWHERE = new Set([0x6645, 0x6646, 0x646b]);

function set(looks: Gathered, { code, operand }: Sprm): void {
  Object.assign(looks, READ.get(code)?.(operand, looks));
}

function apply(looks: Gathered, list: Buffer, data: Buffer): void {
  for (const { code, operand } of sprmsOf(list)) {
    if (ELSEWHERE.has(code)) {
      const at = operand.readUInt32LE(0);
      const rest = data.subarray(at + 2, at + 2 + data.readUInt16LE(at));
      for (const far of sprmsOf(rest)) set(looks, far);
    } else set(looks, { code, operand });
  }
}

/**
 * Reads the looks of a paragraph: its style's number and its own list, then those of a
 * quick save. `data`: the stream that holds long ones. Throws on what is cut off.
 */
export function paragraphLooks(own: Buffer, quick: Buffer, data: Buffer): ParagraphLooks {
  const looks: Gathered = {
    style: own.length >= 2 ? own.readUInt16LE(0) : 0,
    ...{ depth: 0, endsRow: false, endsInnerCell: false, startsPage: false },
    ...{ list: undefined, level: undefined, isInTable: false, given: undefined },
    row: { edges: [], cells: [], isHeading: false },
  };
  apply(looks, own.subarray(2), data);
  apply(looks, quick, data);
  const depth = looks.isInTable ? (looks.given ?? 1) : 0;
  return { ...looks, depth: Math.min(DEEPEST, Math.max(looks.isInTable ? 1 : 0, depth)) };
}
