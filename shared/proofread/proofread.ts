import type { OfficialDocument } from '../document/official-document';
import { quotedSentences } from '../document/quotations';
import { isSureSlip, told, type Weighed } from './carefulness';
import { cellsOfOthers, cellsOfOthersInText } from './cells-of-others';
import { withoutOverlaps } from './overlap';
import { withoutOwnTerms } from './own-terms';
import { readingOfDocument, readingOfText } from './reading';
import { RULES } from './rules/index';
import type { Context, Finding, Hit, Paragraph, Reading, Rule } from './types';
import { type Stretch, wordsOfOthers } from './words-of-others';

const PARAGRAPH_RULES = RULES.filter((rule) => rule.scope === 'paragraph');
const DOCUMENT_RULES = RULES.filter((rule) => rule.scope === 'document');

function findingOf(rule: Rule, hit: Hit, text: string, offset: number): Weighed {
  const { start, end, message, suggestion, weight, lacks } = hit;
  return {
    rule: rule.id,
    certainty: hit.certainty ?? rule.certainty,
    start: start + offset,
    end: end + offset,
    words: text.slice(start, end),
    message,
    source: hit.source ?? rule.source,
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(weight === undefined ? {} : { weight }),
    ...(lacks === undefined ? {} : { lacks }),
  };
}

/** Index of the first stretch that ends behind a place; they are in order and apart. */
function firstEndingBehind(stretches: readonly Stretch[], at: number): number {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Nobody's words are corrected: what stands in a quotation is pointed at, without a fix. */
function pointedAt(finding: Finding, quoted: readonly Stretch[]): Finding {
  const behind = firstEndingBehind(quoted, finding.start);
  if ((quoted[behind]?.start ?? finding.end) >= finding.end) return finding;
  const { suggestion: _, ...rest } = finding;
  return { ...rest, certainty: '提示', message: `引用的原话不改，请核对原文：${finding.message}` };
}

/** What the paragraph rules find, counted from the paragraph's beginning. */
function readParagraph({ text, role }: Paragraph, context: Context): Weighed[] {
  if (text.trim() === '') return [];
  return PARAGRAPH_RULES.filter(({ id }) => !context.off.has(id)).flatMap((rule) =>
    rule.find({ text, role }, context).map((hit) => findingOf(rule, hit, text, 0)),
  );
}

const moved = (finding: Weighed, by: number): Weighed => ({
  ...finding,
  start: finding.start + by,
  end: finding.end + by,
});

/** Where declared quotations stand in a text, and the words of others in it. */
function quotedIn(
  reading: Reading,
  sentences: readonly string[],
  cells: readonly Stretch[],
): Stretch[] {
  let isOpen = false;
  const found = reading.paragraphs.flatMap(({ text, start }) => {
    const others = wordsOfOthers(text, isOpen);
    if (text.trim() !== '') isOpen = others.isOpen;
    return others.stretches.map((one) => ({ start: one.start + start, end: one.end + start }));
  });
  for (const cell of cells) found.push({ ...cell });
  for (const sentence of sentences.filter(Boolean)) {
    let start = reading.text.indexOf(sentence);
    while (start >= 0) {
      const end = start + sentence.length;
      found.push({ start, end });
      start = reading.text.indexOf(sentence, end);
    }
  }
  return joined(found.sort((a, b) => a.start - b.start));
}

/** Stretches in order and apart: a speech may stand in a declared sentence, a word in two runs. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const apart: Stretch[] = [];
  for (const { start, end } of stretches) {
    const last = apart.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else apart.push({ start, end });
  }
  return apart;
}

const hanzi = (text: string): string => (/^[\u3400-\u9fff]+$/.test(text) ? text : '');

/** What is excepted, by rule and words; those for every rule by '' and their words. */
const exceptionKey = (rule: string, words: string): string => `${rule}\n${words}`;

/**
 * Reads one text again and again: of a paragraph that stayed the same the findings are
 * kept. Make a new one when the context changes.
 */
export class Proofreader {
  private known = new Map<string, Weighed[]>();
  /** Sure slips of the text that is read again and again, those included that were mended meanwhile. */
  private slips = 0;
  private readonly excepted: ReadonlySet<string>;

  constructor(private readonly context: Context) {
    this.excepted = new Set(
      context.exceptions.map(({ rule = '', words }) => exceptionKey(rule, words)),
    );
  }

  /** Findings in the order of the text; none overlaps another but what stands in a marked passage. */
  read(source: OfficialDocument | string): { text: string; findings: Finding[] } {
    const { context } = this;
    const isText = typeof source === 'string';
    const reading = isText
      ? readingOfText(source, context.kind)
      : readingOfDocument(source, context.kind);
    const quoted = isText
      ? quotedIn(reading, [], cellsOfOthersInText(reading.text))
      : quotedIn(reading, quotedSentences(source), cellsOfOthers(source));
    const next = new Map<string, Weighed[]>();
    let isSame = false;
    const findings = reading.paragraphs.flatMap((paragraph) => {
      const key = `${paragraph.role}\n${paragraph.text}`;
      const kept = this.known.get(key);
      if (kept && paragraph.text.length > 0) isSame = true;
      const found = next.get(key) ?? kept ?? readParagraph(paragraph, context);
      next.set(key, found);
      return found.map((finding) => moved(finding, paragraph.start));
    });
    this.known = next;
    for (const rule of DOCUMENT_RULES) {
      if (context.off.has(rule.id)) continue;
      // One by one: there may be more of them than a call takes arguments.
      for (const hit of rule.find(reading, context)) {
        findings.push(findingOf(rule, hit, reading.text, 0));
      }
    }
    const kept = withoutOwnTerms(
      findings.filter((finding) => !this.isExcepted(finding, reading.text)),
      reading.text,
    );
    const slips = kept.filter(isSureSlip).length;
    // What is told of a text does not vanish because something else in it was mended.
    this.slips = isSame ? Math.max(this.slips, slips) : slips;
    return {
      text: reading.text,
      findings: withoutOverlaps(
        told(kept, this.slips, reading.text.length).map((finding) => pointedAt(finding, quoted)),
      ),
    };
  }

  /** One hanzi is excepted with those beside it: alone it would be in every word there is. */
  private isExcepted({ rule, words, start, end }: Finding, text: string): boolean {
    const own = hanzi(words);
    const among =
      own.length === 1 ? hanzi(text.charAt(start - 1)) + own + hanzi(text.charAt(end)) : words;
    return ['', rule].some((one) =>
      [words, among].some((some) => this.excepted.has(exceptionKey(one, some))),
    );
  }
}

/** Reads a document or a text once. Takes time by its length. */
export function proofread(
  source: OfficialDocument | string,
  context: Context,
): { text: string; findings: Finding[] } {
  return new Proofreader(context).read(source);
}
