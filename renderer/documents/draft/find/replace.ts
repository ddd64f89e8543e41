import {
  type Block,
  isSameLook,
  type LabelledList,
  lookOf,
  type OfficialDocument,
  type Run,
  type RunLook,
} from '#shared/document/official-document';
import type { ListKey } from '../fields/elements';
import { FIELD } from '../fields/field-list';
import type { Match } from './find';

type Span = Pick<Match, 'from' | 'to'>;

/** Replaces spans (in order, without overlap) of a text. */
function spliceText(text: string, spans: readonly Span[], replacement: string): string {
  let result = '';
  let done = 0;
  for (const { from, to } of spans) {
    result += text.slice(done, from) + replacement;
    done = to;
  }
  return result + text.slice(done);
}

/** Exchanges a stretch of runs; what comes in takes the look of the first character it replaces. */
function spliceRuns(runs: readonly Run[], spans: readonly Span[], replacement: string): Run[] {
  const result: Run[] = [];
  const push = (text: string, look: RunLook) => {
    if (text === '') return;
    const last = result.at(-1);
    if (last && isSameLook(last, look)) last.text += text;
    else result.push({ text, ...lookOf(look) });
  };
  let offset = 0;
  for (const { text, ...look } of runs) {
    const end = offset + text.length;
    let done = offset;
    for (const { from, to } of spans) {
      if (to <= done || from >= end) continue;
      push(text.slice(done - offset, Math.max(from, done) - offset), look);
      if (from >= offset) push(replacement, look);
      done = Math.min(to, end);
    }
    push(text.slice(done - offset), look);
    offset = end;
  }
  return result;
}

function spliceHeading(
  block: Extract<Block, { type: 'heading' }>,
  spans: readonly Span[],
  replacement: string,
): Block {
  const length = block.runs.reduce((sum, { text }) => sum + text.length, 0);
  const inLead = spans
    .filter(({ from }) => from < length)
    .map(({ from, to }) => ({ from, to: Math.min(to, length) }));
  const runs = spliceRuns(block.runs, inLead, replacement);
  if (!block.runIn) return { ...block, runs };
  // A match across the boundary puts its replacement before it; the rest of it goes.
  const cut = spans
    .filter(({ from, to }) => from < length && to > length)
    .map(({ to }) => ({ from: 0, to: to - length }));
  const inRest = spans
    .filter(({ from }) => from >= length)
    .map(({ from, to }) => ({ from: from - length, to: to - length }));
  const rest = spliceRuns(spliceRuns(block.runIn, inRest, replacement), cut, '');
  const { runIn: _, ...lead } = block;
  return rest.length > 0 ? { ...lead, runs, runIn: rest } : { ...lead, runs };
}

function replaceInBlocks(
  blocks: readonly Block[],
  matches: readonly Match[],
  replacement: string,
): Block[] {
  const byBlock = new Map<number, Match[]>();
  for (const match of matches) {
    if (match.place.kind !== 'block') continue;
    const { block } = match.place;
    byBlock.set(block, [...(byBlock.get(block) ?? []), match]);
  }
  return blocks.map((block, index) => {
    const here = byBlock.get(index);
    if (!here || block.type === 'pageBreak') return block;
    if (block.type === 'paragraph') {
      return { ...block, runs: spliceRuns(block.runs, here, replacement) };
    }
    if (block.type === 'heading') return spliceHeading(block, here, replacement);
    const rows = block.rows.map((cells, row) =>
      cells.map((cell, column) => {
        const lines = cell.lines.map((runs, line) => {
          const spans = here.filter(({ place }) => {
            const at = place.kind === 'block' ? place.cell : null;
            return at?.row === row && at.column === column && at.line === line;
          });
          return spans.length > 0 ? spliceRuns(runs, spans, replacement) : runs;
        });
        return { ...cell, lines };
      }),
    );
    return { ...block, rows };
  });
}

function replaceInFields(
  document: OfficialDocument,
  matches: readonly Match[],
  replacement: string,
): OfficialDocument {
  const lines = new Map<string, Match[]>();
  for (const match of matches) {
    const { place } = match;
    if (place.kind !== 'field') continue;
    const key = `${place.field}:${place.line}`;
    lines.set(key, [...(lines.get(key) ?? []), match]);
  }
  let result = document;
  for (const [key, spans] of lines) {
    const [name, line] = key.split(':');
    const field = [...FIELD.values()].find((candidate) => candidate.key === name);
    if (!field) continue;
    const changed = field
      .get(result)
      .map((text, index) => (index === Number(line) ? spliceText(text, spans, replacement) : text));
    result = field.set(result, changed);
  }
  return result;
}

function replaceInLists(
  document: OfficialDocument,
  matches: readonly Match[],
  replacement: string,
): OfficialDocument {
  const changed = (list: ListKey): LabelledList[] =>
    document[list].map((one, index) => {
      const of = (part: keyof LabelledList) =>
        matches.filter(
          ({ place }) =>
            place.kind === 'list' &&
            place.list === list &&
            place.index === index &&
            place.part === part,
        );
      return {
        label: spliceText(one.label, of('label'), replacement),
        text: spliceText(one.text, of('text'), replacement),
      };
    });
  if (!matches.some(({ place }) => place.kind === 'list')) return document;
  return { ...document, attendance: changed('attendance'), dispatch: changed('dispatch') };
}

function replaceInAttachments(
  document: OfficialDocument,
  matches: readonly Match[],
  replacement: string,
): OfficialDocument {
  const concerned = matches.some(
    ({ place }) =>
      place.kind === 'attachmentName' || (place.kind === 'block' && place.attachment >= 0),
  );
  if (!concerned) return document;
  const attachments = document.attachments.map((attachment, index) => {
    const { name, body } = attachment;
    const ofName = matches.filter(
      ({ place }) => place.kind === 'attachmentName' && place.attachment === index,
    );
    const ofBody = matches.filter(
      ({ place }) => place.kind === 'block' && place.attachment === index,
    );
    return {
      ...attachment,
      name: spliceText(name, ofName, replacement),
      body: ofBody.length > 0 ? replaceInBlocks(body, ofBody, replacement) : body,
    };
  });
  return { ...document, attachments };
}

/** The document with every match replaced; blocks without one stay the same objects. */
export function replaceMatches(
  document: OfficialDocument,
  matches: readonly Match[],
  replacement: string,
): OfficialDocument {
  let result = replaceInFields(document, matches, replacement);
  const inBody = matches.filter(({ place }) => place.kind === 'block' && place.attachment < 0);
  if (inBody.length > 0) {
    result = { ...result, body: replaceInBlocks(result.body, inBody, replacement) };
  }
  result = replaceInLists(result, matches, replacement);
  return replaceInAttachments(result, matches, replacement);
}
