import { readSerial } from './issue-number';

/** Numbers that one paper bears, the first and the last: 3 and 4 of 第3、4期合刊. */
export interface Run {
  number: number;
  /** The last of a 合刊, greater than `number`; absent: one number. */
  through?: number | undefined;
}

/** As many months as a year has: more numbers than that are no 合刊. */
const MOST = 12;

const COUNT = '(?:0*[1-9]\\d{0,3}|[一二三四五六七八九十百零〇]+)';
const IN_ALL = `(?:[(]?总第?${COUNT}[期号]?(?:[、,，/—–~～至到-]+第?${COUNT}[期号]?)*[)]?)?`;
const BETWEEN = '(?:[、,，/和及与]|[—–−─~～至到-]+)';
const JOINT = new RegExp(
  `^(?:(?:19|20)\\d{2}年)?(第?${COUNT}[期号]?(?:${BETWEEN}第?${COUNT}[期号]?)+)(?:[(]?合刊[)]?)?${IN_ALL}(?:[(]?合刊[)]?)?$`,
);
/** Written as several numbers, be they a 合刊 or not. */
const SEVERAL = new RegExp(`(?:第|\\d期?|\\d号?)[^增副特]*${BETWEEN}第?${COUNT}[期号]|合刊`);

const plainly = (typed: string): string => typed.normalize('NFKC').replace(/\s/g, '');

/**
 * Reads a 期号 typed as 第3期, or of a 合刊 as 第3、4期合刊, 第3—4期, 第3-4号, 第三、四期: its
 * numbers one behind the other, the least first. null where it is none.
 */
export function readSerialRun(typed: string): Run | null {
  const single = readSerial(typed);
  if (single !== null) return { number: single };
  const [, list = ''] = JOINT.exec(plainly(typed)) ?? [];
  if (list === '') return null;
  // Years stand so: 2025-2026. A 期号 of that size has its 第 or 期.
  if (/^(?:19|20)\d{2}\D/.test(list) && !/[第期号]/.test(list)) return null;
  const numbers = [...list.matchAll(new RegExp(COUNT, 'g'))].map(([one]) => readSerial(one) ?? 0);
  const [number = 0, last = 0] = [numbers[0], numbers.at(-1)];
  const isRange = numbers.length === 2 && !/[、,，/和及与]/.test(list);
  const isInOrder = numbers.every((one, at) => isRange || one === number + at);
  if (number < 1 || last <= number || last - number >= MOST || !isInOrder) return null;
  return { number, through: last };
}

/** Why several 期号 that were typed at once cannot be taken, in Chinese; '' where they can, or where it is one. */
export function refuseSeveral(typed: string): string {
  const plain = plainly(typed);
  if (!SEVERAL.test(plain) || readSerialRun(typed) !== null) return '';
  return `“${typed.trim()}”认不出是哪几期。合刊写作“第3、4期”或“第3—5期”，号数相连、由小到大，不多于${MOST}期；不相连的分别登记。`;
}

/** Each number of a run as a place of its own. */
export function placesOf<At extends Run>(at: At): (Omit<At, 'through'> & { number: number })[] {
  const { through, ...place } = at;
  const last = through ?? at.number;
  return Array.from({ length: last - at.number + 1 }, (_none, more) => ({
    ...place,
    number: at.number + more,
  }));
}
