import { type CivilDate, parsePrintedDate, printDate } from '../model/civil-date';
import type { OfficeWord, WordKind } from '../model/proof';

/** What one line says of an entry of the dictionary. */
export type WordFacts = Pick<
  OfficeWord,
  'kind' | 'words' | 'instead' | 'from' | 'until' | 'source'
>;

const ARROW = /^(.*?)(?:→|⇒|-+>|=+>|＝＞)(.*)$/u;
const DAY = String.raw`(\d{4}-\d{1,2}-\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日)`;
const SINCE = new RegExp(`^(?:自|从)?${DAY}(?:起|以后|开始)?$`, 'u');
const UP_TO = new RegExp(`^(?:到|至)?${DAY}(?:止|为止|前|以前)$|^(?:到|至)${DAY}$`, 'u');
const BETWEEN = new RegExp(`^(?:自|从)?${DAY}(?:至|到|—|－|~|～)${DAY}(?:止|为止)?$`, 'u');

/** 2026-8-1 and 2026年8月1日 → '2026-08-01'; null where there is no such day. */
export function dayOf(written: string): CivilDate | null {
  const [year = '', month = '', day = ''] = written.match(/\d+/g) ?? [];
  return parsePrintedDate(`${Number(year)}年${Number(month)}月${Number(day)}日`);
}

/** The days that a part of the line says; null: it says none. */
function daysOf(part: string): Pick<WordFacts, 'from' | 'until'> | null {
  const between = BETWEEN.exec(part);
  if (between) return { from: dayOf(between[1] ?? ''), until: dayOf(between[2] ?? '') };
  const upTo = UP_TO.exec(part);
  if (upTo) return { from: null, until: dayOf(upTo[1] ?? upTo[2] ?? '') };
  const since = SINCE.exec(part);
  return since ? { from: dayOf(since[1] ?? ''), until: null } : null;
}

/**
 * One line → an entry: 打造→建设；2026年1月1日起；《××》. What stands in front of an arrow is not
 * to be written, what stands behind it is; without one the kind is as asked. Days and source
 * stand behind semicolons, in any order. null for a line without words.
 */
export function readWordLine(line: string, kind: WordKind): WordFacts | null {
  const [first = '', ...rest] = line.split(/[；;]/u).map((part) => part.trim());
  const arrow = ARROW.exec(first);
  const words = (arrow?.[1] ?? first).trim();
  if (words === '') return null;
  const facts: WordFacts = {
    kind: arrow ? 'forbidden' : kind,
    words,
    instead: (arrow?.[2] ?? '').trim(),
    from: null,
    until: null,
    source: '',
  };
  const sources: string[] = [];
  for (const part of rest.filter(Boolean)) {
    const days = daysOf(part);
    if (days) {
      facts.from = days.from ?? facts.from;
      facts.until = days.until ?? facts.until;
    } else sources.push(part);
  }
  return { ...facts, source: sources.join('；') };
}

/** The days of an entry as a person says them; '' for none. */
export function printWordDays({ from, until }: Pick<WordFacts, 'from' | 'until'>): string {
  if (from !== null && until !== null) return `${printDate(from)}至${printDate(until)}`;
  if (from !== null) return `${printDate(from)}起`;
  return until === null ? '' : `到${printDate(until)}止`;
}

/** An entry as the line that `readWordLine` reads it from. */
export function printWordLine(word: WordFacts): string {
  const { kind, words, instead, source } = word;
  const first = kind === 'forbidden' ? `${words}→${instead}` : words;
  return [first, printWordDays(word), source].filter((part) => part !== '').join('；');
}
