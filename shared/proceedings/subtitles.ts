/**
 * Times and numbers of subtitles (.srt, .vtt) between the words of a transcript: they say where in
 * a recording something stands and are nobody's words.
 */

/** A line of a transcript, with the lines of subtitles that stood before it. */
export interface HeardLine {
  line: string;
  /** As they were, '' for none. */
  marks: string;
}

const GAP = '[ \\t\\u3000\\u00a0]*';
const TIME = '(?:\\d{1,2}[:：])?\\d{1,3}[:：]\\d{2}(?:[.,，]\\d{1,3})?';
const WITH_SECONDS = '\\d{1,2}[:：]\\d{2}[:：]\\d{2}(?:[.,，]\\d{1,3})?';
const ARROW = '(?:-{1,2}|—{1,2}|–)[>＞]|→|➔';
const SETTINGS = '(?:[ \\t]+(?:align|position|line|size|vertical|region):\\S+)*';
/** 00:06 --> 00:07 with its number before and words behind it, where they share the line. */
const CUE = new RegExp(
  `^${GAP}(?:\\d{1,5}[ \\t]+)?${TIME}${GAP}(?:${ARROW})${GAP}${TIME}${SETTINGS}${GAP}`,
);
/** [00:10:32], 00:10:32 - 00:10:40 alone on a line; 9:00-10:00 without seconds is of an agenda. */
const STAMP = new RegExp(
  `^${GAP}(?:[\\[［【(（]${GAP}${TIME}(?:${GAP}[-–—~～]${GAP}${TIME})?${GAP}[\\]］】)）]|${WITH_SECONDS}(?:${GAP}[-–—~～]${GAP}${WITH_SECONDS})?)${GAP}$`,
);
const NUMBER = /^[ \t\u3000\ufeff]*(\d{1,5})[ \t\u3000]*$/;
const FILE_HEAD = /^\ufeff?WEBVTT\b[^\n]*$/;

/** The number of a subtitle stands above its time, below an empty line or next in the count. */
function numberAbove(lines: readonly string[], at: number, last: number): number | null {
  const found = NUMBER.exec(lines[at] ?? '')?.[1];
  if (found === undefined || !CUE.test(lines[at + 1] ?? '')) return null;
  const value = Number(found);
  const isFirst = (lines[at - 1] ?? '').trim() === '';
  return isFirst || value === last + 1 ? value : null;
}

/** The lines without those of subtitles, which are kept with the line they stood before. */
export function withoutSubtitles(lines: readonly string[]): { lines: HeardLine[]; count: number } {
  const heard: HeardLine[] = [];
  let [marks, count, last] = ['', 0, -1];
  for (const [at, line] of lines.entries()) {
    const number = numberAbove(lines, at, last);
    const isHead = at === 0 && FILE_HEAD.test(line);
    if (number !== null || isHead || STAMP.test(line)) {
      last = number ?? last;
      count += number === null && !isHead ? 1 : 0;
      marks += `${line}\n`;
      continue;
    }
    const cue = CUE.exec(line)?.[0] ?? '';
    const rest = line.slice(cue.length);
    count += cue === '' ? 0 : 1;
    marks += cue;
    if (cue !== '' && rest === '') {
      marks += '\n';
      continue;
    }
    heard.push({ line: rest, marks });
    marks = '';
  }
  if (marks !== '') heard.push({ line: '', marks });
  return heard.some(({ line }) => line.trim() !== '')
    ? { lines: heard, count }
    : { lines: lines.map((line) => ({ line, marks: '' })), count: 0 };
}
