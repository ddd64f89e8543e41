import { type CivilDate, parsePrintedDate } from '../model/civil-date';
import { isWeekend } from '../model/days';
import type { HolidayYear } from '../model/matter';

/** Lines of a year's table that were taken, and what was wrong with the others. */
export interface ReadYear {
  year: HolidayYear;
  /** Chinese remarks, one for each line that could not be taken or that changes nothing. */
  remarks: string[];
}

const OFF = /(?<!不)(放假|休息)/;
const WORK = /(?<!不)(上班|补班)/;

function dateOf(line: string): CivilDate | null {
  const digits = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(line);
  if (!digits) return parsePrintedDate(line);
  return parsePrintedDate(`${digits[1]}年${digits[2]}月${digits[3]}日`);
}

/**
 * Reads a year's 放假安排 from text, one day a line: `2027-01-01 放假`,
 * `2027年2月7日 上班`. A line that cannot be read is named and left out; nothing is guessed.
 */
export function readYear(id: string, text: string, source: string): ReadYear {
  const [off, work] = [new Set<CivilDate>(), new Set<CivilDate>()];
  const remarks: string[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const say = (why: string) => remarks.push(`第${index + 1}行“${line.trim()}”${why}`);
    const date = dateOf(line);
    const [isWork, isOff] = [WORK.test(line), OFF.test(line)];
    if (!date) say('没有认出日期，没有采用。日期请写成2027-01-01或2027年1月1日。');
    else if (!date.startsWith(id)) say(`不是${id}年的日期，没有采用。`);
    else if (isWork === isOff) say('没有写明“放假”还是“上班”，没有采用。');
    else if ((isWork ? off : work).has(date)) say('与前面同一天的写法相反，没有采用。');
    else {
      (isWork ? work : off).add(date);
      if (isWork && !isWeekend(date)) say('这一天本来就上班，已按所写记下。');
    }
  }
  return { year: { id, off: [...off].sort(), work: [...work].sort(), source }, remarks };
}
