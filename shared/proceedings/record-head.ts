import { withColons } from '../document/like-colons';

/**
 * The lines that head a record, 时间：…, 主持人：…, 出席：…, 记录：…: nobody spoke them, and the
 * host's name among them begins no speech.
 */

const HEAD_LABEL =
  /^(?:会议|活动)?(?:名称|时间|日期|地点|主题|内容|形式|议题|议程|主持人?|召集人?|出席|列席|参加|参会|到会|与会|缺席|请假|记录|整理|速记|录音)(?:人员|领导|单位|人|员|情况|人数|同志|者)?[:：]/;
const HOST = /^(?:主持|召集)人?[:：]/;
/** Lines at most above the first of them: the record's title. */
const MOST_ABOVE = 3;
const LONGEST_TITLE = 40;

const bare = (line: string): string => withColons(line.replace(/[\s\u3000\u00a0]/g, ''));

/** How many lines at the beginning of a record are its head; 0 where there is none. */
export function recordHead(lines: readonly string[]): number {
  let [end, count, others] = [0, 0, 0];
  for (const [at, line] of lines.entries()) {
    const text = bare(line);
    if (text === '') continue;
    if (HEAD_LABEL.test(text)) {
      count += 1;
      // What stands right below the host may be what he says.
      if (!HOST.test(text) || isHeadBelow(lines, at)) end = at + 1;
      continue;
    }
    others += 1;
    const isTitle = count === 0 && others <= MOST_ABOVE && text.length <= LONGEST_TITLE;
    if (!isTitle || /[:：。！？]/.test(text)) break;
  }
  return count > 1 ? end : 0;
}

function isHeadBelow(lines: readonly string[], at: number): boolean {
  const next = lines.slice(at + 1).find((line) => bare(line) !== '');
  return next !== undefined && HEAD_LABEL.test(bare(next));
}
