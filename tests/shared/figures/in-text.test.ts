import { describe, expect, it } from 'vitest';
import { compareDocuments } from '#shared/document/compare';
import { emptyDocument, OfficialDocument } from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import {
  figuresIn,
  isChosen,
  outdated,
  paragraphWith,
  refreshed,
  withParagraphs,
} from '#shared/figures/in-text';
import { clausesOf, paragraphOf } from '#shared/figures/sentences';
import type { Figures } from '#shared/figures/tables';

const TERM = { from: '2022-01-15', to: null };

function drafted(count: number, issued = 0): Figures {
  const of = (key: 'papers.drafted' | 'papers.issued', many: number) =>
    Array.from({ length: many }, (_one, at) => ({
      ...{ of: key, line: '通知', on: '2024-05-06', table: 'drafts' as const, id: `${key}${at}` },
    }));
  return {
    happenings: new Map([
      ['papers.drafted', of('papers.drafted', count)],
      ['papers.issued', of('papers.issued', issued)],
    ]),
    ...{ names: new Map(), hand: [], isSample: false },
  };
}

function report(figures: Figures): OfficialDocument {
  const pieces = paragraphOf('换届以来', clausesOf(figures, TERM, 'about'));
  const typed = { type: 'paragraph' as const, runs: [{ text: '此前起草100多份。' }] };
  return withParagraphs({ ...emptyDocument(), body: [typed] }, 0, [paragraphWith(pieces)]);
}
const textOf = (document: OfficialDocument) => toPlainText(document).text;

describe('figures in a text', () => {
  const before = drafted(103, 38);
  const document = report(before);

  it('are words like all others, in every output and in every comparison', () => {
    expect(textOf(document)).toBe(
      '此前起草100多份。\n换届以来，共起草各类文件100多份，印发近40份。',
    );
    const plain = {
      ...document,
      body: document.body.map((block) =>
        block.type === 'paragraph'
          ? { ...block, runs: [{ text: block.runs.map(({ text }) => text).join('') }] }
          : block,
      ),
    };
    expect(compareDocuments(document, plain).places).toBe(0);
  });

  it('survive being saved', () => {
    const saved = OfficialDocument.parse(JSON.parse(JSON.stringify(document)));
    expect(saved).toEqual(document);
  });

  it('say what they would say today, and one command writes that and nothing else', () => {
    expect(outdated(figuresIn(document, before))).toEqual([]);
    const now = drafted(121, 40);
    const changes = outdated(figuresIn(document, now));
    expect(changes.map(({ text, today, isTyped }) => [text, today, isTyped])).toEqual([
      ['100多', '120多', false],
      ['近40', '40', false],
    ]);
    expect(changes[0]?.around).toEqual({
      before: '换届以来，共起草各类文件',
      after: '份，印发近40份。',
    });
    const next = refreshed(document, changes);
    expect(textOf(next)).toBe('此前起草100多份。\n换届以来，共起草各类文件120多份，印发40份。');
    expect(next.body[0]).toBe(document.body[0]);
    expect(outdated(figuresIn(next, now))).toEqual([]);
    // Only those that were chosen.
    expect(textOf(refreshed(document, changes.slice(1)))).toContain('100多份，印发40份');
    expect(refreshed(document, [])).toBe(document);
  });

  it('know when somebody has typed over them', () => {
    const typed: OfficialDocument = {
      ...document,
      body: document.body.map((block) =>
        block.type === 'paragraph'
          ? {
              ...block,
              runs: block.runs.map((run) =>
                run.figure?.of === 'papers.drafted' ? { ...run, text: '上百' } : run,
              ),
            }
          : block,
      ),
    };
    const [first, second] = figuresIn(typed, drafted(121, 45));
    expect(first).toMatchObject({ text: '上百', today: '120多', isTyped: true });
    expect(second).toMatchObject({ text: '近40', today: '40多', isTyped: false });
    const changes = outdated(figuresIn(typed, drafted(121, 45)));
    const written = (turned: number[]) =>
      textOf(
        refreshed(
          typed,
          changes.filter((one) => isChosen(one, new Set(turned))),
        ),
      );
    expect(written([])).toContain('共起草各类文件上百份，印发40多份');
    expect(written([0])).toContain('共起草各类文件120多份，印发40多份');
    expect(written([1])).toBe(textOf(typed));
  });

  it('are one figure also where a part of it is bold, and stay where their code is not known', () => {
    const mark = {
      of: 'papers.drafted',
      from: null,
      to: null,
      rounding: 'about' as const,
      shown: '100多',
    };
    const parts = [
      { text: '100', figure: mark, bold: true },
      { text: '多', figure: mark },
      { text: '份' },
    ];
    const bold = { ...emptyDocument(), body: [{ type: 'paragraph' as const, runs: parts }] };
    expect(figuresIn(bold, before)).toHaveLength(1);
    const changes = outdated(figuresIn(bold, drafted(200)));
    expect(textOf(refreshed(bold, changes))).toBe('200份');
    const gone = { ...mark, of: 'papers.unheard' };
    const unknown = {
      ...emptyDocument(),
      body: [{ type: 'paragraph' as const, runs: [{ text: '7', figure: gone }] }],
    };
    expect(figuresIn(unknown, before)[0]?.today).toBeNull();
    expect(outdated(figuresIn(unknown, before))).toEqual([]);
  });

  it('are found in headings, tables and attachments', () => {
    const figure = {
      of: 'papers.drafted',
      from: null,
      to: null,
      rounding: 'exact' as const,
      shown: '1',
    };
    const runs = [{ text: '1', figure }];
    const everywhere: OfficialDocument = {
      ...emptyDocument(),
      body: [
        { type: 'heading', level: 1, runs, runIn: runs },
        { type: 'table', headerRows: 0, rows: [[{ lines: [runs] }]] },
      ],
      attachments: [{ name: '附件', body: [{ type: 'paragraph', runs }] }],
    };
    const found = figuresIn(everywhere, drafted(2));
    expect(found).toHaveLength(4);
    expect(figuresIn(refreshed(everywhere, found), drafted(2)).map(({ text }) => text)).toEqual(
      Array(4).fill('2'),
    );
  });
});
